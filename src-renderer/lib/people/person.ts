import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { Recent } from '../../../src-shared/dialog.ts';
import type { Favourite } from '../../../src-shared/favourites.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Contact, TeamMate } from '../../../src-shared/phonebook.ts';
import { stateFace } from '../../../src-shared/words.ts';
import { rangesOf } from './fold.ts';

/** Somebody who can be called. */
export interface Person {
  /** Where they are known from. */
  readonly source: 'favourite' | 'mate' | 'recent' | 'contact';
  readonly name: string | null;
  /** As it is written where it comes from. */
  readonly number: string;
  /** What else is known, and searched: a description, then the phonebook; a queue. */
  readonly about: readonly string[];
  /** A team mate's. */
  readonly state: AgentStateName | null;
}

/** The favourites as people to call. */
export const favouritePeople = (favourites: readonly Favourite[]): readonly Person[] =>
  favourites.map(({ name, number }) => ({
    source: 'favourite',
    name: name === '' ? null : name,
    number,
    about: [],
    state: null,
  }));

/** Whoever is logged in at a phone. */
export const matePeople = (mates: readonly TeamMate[]): readonly Person[] =>
  mates.flatMap(({ name, extension, state }) =>
    extension === null || state === 'LOGOUT'
      ? []
      : [{ source: 'mate' as const, name, number: extension, about: [], state }],
  );

/** Whoever the agent has talked to lately, as people to call. */
export const recentPeople = (recents: readonly Recent[]): readonly Person[] =>
  recents.flatMap(({ name, party, queue }) =>
    party === null
      ? []
      : [
          {
            source: 'recent' as const,
            name,
            number: party,
            about: queue === null ? [] : [queue],
            state: null,
          },
        ],
  );

/** A contact of a phonebook as somebody to call. */
export const contactPerson = ({ name, number, description }: Contact, phonebook: string): Person => ({
  source: 'contact',
  name,
  number,
  about: [description, phonebook].filter((part) => part !== ''),
  state: null,
});

/** Who it is, in a word: the name, else what describes the number, else the number. */
export const personName = ({ name, about, source, number }: Person): string =>
  name ?? (source === 'contact' && about.length > 1 ? about[0] : undefined) ?? number;

/** Where somebody is known from, or what they are doing. */
export function sourceName({ source, about, state }: Person): string {
  switch (source) {
    case 'favourite':
      return say('people.favourite');
    case 'mate':
      return stateFace(state ?? 'UNKNOWN').label;
    case 'recent':
      return say('pick.recent');
    case 'contact':
      return about.at(-1) ?? say('lists.contacts');
  }
}

/** What stands behind the number of somebody who was found: what it was that was found, else where they are from. */
export const foundBy = (person: Person, query: string): string =>
  person.about.find((part) => rangesOf(part, query).length > 0) ?? sourceName(person);
