import * as z from 'zod/mini';
import type { TeamRow } from './supervision.ts';

/** The pages that can show a supervisor's teams. */
export const teamPages = ['main', 'team'] as const;
export type TeamPage = (typeof teamPages)[number];

const about = z.object({ agentId: z.string().check(z.minLength(1), z.maxLength(80)) });
const windowVerb = z.object({ verb: z.enum(['minimise', 'maximise', 'close']) });

/** What a page may ask and order of a supervisor's teams. */
export const teamRequests = {
  /** This page shows the rows, or does not any more: `team/rows` brings all of them, then those that change. */
  'team/rows': z.object({ page: z.enum(teamPages), wanted: z.boolean() }),
  /** Asks for the lists of all teams once more. */
  'team/reload': z.undefined(),
  'team/make-ready': about,
  'team/make-not-ready': about,
  'team/log-out': about,
  'team/monitor': about,
  'team/end-monitor': z.undefined(),
  'team/barge-in': z.undefined(),
  /** What became of the last order about this agent has been read. */
  'team/read': about,
  'team/open': z.undefined(),
  'team/window': windowVerb,
} as const;

/** Rows on their way to a page. */
export interface TeamRows {
  /** These are all; else those that have changed. */
  readonly fresh: boolean;
  readonly rows: readonly TeamRow[];
}

/** Main -> the page that has sent `team/rows`. */
export interface TeamEvents {
  'team/rows': TeamRows;
}
