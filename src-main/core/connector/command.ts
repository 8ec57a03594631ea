import type { ValueName } from './command-row.ts';
import type { CommandKey, commands } from './commands.ts';
import type { Checked, Secret } from './values.ts';

type ParamOf<Key extends CommandKey> = (typeof commands)[Key]['params'][number];
type OptionalOf<P> = P extends { readonly optional: infer Name extends ValueName } ? Name : never;
type ValueOf<Name extends ValueName> = Name extends 'password'
  ? Secret
  : Name extends 'connectionMode' | 'subscribe'
    ? boolean
    : Checked;

/** What has to be given for one command: a member for every parameter of its row, by name. */
export type ValuesOf<Key extends CommandKey> = {
  readonly [Name in Extract<ParamOf<Key>, ValueName>]: ValueOf<Name>;
} & { readonly [Name in OptionalOf<ParamOf<Key>>]?: ValueOf<Name> };

/** The values of any command, whichever row they belong to. */
export type Values = { readonly [Name in ValueName]?: ValueOf<Name> };

/** A command to be sent, as data: its password is still closed and its word not yet chosen. */
export interface Command {
  readonly key: CommandKey;
  /** The agent it acts on (for a supervisor perhaps a member of the team); our destination in Hello and Beat. */
  readonly subject: Checked;
  readonly values: Values;
}

/** `command('holdCall', agent, { dialogId })`: does not compile when the row's parameters are not all there. */
export function command<Key extends CommandKey>(key: Key, subject: Checked, values: ValuesOf<Key>): Command {
  return { key, subject, values };
}
