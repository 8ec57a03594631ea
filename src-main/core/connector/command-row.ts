import * as z from 'zod/mini';
import { say } from '../../../src-shared/language/say.ts';

/** Everything a command may carry, by the name the table uses for it. */
export const valueNames = [
  'destination', // our own name towards the connector, the client_destination of the GC pages
  'password',
  'extension',
  'phone', // a mobile agent's own number
  'connectionMode', // true: call by call, false: nailed connection
  'sso',
  'reasonCode',
  'address', // the other party: a number, or the extension of a colleague
  'dialogId',
  'wrapUpReason',
  'variableName',
  'variableValue',
  'phonebookId',
  'teamId',
  'subscribe', // true: State events of the team's members follow
] as const;
export type ValueName = (typeof valueNames)[number];

/** A word or a literal of a frame: it must not hold the frame's separators, nor blanks. */
export const frameWord = z
  .string({ error: () => say('json-file.not-a-text') })
  .check(
    z.maxLength(64, { error: () => say('protocol-file.word-too-long') }),
    z.regex(/^[^\s,#|\0]+$/, { error: () => say('protocol-file.word-wrong') }),
  );

/** A value by name, a word that is always sent, or a value that is left out when there is none. */
const param = z.union([
  z.enum(valueNames),
  z.strictObject({ literal: frameWord }),
  z.strictObject({ optional: z.enum(valueNames) }),
]);
export type Param = z.infer<typeof param>;

/** The value a parameter stands for, `null` for a word that is always sent. */
export function valueOf(param: Param): ValueName | null {
  if (typeof param === 'string') return param;
  return 'optional' in param ? param.optional : null;
}

/** One of the connector's 51 commands as data. A site may replace any row, so it is checked at run time too. */
export const commandRowSchema = z.strictObject({
  /** Number of the row in the GC page's table. */
  row: z.int().check(z.minimum(1), z.maximum(51)),
  /** What stands before the `#` of the message type; the GC ignores its case. */
  word: frameWord,
  /** What the body holds, in this order. */
  params: z.readonly(z.array(param)),
  /** Who may send it. */
  who: z.enum(['agent', 'supervisor', 'admin']),
  /** The GC page's own grouping; it is not on the wire. */
  category: z.enum([
    'system',
    'agent_info',
    'agent_state',
    'agent_call',
    'agent_work',
    'agent_dialog',
    'zoom',
    'phonebook',
    'contacts',
    'supervisor_queue_info',
    'supervisor_dialog',
    'supervisor_team',
    'supervisor_team_member_state',
  ]),
  /**
   * The event that confirms it. `dialog` is any news of the dialog named (a new dialog for makeCall and
   * silentMonitor), `dialog-end` its DROPPED, `none` a command that nothing answers.
   */
  expects: z.enum([
    'none',
    'system',
    'connect-status',
    'agent-info',
    'state',
    'reasons',
    'dialog',
    'consult',
    'dialog-end',
    'more-participants',
    'fewer-participants',
    'dialog-controls',
    'participants',
    'logged-in-agents',
    'phonebooks',
    'contacts',
    'queues',
    'team-users',
  ]),
  platform: z.enum(['any', 'UCCE', 'UCCX']),
  /**
   * Where the row comes from: the GC pages, a real client's frames, a reading of one of them (the word is
   * known, that it belongs to this row or its body is not), a proposal of ours, or a site's protocol file.
   */
  source: z.enum(['documented', 'seen', 'inferred', 'assumed', 'site']),
  note: z.optional(z.string()),
});
export type CommandRow = z.infer<typeof commandRowSchema>;
