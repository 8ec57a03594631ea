import { say } from '../../../src-shared/language/say.ts';
import type { Contact } from '../../../src-shared/phonebook.ts';
import { byteOrderMark, csvLine } from './csv.ts';

/** Somebody in a phonebook, with the name of it. */
export interface Listed {
  readonly contact: Contact;
  readonly phonebook: string;
}

/** Contacts as CSV: UTF-8, a header in the language in force, numbers as the phonebook writes them. */
export function* contactLines(contacts: readonly Listed[]): Generator<string> {
  const heads = [
    say('admin.column.name'),
    say('admin.column.number'),
    say('admin.column.description'),
    say('admin.column.phonebook'),
  ];
  yield byteOrderMark + csvLine(heads);
  for (const { contact, phonebook } of contacts)
    yield csvLine([contact.name ?? '', contact.number, contact.description, phonebook]);
}
