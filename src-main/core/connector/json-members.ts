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

/**
 * The objects of the message that is read that were opened, each with the names that were asked of it. A WeakMap would
 * need no `forgetOpened`, and costs the collection of garbage a third of all reading.
 */
const opened = new Map<object, { readonly members: Members; readonly asked: ReadonlySet<string> }>();

const isFilled = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

/** Opens an object, the same one once; `null` for anything else. */
export function membersOf(object: unknown): Members | null {
  if (typeof object !== 'object' || object === null || Array.isArray(object)) return null;
  const known = opened.get(object);
  if (known !== undefined) return known.members;
  const asked = new Set<string>();
  const members = open(object as Readonly<Record<string, unknown>>, asked);
  opened.set(object, { members, asked });
  return members;
}

function open(given: Readonly<Record<string, unknown>>, asked: Set<string>): Members {
  const byName = new Map<string, unknown>();
  for (const name of Object.keys(given)) if (!byName.has(plain(name))) byName.set(plain(name), given[name]);

  /** The first of what is there under these names that `take` takes; all of them count as asked. */
  function first<Taken>(names: readonly MemberName[], take: (value: unknown) => Taken | null): Taken | null {
    let found: Taken | null = null;
    // A list may have tens of thousands of rows: no more is made here than has to be.
    for (const each of names) {
      const name = plain(each);
      asked.add(name);
      if (found === null && byName.has(name)) found = take(byName.get(name));
    }
    return found;
  }
  return {
    text: (...names) => first(names, textOf),
    value: (...names) => first(names, (value) => ({ value }))?.value,
    list: (...names) => first(names, listOf),
    object: (...names) => first(names, membersOf),
    entries: (wanted = /^/) => {
      const chosen = Object.entries(given).filter(([name]) => wanted.test(name));
      for (const [name] of chosen) asked.add(plain(name));
      return chosen;
    },
  };
}

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  return isFilled(value) ? [value] : null;
}

/**
 * Members that nobody has asked for, of a parsed object and of every one in it that was opened, by their path;
 * the elements of a list have its path.
 */
export function unreadIn(object: unknown): readonly string[] {
  const unread = new Set<string>();
  collectUnread(object, '', unread);
  return [...unread];
}

function collectUnread(object: unknown, path: string, unread: Set<string>): void {
  if (typeof object !== 'object' || object === null) return;
  const asked = opened.get(object)?.asked;
  if (asked === undefined) return;
  for (const name of Object.keys(object)) {
    const value = (object as Readonly<Record<string, unknown>>)[name];
    if (!asked.has(plain(name))) unread.add(path + name);
    else if (Array.isArray(value)) for (const each of value) collectUnread(each, `${path}${name}.`, unread);
    else if (typeof value === 'object') collectUnread(value, `${path}${name}.`, unread);
  }
}

/** To be called when a message has been read. */
export const forgetOpened = (): void => opened.clear();

/** A scalar as text: connectors write numbers and booleans with and without quotes. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return present(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Reads one event of the JSON form; `null` when it cannot be understood. `to` is the agent the event names. */
export type JsonReader = (members: Members, to: string | null) => ConnectorEvent | null;
