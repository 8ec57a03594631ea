import * as z from 'zod/mini';
import { say } from '../../../src-shared/language/say.ts';
import { forms, heartbeats, protocolNames } from '../../../src-shared/protocol.ts';
import { commandRowSchema, frameWord, valueOf, type Param, type ValueName } from './command-row.ts';
import { commands, type CommandKey } from './commands.ts';
import { eventWords } from './event-words.ts';
import { memberNames } from './member-names.ts';

/** More names of its own no site has; fewer keep the reading of an event quick. */
const mostNames = 200;
const mostParams = 20;

export const commandKeys = Object.keys(commands) as readonly CommandKey[];
export const eventWordNames = Object.keys(eventWords) as readonly (keyof typeof eventWords)[];

/** The values that we have when we send a command: those of its row and no others. */
export function suppliedTo(key: CommandKey): readonly ValueName[] {
  return commands[key].params.map(valueOf).filter((name) => name !== null);
}

/** The ids keep what all rows share apart in the JSON schema made of this. */
const word = frameWord.check(z.meta({ id: 'word' }));
const expects = commandRowSchema.shape.expects.check(z.meta({ id: 'expects' }));
const platform = commandRowSchema.shape.platform.check(z.meta({ id: 'platform' }));

function paramOf(key: CommandKey): z.ZodMiniType<Param> {
  const literal = z.strictObject({ literal: word });
  const supplied = suppliedTo(key);
  if (supplied.length === 0) return literal;
  const value = z.enum(supplied);
  return z.union([value, literal, z.strictObject({ optional: value })]);
}

function overrideOf(key: CommandKey) {
  const row = commands[key];
  return z
    .strictObject({
      word: z.exactOptional(word),
      params: z.exactOptional(z.array(paramOf(key)).check(z.maxLength(mostParams))),
      expects: z.exactOptional(expects),
      platform: z.exactOptional(platform),
      note: z.exactOptional(z.string().check(z.maxLength(500))),
    })
    .check(z.describe(`Row ${row.row} (${row.who}), ${row.word}: ${row.source}`));
}
export type Override = z.infer<ReturnType<typeof overrideOf>>;

const names = <const Ours extends readonly string[]>(ours: Ours) =>
  z.record(z.string().check(z.minLength(1), z.maxLength(64)), z.enum(ours)).check(
    z.refine((given) => Object.keys(given).length <= mostNames, {
      error: () => say('protocol-file.too-many', { most: mostNames }),
    }),
  );

/** `fromEntries` forgets which keys it was given: all of them, each with an override. */
const overrides = () =>
  Object.fromEntries(commandKeys.map((key) => [key, z.exactOptional(overrideOf(key))])) as Readonly<
    Record<CommandKey, z.ZodMiniExactOptional<ReturnType<typeof overrideOf>>>
  >;

const makeSchema = () =>
  z.strictObject({
    $schema: z.exactOptional(z.string()),
    extends: z
      .exactOptional(z.enum(protocolNames))
      .check(
        z.describe('The built-in protocol that is corrected; without it the one of the connection profile.'),
      ),
    name: z
      .exactOptional(z.string().check(z.trim(), z.minLength(1), z.maxLength(60)))
      .check(z.describe('For a reader.')),
    heartbeat: z
      .exactOptional(z.enum(heartbeats))
      .check(z.describe('Sign of life while an agent is logged in.')),
    form: z
      .exactOptional(z.enum(forms))
      .check(z.describe('How events are read: each by its look, or all in one form.')),
    commands: z.exactOptional(z.strictObject(overrides())),
    events: z.exactOptional(
      z.strictObject({
        words: z
          .exactOptional(names(eventWordNames))
          .check(z.describe("The site's event word: the one we know.")),
        members: z
          .exactOptional(names(memberNames))
          .check(z.describe("The site's member or label: the one we know.")),
      }),
    ),
  });

let schema: ReturnType<typeof makeSchema> | null = null;

/**
 * A site's protocol file: what it says differs from a built-in protocol, what it leaves out does not. Made when a file
 * is first checked: a schema for each of the 51 commands is nothing that a start should wait for.
 */
export const siteProtocolSchema = () => (schema ??= makeSchema());
