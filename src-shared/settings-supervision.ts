import * as z from 'zod/mini';

const minutes = (least: number, most: number) =>
  z.nullable(z.int().check(z.minimum(least * 60_000), z.maximum(most * 60_000)));
const calls = z.nullable(z.int().check(z.minimum(1), z.maximum(999)));
const waitMs = z.nullable(z.int().check(z.minimum(1000), z.maximum(7_200_000)));

/** What a supervisor wants to be told of, and from when on a queue is in trouble. `null`: never. */
export const supervisionSchema = z.prefault(
  z.object({
    /** Where it is told: marked in the table, in the window besides, or by the system too. */
    alerts: z._default(z.enum(['table', 'window', 'system']), 'table'),
    /** After how long an agent is in a state for too long. */
    notReadyMs: z._default(minutes(1, 480), 1_800_000),
    talkingMs: z._default(minutes(1, 480), null),
    wrapUpMs: z._default(minutes(1, 480), 600_000),
    /** A call that rang at an agent in vain. */
    missed: z._default(z.boolean(), true),
    /** Calls that wait in a queue, and the longest wait: from the first on it is amber, from the second on red. */
    waitingWarn: z._default(calls, 5),
    waitingAlarm: z._default(calls, 10),
    longestWarnMs: z._default(waitMs, 120_000),
    longestAlarmMs: z._default(waitMs, 300_000),
    /** How often the queues are asked for while somebody looks at them. */
    queuesEveryMs: z._default(z.int().check(z.minimum(5000), z.maximum(300_000)), 15_000),
  }),
  {},
);
export type SupervisionSettings = z.infer<typeof supervisionSchema>;
