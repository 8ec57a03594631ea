import * as z from 'zod/mini';

/** What an administrator may ask of phonebooks, beyond what everybody may. */
export const adminRequests = {
  /** The phonebooks of a team, by its id. */
  'admin/team': z.object({ teamId: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) }),
  /** Asks where to, and writes the contacts of a phonebook, or with `null` of all that are here, as CSV. */
  'admin/export': z.object({ phonebook: z.nullable(z.string().check(z.maxLength(200))) }),
} as const;

/** What an administrator who is signed in looks at. */
export interface AdminView {
  /** Id of the team whose phonebooks are shown; `null` before one was named. */
  readonly team: string | null;
  /** Where the list of that team's phonebooks stands. */
  readonly list: 'none' | 'loading' | 'loaded' | 'failed';
}
