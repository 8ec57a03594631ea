import { say } from '../../../src-shared/language/say.ts';
import { parseNumber } from '../../../src-shared/phone-number.ts';
import { isSameNumber } from '../../../src-shared/same-number.ts';
import type { Action } from '../actions.ts';
import { fold } from './fold.ts';
import type { Person } from './person.ts';
import { searchPeople, type PeopleIndex } from './search.ts';

/** One line of what the field offers. */
export type Entry =
  /** `number` as it is dialled; `off` says why it cannot be. */
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly person: Person;
      readonly number: string;
      readonly off: string | null;
    }
  /** The number that was typed, whoever it is. */
  | { readonly kind: 'number'; readonly id: string; readonly number: string }
  | { readonly kind: 'action'; readonly id: string; readonly action: Action };

/** Whom a call may be handed to. */
export type TargetEntry = Exclude<Entry, { readonly kind: 'action' }>;

/** As many as can be looked through at a glance. */
const mostPeople = 6;
const mostActions = 5;
/** A text that begins so is the name of an action. */
const actionSign = '>';

interface Sources {
  /** Favourites, team, recent calls, contacts: in the order in which they are offered. */
  readonly indexes: readonly PeopleIndex[];
  /** What can be done now. */
  readonly actions: readonly Action[];
  /** The number of the call that this is about: nobody hands a call to its own party. */
  readonly except: string | null;
}

/** What may be meant by what was typed, best first: people and the number itself, then actions by their names. */
export function fieldEntries(text: string, { indexes, actions, except }: Sources): readonly Entry[] {
  const typed = text.trim();
  if (typed === '') return [];
  if (typed.startsWith(actionSign)) return actionEntries(actions, typed.slice(1), actions.length);
  const parsed = parseNumber(typed);
  const people = searchPeople(indexes, typed, mostPeople + 1)
    .filter(({ number }) => except === null || !isSameNumber(number, except))
    .slice(0, mostPeople)
    .map(personEntry);
  // Whoever types a whole number means that one: nothing else stands before it.
  const isIt = (entry: Entry) => entry.kind === 'person' && parsed.ok && entry.number === parsed.number;
  const exact = people.filter(isIt);
  const itself: readonly Entry[] =
    parsed.ok && exact.length === 0 ? [{ kind: 'number', id: 'number', number: parsed.number }] : [];
  const others = people.filter((entry) => !isIt(entry));
  const named = /\p{L}/u.test(typed) ? actionEntries(actions, typed, mostActions) : [];
  return [...exact, ...itself, ...others, ...named];
}

/** The same for whom a call may be handed to: nobody and nothing else. */
export const targetEntries = (
  text: string,
  indexes: readonly PeopleIndex[],
  except: string | null,
): readonly TargetEntry[] =>
  fieldEntries(text, { indexes, actions: [], except }).filter((entry) => entry.kind !== 'action');

function personEntry(person: Person): Entry {
  const parsed = parseNumber(person.number);
  return {
    kind: 'person',
    id: `person-${person.number}`,
    person,
    number: parsed.ok ? parsed.number : person.number,
    off: parsed.ok ? null : say('people.not-dialled', { why: parsed.error }),
  };
}

/** Actions whose name has all the words, those that begin with the first of them before the others. */
function actionEntries(actions: readonly Action[], query: string, most: number): readonly Entry[] {
  const words = fold(query)
    .split(' ')
    .filter((word) => word !== '');
  const found = actions.filter(({ label }) => words.every((word) => ` ${fold(label)}`.includes(` ${word}`)));
  const begins = ({ label }: Action) => fold(label).startsWith(words[0] ?? '');
  return [...found.filter(begins), ...found.filter((action) => !begins(action))]
    .slice(0, most)
    .map((action) => ({ kind: 'action', id: `action-${action.id}`, action }));
}
