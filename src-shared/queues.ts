import * as z from 'zod/mini';
import type { ListPhase } from './phonebook.ts';
import type { SupervisionSettings } from './settings-supervision.ts';

/** The pages that can show queues. */
export const queuePages = ['main', 'team', 'wallboard'] as const;
export type QueuePage = (typeof queuePages)[number];

/** A queue as it was last told. Counts are `null` where the platform has none (-1). */
export interface QueueRow {
  readonly name: string;
  readonly waiting: number | null;
  /** Epoch ms by our clock at which the call that waits longest began to; `null` with none, or where it is not told. */
  readonly longestSince: number | null;
  readonly ready: number | null;
  readonly notReady: number | null;
  readonly talking: number | null;
  readonly work: number | null;
  /** Most calls that waited, for each minute of the last hour, oldest first; `null` for a minute nobody looked at. */
  readonly lastHour: readonly (number | null)[];
}

export interface QueuesView {
  /** `none`: this platform has no statistics. */
  readonly list: ListPhase | 'idle' | 'none';
  /** Epoch ms at which the figures came; `null` before. */
  readonly at: number | null;
  readonly rows: readonly QueueRow[];
}

/** What a page may ask of the queues. */
export const queueRequests = {
  /** This page shows the queues, or does not any more. */
  'queues/look': z.object({ page: z.enum(queuePages), looking: z.boolean() }),
  'queues/retry': z.undefined(),
  'wallboard/open': z.undefined(),
  'wallboard/close': z.undefined(),
} as const;

/** How bad it is: green, amber or red; `unknown` where there is nothing to judge by. */
export type Level = 'ok' | 'warn' | 'alarm' | 'unknown';

type Limits = Pick<SupervisionSettings, 'waitingWarn' | 'waitingAlarm' | 'longestWarnMs' | 'longestAlarmMs'>;

const levelOf = (value: number | null, warn: number | null, alarm: number | null): Level => {
  if (value === null) return 'unknown';
  if (alarm !== null && value >= alarm) return 'alarm';
  return warn !== null && value >= warn ? 'warn' : 'ok';
};

/** Whether more callers wait than the supervisor likes. */
export const waitingLevel = ({ waiting }: Pick<QueueRow, 'waiting'>, limits: Limits): Level =>
  levelOf(waiting, limits.waitingWarn, limits.waitingAlarm);

/** Whether somebody waits for longer than the supervisor likes. */
export function longestLevel(
  { waiting, longestSince }: Pick<QueueRow, 'waiting' | 'longestSince'>,
  limits: Limits,
  now: number,
): Level {
  if (waiting === 0) return 'ok';
  const ms = longestSince === null ? null : now - longestSince;
  return levelOf(ms, limits.longestWarnMs, limits.longestAlarmMs);
}

/** Calls that wait while nobody can take them are trouble at once. */
export function readyLevel({ waiting, ready }: Pick<QueueRow, 'waiting' | 'ready'>): Level {
  if (ready === null) return 'unknown';
  return ready === 0 && (waiting ?? 0) > 0 ? 'alarm' : 'ok';
}

const order: readonly Level[] = ['alarm', 'warn', 'ok', 'unknown'];

/** The worst that can be said of a queue. Somebody who is ready makes none good of which nobody knows who waits. */
export function queueLevel(row: QueueRow, limits: Limits, now: number): Level {
  if (readyLevel(row) === 'alarm') return 'alarm';
  const levels = [waitingLevel(row, limits), longestLevel(row, limits, now)];
  return order.find((level) => levels.includes(level)) ?? 'unknown';
}
