import { z } from 'zod';

const minutes = (least: number, most: number) =>
  z
    .number()
    .int()
    .min(least * 60_000)
    .max(most * 60_000)
    .nullable();
const calls = z.number().int().min(1).max(999).nullable();
const waitMs = z.number().int().min(1000).max(7_200_000).nullable();

/** What a supervisor wants to be told of, and from when on a queue is in trouble. `null`: never. */
export const supervisionSchema = z
  .object({
    /** Where it is told: marked in the table, in the window besides, or by the system too. */
    alerts: z.enum(['table', 'window', 'system']).default('table'),
    /** After how long an agent is in a state for too long. */
    notReadyMs: minutes(1, 480).default(1_800_000),
    talkingMs: minutes(1, 480).default(null),
    wrapUpMs: minutes(1, 480).default(600_000),
    /** A call that rang at an agent in vain. */
    missed: z.boolean().default(true),
    /** Calls that wait in a queue, and the longest wait: from the first on it is amber, from the second on red. */
    waitingWarn: calls.default(5),
    waitingAlarm: calls.default(10),
    longestWarnMs: waitMs.default(120_000),
    longestAlarmMs: waitMs.default(300_000),
    /** How often the queues are asked for while somebody looks at them. */
    queuesEveryMs: z.number().int().min(5000).max(300_000).default(15_000),
  })
  .prefault({});
export type SupervisionSettings = z.infer<typeof supervisionSchema>;
