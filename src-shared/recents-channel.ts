import * as z from 'zod/mini';
import type { Recent } from './dialog.ts';
import type { RecentsQuery, RowName } from './recents.ts';

const query = z.object({
  text: z.string().check(z.maxLength(100)),
  missed: z.boolean(),
}) satisfies z.ZodMiniType<RecentsQuery>;
const row = z.object({
  startedAt: z.number(),
  id: z.string().check(z.maxLength(64)),
}) satisfies z.ZodMiniType<RowName>;

/** Page -> main. */
export const recentsRequests = {
  /** Rows that match, older than the one named by its start and id, or from the newest on; by `recents/found`. */
  'recents/find': z.extend(query, { after: z.nullable(row) }),
  /** The agent has looked at the list. */
  'recents/seen': z.undefined(),
  /** Brings the window up with the list. */
  'recents/show': z.undefined(),
  /** Asks where to, and writes the rows that match as CSV. */
  'recents/export': query,
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
