import { z } from 'zod';
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
const word = frameWord.meta({ id: 'word' });
const expects = commandRowSchema.shape.expects.meta({ id: 'expects' });
const platform = commandRowSchema.shape.platform.meta({ id: 'platform' });

function paramOf(key: CommandKey): z.ZodType<Param> {
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
      word: word.exactOptional(),
      params: z.array(paramOf(key)).max(mostParams).exactOptional(),
      expects: expects.exactOptional(),
      platform: platform.exactOptional(),
      note: z.string().max(500).exactOptional(),
    })
    .describe(`Row ${row.row} (${row.who}), ${row.word}: ${row.source}`);
}
export type Override = z.infer<ReturnType<typeof overrideOf>>;

const names = <const Ours extends readonly string[]>(ours: Ours) =>
  z
    .record(z.string().min(1).max(64), z.enum(ours))
    .refine((given) => Object.keys(given).length <= mostNames, {
      error: () => say('protocol-file.too-many', { most: mostNames }),
    });

/** `fromEntries` forgets which keys it was given: all of them, each with an override. */
const overrides = () =>
  Object.fromEntries(commandKeys.map((key) => [key, overrideOf(key).exactOptional()])) as Readonly<
    Record<CommandKey, z.ZodExactOptional<ReturnType<typeof overrideOf>>>
  >;

const makeSchema = () =>
  z.strictObject({
    $schema: z.string().exactOptional(),
    extends: z
      .enum(protocolNames)
      .exactOptional()
      .describe('The built-in protocol that is corrected; without it the one of the connection profile.'),
    name: z.string().trim().min(1).max(60).exactOptional().describe('For a reader.'),
    heartbeat: z.enum(heartbeats).exactOptional().describe('Sign of life while an agent is logged in.'),
    form: z
      .enum(forms)
      .exactOptional()
      .describe('How events are read: each by its look, or all in one form.'),
    commands: z.strictObject(overrides()).exactOptional(),
    events: z
      .strictObject({
        words: names(eventWordNames).exactOptional().describe("The site's event word: the one we know."),
        members: names(memberNames).exactOptional().describe("The site's member or label: the one we know."),
      })
      .exactOptional(),
  });

let schema: ReturnType<typeof makeSchema> | null = null;

/**
 * A site's protocol file: what it says differs from a built-in protocol, what it leaves out does not. Made when a file
 * is first checked: a schema for each of the 51 commands is nothing that a start should wait for.
 */
export const siteProtocolSchema = () => (schema ??= makeSchema());
