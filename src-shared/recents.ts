import type { Recent } from './dialog.ts';

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
export interface RecentsQuery {
  readonly text: string;
  /** Unanswered calls only. */
  readonly missed: boolean;
}

/** What names a row for good. */
export interface RowName {
  readonly startedAt: number;
  readonly id: string;
}

/** Nobody answered it here: the agent may want to call back. */
export const isMissed = ({ outcome }: Pick<Recent, 'outcome'>): boolean =>
  outcome === 'missed' || outcome === 'abandoned';

/** Newest first by their start; two of the same moment by id, so that there is one order. */
export const byStart = (a: RowName, b: RowName): number =>
  b.startedAt - a.startedAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
