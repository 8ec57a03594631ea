import type { Phonebook } from '../../../src-shared/phonebook.ts';
import { fold } from './fold.ts';
import type { Person } from './person.ts';
import type { PeopleIndex } from './search.ts';

/** A contact as an administrator looks through them. */
export interface AdminRow {
  readonly id: string;
  readonly person: Person;
}

/** The contacts of one phonebook, or with `null` of all, that hold every word that is looked for. */
export function adminRows(
  books: readonly Phonebook[],
  bookOf: (phonebook: string) => PeopleIndex | undefined,
  only: string | null,
  text: string,
): readonly AdminRow[] {
  const words = fold(text)
    .split(' ')
    .filter((word) => word !== '');
  return books
    .filter(({ id }) => only === null || id === only)
    .flatMap(({ id: book }) => {
      const index = bookOf(book);
      if (index === undefined) return [];
      return index.people.flatMap((person, place): readonly AdminRow[] => {
        const own = index.haystack[place] ?? '';
        return words.every((word) => own.includes(word)) ? [{ id: `${book}-${place}`, person }] : [];
      });
    });
}
