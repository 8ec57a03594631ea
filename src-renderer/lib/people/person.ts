/** Where somebody is known from, in the order in which they are offered. */
export type PersonSource = 'favourite' | 'mate' | 'recent' | 'contact';

/** Somebody who can be called. */
export interface Person {
  readonly source: PersonSource;
  readonly name: string | null;
  /** As it is written where it comes from. */
  readonly number: string;
  /** What else is known, and searched: a description, the phonebook, a queue. */
  readonly about: readonly string[];
}
