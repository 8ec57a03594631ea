import { say } from '../../../src-shared/language/say.ts';
import type { Phonebook, Phonebooks } from '../../../src-shared/phonebook.ts';
import type { Person } from './person.ts';
import type { PeopleIndex } from './search.ts';

/** One row of the contacts. `acts`: there is something to press in it. */
export type ContactRow = { readonly id: string; readonly acts: boolean } & (
  | { readonly kind: 'heading'; readonly text: string }
  /** `lined`: it follows somebody else. */
  | { readonly kind: 'person'; readonly person: Person; readonly lined: boolean }
  | { readonly kind: 'loading' | 'failed' | 'empty'; readonly book: Phonebook }
);

interface Given {
  readonly phonebooks: Phonebooks;
  readonly favourites: readonly Person[];
  /** The contacts that are here, by phonebook. */
  readonly bookOf: (phonebook: string) => PeopleIndex | undefined;
  /** The phonebook that is shown; `null` for all of them, with the favourites above. */
  readonly only: string | null;
}

/** What the list of contacts shows, from top to bottom. */
export function contactRows({ phonebooks, favourites, bookOf, only }: Given): readonly ContactRow[] {
  const shown = phonebooks.books.filter(({ id }) => only === null || id === only);
  const marked = only === null && favourites.length > 0 ? favourites : [];
  return [
    ...(marked.length > 0
      ? [heading('favourites', say('people.favourites')), ...people('favourites', marked)]
      : []),
    ...shown.flatMap((book) => [heading(book.id, book.name), ...inBook(book, bookOf(book.id))]),
  ];
}

function inBook(book: Phonebook, index: PeopleIndex | undefined): readonly ContactRow[] {
  const { phase } = book.contacts;
  const note = (kind: 'loading' | 'failed' | 'empty'): readonly ContactRow[] => [
    { kind, id: `${book.id} ${kind}`, acts: kind === 'failed', book },
  ];
  if (phase === 'failed') return note('failed');
  // What has come to main is on its way to this page, or is being made ready.
  if (phase !== 'loaded' || index === undefined) return note('loading');
  return index.people.length === 0 ? note('empty') : people(book.id, index.people);
}

const heading = (id: string, text: string): ContactRow => ({
  kind: 'heading',
  id: `${id} heading`,
  acts: false,
  text,
});

/** A long list is given the same rows as before, so that what is drawn of it stays. */
const made = new WeakMap<readonly Person[], readonly ContactRow[]>();

function people(group: string, list: readonly Person[]): readonly ContactRow[] {
  const known = made.get(list);
  if (known !== undefined) return known;
  const rows = list.map((person, at): ContactRow => ({
    kind: 'person',
    id: `${group} ${at}`,
    acts: true,
    person,
    lined: at > 0,
  }));
  made.set(list, rows);
  return rows;
}
