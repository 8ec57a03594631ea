import { on, request } from '../bridge.ts';
import { currentView } from '../state.svelte.ts';
import { createContactLoader, type ContactBooks } from './contact-loader.ts';

/** The contacts that main has sent to this page. */
let books = $state.raw<ContactBooks | null>(null);
/** Main has sent nothing since this page was loaded, or since somebody signed in. */
let fresh = true;
/** Those of all phonebooks have been asked for. */
let everything = false;

const loader = createContactLoader(
  (id) => currentView()?.phonebooks.books.find((book) => book.id === id)?.name ?? '',
  (now) => {
    books = now;
  },
);

/** One list of a phonebook, or `undefined` while it is not here. */
export const bookOf = (phonebook: string) => books?.get(phonebook);
/** Every list that is here. */
export const contactLists = () => [...(books?.values() ?? [])];

/** Listens for contacts, with none at first; what it returns forgets them all. */
export function followContacts(): () => void {
  const forget = () => {
    loader.forget();
    fresh = true;
    everything = false;
  };
  forget();
  const unsubscribe = on('contacts/list', (list) => void loader.take(list));
  return () => {
    unsubscribe();
    forget();
  };
}

/** The contacts of a phonebook are wanted, again perhaps, or those of all. They come as soon as they are there. */
export function wantContacts(phonebook: string | null): void {
  if (phonebook === null && everything) return;
  everything ||= phonebook === null;
  void request('contacts/want', { phonebook, fresh });
  fresh = false;
}
