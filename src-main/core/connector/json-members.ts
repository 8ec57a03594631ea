import type { ConnectorEvent } from './event.ts';
import type { MemberName } from './member-names.ts';
import { plain, present, type Read } from './vocabulary.ts';

/**
 * The members of a JSON object, found by name without regard to case or underscores, since the pages
 * themselves spell them in more than one way (`State` and `state`, `CallId` and `dialog_id`). It remembers
 * which were asked for. Names are looked up in a map, never in the object: `__proto__` is a name like another.
 */
export interface Members {
  /** Text, number or boolean as text; `null` when absent or of another type. */
  readonly text: Read;
  /** The first of these that is there, whatever its type; `undefined` when none is, `null` when it says null. */
  value(...names: readonly MemberName[]): unknown;
  /** The first of these that is a list; an object with members in place of one is a list of one. */
  list(...names: readonly MemberName[]): readonly unknown[] | null;
  object(...names: readonly MemberName[]): Members | null;
  /** All members as name and value, in the connector's order and spelling; they then count as read. */
  entries(wanted?: RegExp): readonly (readonly [string, unknown])[];
}

/** The names that were asked of each object that was opened, however often it was. */
const askedOf = new WeakMap<object, Set<string>>();

const isFilled = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;

/** Opens an object; `null` for anything else. */
export function membersOf(object: unknown): Members | null {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return null;
  const entries = Object.entries(object);
  const byName = new Map<string, unknown>();
  for (const [name, value] of entries) if (!byName.has(plain(name))) byName.set(plain(name), value);
  const asked = askedOf.get(object) ?? new Set<string>();
  askedOf.set(object, asked);

  const values = (names: readonly MemberName[]) =>
    names.map(plain).flatMap((name) => {
      asked.add(name);
      return byName.has(name) ? [byName.get(name)] : [];
    });
  return {
    text: (...names) =>
      values(names)
        .map(textOf)
        .find((text) => text !== null) ?? null,
    value: (...names) => values(names)[0],
    list: (...names) =>
      values(names)
        .map((value) => (isFilled(value) ? [value] : value))
        .find((value): value is unknown[] => Array.isArray(value)) ?? null,
    object: (...names) =>
      values(names)
        .map(membersOf)
        .find((members) => members !== null) ?? null,
    entries: (wanted = /^/) => {
      const chosen = entries.filter(([name]) => wanted.test(name));
      for (const [name] of chosen) asked.add(plain(name));
      return chosen;
    },
  };
}

/**
 * Members that nobody has asked for, of a parsed object and of every one in it that was opened, by their path;
 * the elements of a list have its path.
 */
export function unreadIn(object: unknown, path = ''): readonly string[] {
  if (typeof object !== 'object' || object === null) return [];
  const asked = askedOf.get(object);
  if (asked === undefined) return [];
  return Object.entries(object).flatMap(([name, value]: readonly [string, unknown]) => {
    if (!asked.has(plain(name))) return [path + name];
    const inner: readonly unknown[] = Array.isArray(value) ? value : [value];
    return inner.flatMap((each) => unreadIn(each, `${path}${name}.`));
  });
}

/** A scalar as text: connectors write numbers and booleans with and without quotes. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return present(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Reads one event of the JSON form; `null` when it cannot be understood. `to` is the agent the event names. */
export type JsonReader = (members: Members, to: string | null) => ConnectorEvent | null;
