import { isSameNumber } from '../../../src-shared/same-number.ts';
import { fold } from './fold.ts';
import { digitsOf, isNumber, numberReadings } from './number-query.ts';
import { personName, type Person } from './person.ts';

/** A list that can be searched: for each person what is searched, folded once. */
export interface PeopleIndex {
  readonly people: readonly Person[];
  readonly haystack: readonly string[];
  /** The haystack in one text, a line for each person, and where each line begins: one look goes through all of it. */
  readonly text: string;
  readonly starts: readonly number[];
  /** Where each number stands first, by its digits. */
  readonly byDigits: ReadonlyMap<string, number>;
}

/** Takes some 150 ms for 50,000 people: for a list that stays it is done once, and in parts. */
export const indexOf = (people: readonly Person[]): PeopleIndex => indexed(people, people.map(textOf));

/** One index of several, by name as it is searched: accents and case do not part what belongs together. */
export function sortedIndex(parts: readonly PeopleIndex[]): PeopleIndex {
  const people = parts.flatMap((part) => part.people);
  const haystack = parts.flatMap((part) => part.haystack);
  const texts = haystack.map((text, at) => ({ text, at }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.at - b.at));
  return indexed(
    texts.flatMap(({ at }) => people[at] ?? []),
    texts.map(({ text }) => text),
  );
}

function indexed(people: readonly Person[], haystack: readonly string[]): PeopleIndex {
  const byDigits = new Map<string, number>();
  people.forEach(({ number }, at) => {
    const digits = digitsOf(number);
    if (!byDigits.has(digits)) byDigits.set(digits, at);
  });
  let start = 0;
  const starts = haystack.map(({ length }) => {
    start += length + 1;
    return start - length - 1;
  });
  return { people, haystack, text: haystack.join('\n'), starts, byDigits };
}

/** The name first, for a name that begins with what was typed counts most; the digits of the number bare. */
function textOf(person: Person): string {
  const { name, number, about } = person;
  const umlauts = name !== null && /[äöü]/i.test(name) ? spelt(name) : '';
  return [fold(personName(person)), umlauts, digitsOf(number), ...about.map(fold)]
    .filter((part) => part !== '')
    .join(' ');
}

/** German names are looked for by either spelling: `Müller` is `muller` and `mueller`. */
const spelt = (name: string) => fold(name.replace(/[äöü]/gi, '$&e').normalize('NFKD'));

/**
 * Whoever has all the words of the query, in any order, each anywhere: best ones first, at most `most`. Lists are
 * searched in their order, so that a favourite stands before a contact; a number that is exactly meant stands before
 * everybody. Each number comes once.
 */
export function searchPeople(
  indexes: readonly PeopleIndex[],
  query: string,
  most: number,
): readonly Person[] {
  const readings = readingsOf(query);
  const [first] = readings;
  if (first === undefined) return [];
  const found = indexes.flatMap((index) => best(index, readings, most));
  const exact = (person: Person) => isNumber(query) && isSameNumber(person.number, query);
  return once([...found.filter(exact), ...found.filter((person) => !exact(person))]).slice(0, most);
}

/** The words to look for. A number is one word however it is grouped. */
function readingsOf(query: string): readonly (readonly string[])[] {
  const folded = fold(query);
  if (folded === '') return [];
  if (!isNumber(folded)) return [[...new Set(folded.split(' '))]];
  const numbers = numberReadings(folded).map((digits) => [digits]);
  const words = folded.split(' ');
  // `Line 4 7`: the digits may be words of a name as well.
  return words.length > 1 ? [...numbers, words] : numbers;
}

/**
 * The best hits of one list: the number itself, then by how near to the beginning of the name they are, else in the
 * list's own order. A letter or two may hit most of a long list: no more of them are looked at than are needed.
 */
function best(index: PeopleIndex, readings: readonly (readonly string[])[], most: number): readonly Person[] {
  const { people, haystack, byDigits } = index;
  const ranks: number[][] = [[], [], [], []];
  for (const words of readings) {
    const exact = words.length === 1 ? byDigits.get(words[0] ?? '') : undefined;
    if (exact !== undefined) ranks[0]?.unshift(exact);
    const rankOf = ranking(words);
    for (const at of filter(index, words)) {
      const rank = ranks[rankOf(haystack[at] ?? '')] ?? [];
      if (rank.length < most) rank.push(at);
      else if (rank === ranks[0]) break;
    }
  }
  return [...new Set(ranks.flat())].flatMap((at) => people[at] ?? []);
}

/** What a list was searched for, and where it was found. */
interface Found {
  readonly words: readonly string[];
  readonly places: readonly number[];
}
/** The last searches of each list: the readings of what was typed, and of what stood there one key before. */
const lately = new WeakMap<PeopleIndex, readonly Found[]>();
const mostLately = 8;

/**
 * Where all the words stand; the folding has taken care of case and accents. A text that has only grown is looked for
 * where it was found before, and nowhere else.
 */
function filter(index: PeopleIndex, words: readonly string[]): readonly number[] {
  const { haystack } = index;
  const before = lately.get(index) ?? [];
  const within = before
    .filter(({ words: found }) => found.every((word) => words.some((now) => now.includes(word))))
    .reduce<Found | null>((best, one) => (best === null || isFewer(one, best) ? one : best), null);
  // The longest word leaves the fewest for the others.
  const [first = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  let places = within === null ? placesOf(index, first) : only(within.places, haystack, first);
  for (const word of others) places = only(places, haystack, word);
  lately.set(index, [{ words, places }, ...before].slice(0, mostLately));
  return places;
}

const isFewer = (one: Found, other: Found) => one.places.length < other.places.length;

function placesOf({ text, starts }: PeopleIndex, word: string): readonly number[] {
  const places: number[] = [];
  let place = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, starts[place])) {
    while ((starts[place + 1] ?? Infinity) <= at) place += 1;
    places.push(place);
    place += 1;
    if (place === starts.length) break;
  }
  return places;
}

const only = (places: readonly number[], haystack: readonly string[], word: string) =>
  places.filter((at) => haystack[at]?.includes(word) === true);

/** 0: begins with the first word; 1: every word begins one; 2: the first does; 3: they stand within words. */
function ranking([first = '', ...others]: readonly string[]): (text: string) => number {
  const within = ` ${first}`;
  const begins = others.map((word) => ` ${word}`);
  return (text) => {
    const starts = text.startsWith(first);
    if (!starts && !text.includes(within)) return 3;
    if (!begins.every((word) => text.includes(word) || text.startsWith(word.slice(1)))) return 2;
    return starts ? 0 : 1;
  };
}

/** Each number once, at its best place; a name it has further down it has here too. */
function once(people: readonly Person[]): readonly Person[] {
  return people.flatMap((person, index) => {
    const isIt = ({ number }: Person) => isSameNumber(number, person.number);
    if (people.findIndex(isIt) < index) return [];
    const name = person.name ?? people.find((other) => isIt(other) && other.name !== null)?.name ?? null;
    return [name === person.name ? person : { ...person, name }];
  });
}
