import * as z from 'zod/mini';

/**
 * One message of the protocol as the inspector shows and saves it: a command that was sent, or an event that
 * came. Secrets are `***` already; numbers and names stand as they are until a reader masks them.
 */
export const entrySchema = z.strictObject({
  /** Counts from 1 without gaps, in the order in which the messages went over the link. */
  seq: z.int().check(z.positive()),
  /** Epoch ms by main's clock. */
  at: z.number(),
  direction: z.enum(['out', 'in']),
  /** A command's `word#subject`, or an event's word; a reason instead where the event could not be read. */
  type: z.string().check(z.maxLength(1000)),
  /** The form of an event; `null` for commands and for what could not be read. */
  form: z.nullable(z.enum(['json', 'text'])),
  body: z.string(),
  /** What of an event no reading used: a member's path, `dialogs.moon`, or `field 10` of a text, from 0 on. */
  extras: z.readonly(z.array(z.string())),
  /** False for a word we do not know. */
  known: z.boolean(),
  /** False where the event was dropped unread. */
  readable: z.boolean(),
  /** From a command to the event that answered it, in ms; `null` for events and while nothing has. */
  latencyMs: z.nullable(z.number()),
  /** Number of the event that answered this command, or of the command that this event answered. */
  partner: z.nullable(z.int().check(z.positive())),
});
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** Whether a reader ought to look at it: it could not be read, or it holds what we do not know. */
export const isOdd = ({ readable, known, extras }: Entry): boolean =>
  !readable || !known || extras.length > 0;
