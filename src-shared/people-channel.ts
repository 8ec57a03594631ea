import * as z from 'zod/mini';
import type { ContactList } from './phonebook.ts';

/** What a page may ask of phonebooks, favourites and the team. */
export const peopleRequests = {
  /** The contacts of a phonebook, or of all of them; `fresh`: this page has none of any yet. */
  'contacts/want': z.object({
    phonebook: z.nullable(z.string().check(z.minLength(1), z.maxLength(200))),
    fresh: z.boolean(),
  }),
  /** The lists of phonebooks that have not come. */
  'phonebooks/retry': z.undefined(),
  /** Somebody looks at the team mates, or does not any more. */
  'team/look': z.object({ looking: z.boolean() }),
  'team/retry': z.undefined(),
  'favourite/mark': z.object({
    number: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
    name: z.string().check(z.trim(), z.maxLength(120)),
    marked: z.boolean(),
  }),
} as const;

/** Main -> the page that has sent `contacts/want`. */
export interface PeopleEvents {
  'contacts/list': ContactList;
}
