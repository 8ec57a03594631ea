import type { Contact, ContactList } from '../../../src-shared/phonebook.ts';
import { contactPerson } from './person.ts';
import { indexOf, sortedIndex, type PeopleIndex } from './search.ts';

/** The contacts by phonebook, each list ready to be searched, and sorted by name. */
export type ContactBooks = ReadonlyMap<string, PeopleIndex>;

/** So many are made ready at once; between them the page draws and takes keys. */
const slice = 4000;
const rest = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Makes the lists that main sends ready, and gives all there are to `changed` whenever one has come or gone. */
export function createContactLoader(
  nameOf: (phonebook: string) => string,
  changed: (books: ContactBooks) => void,
) {
  let books: ContactBooks = new Map();
  /** The lists as they came: what is being made of an older one is thrown away. */
  const latest = new Map<string, readonly Contact[]>();

  function put(phonebook: string, index: PeopleIndex | null) {
    const now = new Map(books);
    if (index === null) now.delete(phonebook);
    else now.set(phonebook, index);
    books = now;
    changed(books);
  }

  return {
    async take({ phonebook, contacts }: ContactList): Promise<void> {
      if (contacts === null) {
        latest.delete(phonebook);
        return put(phonebook, null);
      }
      latest.set(phonebook, contacts);
      const name = nameOf(phonebook);
      const parts: PeopleIndex[] = [];
      for (let from = 0; from < contacts.length; from += slice) {
        if (from > 0) await rest();
        if (latest.get(phonebook) !== contacts) return;
        parts.push(indexOf(contacts.slice(from, from + slice).map((one) => contactPerson(one, name))));
      }
      put(phonebook, sortedIndex(parts));
    },
    forget() {
      latest.clear();
      books = new Map();
      changed(books);
    },
  };
}
