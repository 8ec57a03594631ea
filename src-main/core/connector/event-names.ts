import { plain } from './vocabulary.ts';

/** A site's own names in events, each with the one that we read it as; compared as every name is. */
export interface EventNames {
  readonly words: Readonly<Record<string, string>>;
  /** Members of JSON events at any depth, and labels of text fields. */
  readonly members: Readonly<Record<string, string>>;
}

/** Most sites have none. */
const none: Readonly<Record<string, string>> = {};
export const noNames: EventNames = { words: none, members: none };

type Lookup = (name: string) => string | undefined;

/** Made once for the names of a site, which are the same for every event until its file changes. */
const lookups = new WeakMap<Readonly<Record<string, string>>, Lookup | null>();

function lookup(names: Readonly<Record<string, string>>): Lookup | null {
  if (names === none) return null;
  const known = lookups.get(names);
  if (known !== undefined) return known;
  const made = makeLookup(names);
  lookups.set(names, made);
  return made;
}

function makeLookup(names: Readonly<Record<string, string>>): Lookup | null {
  const entries = Object.entries(names);
  if (entries.length === 0) return null;
  const byPlain = new Map(entries.map(([theirs, ours]) => [plain(theirs), ours]));
  return (name) => byPlain.get(plain(name));
}

/** The word of an event as we know it. */
export function ourWord(word: string, { words }: EventNames): string {
  return lookup(words)?.(word) ?? word;
}

/** Gives the members of every object that `JSON.parse` builds our names; `undefined` where all have them. */
export function renaming({ members }: EventNames): ((key: string, value: unknown) => unknown) | undefined {
  const ours = lookup(members);
  if (ours === null) return undefined;
  return (_key, value) =>
    typeof value !== 'object' || value === null || Array.isArray(value) ? value : renamed(value, ours);
}

/** A member that the site maps takes the place of one that has the name already: the site knows better. */
function renamed(object: object, ours: Lookup): object {
  const given: readonly (readonly [string, unknown])[] = Object.entries(object);
  const entries = given.map(([name, value]) => ({ name: ours(name), given: name, value }));
  const taken = new Set(entries.flatMap(({ name }) => (name === undefined ? [] : [plain(name)])));
  return Object.fromEntries(
    entries
      .filter(({ name, given }) => name !== undefined || !taken.has(plain(given)))
      .map(({ name, given, value }) => [name ?? given, value]),
  );
}

/** Gives the fields of a text event our labels. */
export function relabelled(fields: readonly string[], { members }: EventNames): readonly string[] {
  const ours = lookup(members);
  if (ours === null) return fields;
  return fields.map((field) => {
    const colon = field.indexOf(':');
    const label = colon > 0 && colon < mostLabel ? ours(field.slice(0, colon)) : undefined;
    return label === undefined ? field : `${label}${field.slice(colon)}`;
  });
}

/** What is longer before a colon is a value. */
const mostLabel = 64;
