import { z } from 'zod';
import { outcomes, type Recent } from './dialog.ts';
import { dialogId } from './ids.ts';

/** A day in UTC, `2026-11-23`: what is kept of calls is kept and thrown away by the day they began on. */
export type Day = string;

/** The day of an epoch time. */
export const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Whose calls: an agent at one contact centre. Another agent at the same desk sees none of them. */
export interface HistoryOwner {
  /** Id of the server profile. */
  readonly profile: string;
  /** In lower case: Finesse accepts a login name in any (assumed). */
  readonly agentId: string;
}

/** Rows a page has at once; older ones are asked for. */
export const mostShown = 200;

/** What stands beside the newest rows. */
export interface HistoryView {
  /** Unanswered calls since the agent last looked at the list. */
  readonly missed: number;
  /** All rows there are, of which the page has the newest. */
  readonly total: number;
}

/** What of the list is wanted. */
export const recentsQuery = z.object({
  text: z.string().max(100),
  /** Unanswered calls only. */
  missed: z.boolean(),
});
export type RecentsQuery = z.infer<typeof recentsQuery>;

/** What names a row for good. */
const rowName = z.object({ startedAt: z.number(), id: z.string().max(64) });
export type RowName = z.infer<typeof rowName>;

/** Page -> main. */
export const recentsRequests = {
  /** Rows that match, older than the one named by its start and id, or from the newest on; by `recents/found`. */
  'recents/find': recentsQuery.extend({
    after: rowName.nullable(),
  }),
  /** The agent has looked at the list. */
  'recents/seen': z.undefined(),
  /** Brings the window up with the list. */
  'recents/show': z.undefined(),
  /** Asks where to, and writes the rows that match as CSV. */
  'recents/export': recentsQuery,
} as const;

/** Main -> page. */
export interface RecentsEvents {
  'recents/found': RecentsFound;
  /** The list is wanted: put it before the agent. */
  'recents/focus': null;
}

export interface RecentsFound {
  /** The question this answers. */
  readonly asked: z.infer<(typeof recentsRequests)['recents/find']>;
  readonly rows: readonly Recent[];
  /** There are older ones that match. */
  readonly more: boolean;
}

/** Nobody answered it here: the agent may want to call back. */
export const isMissed = ({ outcome }: Pick<Recent, 'outcome'>): boolean =>
  outcome === 'missed' || outcome === 'abandoned';

/** Newest first by their start; two of the same moment by id, so that there is one order. */
export const byStart = (a: RowName, b: RowName): number =>
  b.startedAt - a.startedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

const text = z.string().nullable();

/** A row as it is kept. What an older Sidetone did not write yet has its default. */
export const recentSchema: z.ZodType<Recent> = z.object({
  id: z.string().min(1).transform(dialogId),
  direction: z.enum(['in', 'out']),
  outcome: z.enum(outcomes),
  transferredTo: text.default(null),
  failure: text.default(null),
  party: text,
  name: text,
  queue: text,
  consult: z.boolean().default(false),
  about: text.default(null),
  startedAt: z.number(),
  answeredAt: z.number().nullable().default(null),
  endedAt: z.number(),
  talkedMs: z.number().min(0),
  wrapUp: z.array(z.string()).default([]),
  seen: z.boolean().default(true),
});
