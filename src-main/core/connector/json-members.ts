import type { ConnectorEvent } from './event.ts';
import { unasked, type Asked } from './json-shapes.ts';
import type { Field } from './member-names.ts';
import { present } from './vocabulary.ts';

const none: readonly string[] = [];

/**
 * The members of a JSON object, found by name without regard to case or underscores, since the pages
 * themselves spell them in more than one way (`State` and `state`, `CallId` and `dialog_id`). It remembers
 * which were asked for. Names are compared, never looked up in the object: `__proto__` is a name like another.
 *
 * An event has some forty members, and each is asked for once or twice: all that can be told by the names is told by
 * what many objects have in common, so that nothing but the values is the object's own.
 */
export class Members {
  private asked: Asked;
  private readonly values: unknown[];
  private opened = false;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.asked = unasked(Object.keys(given));
    this.values = Object.values(given);
  }

  /** Text, number or boolean as text, the first of its names that is one; `null` when none is. */
  text(field: Field): string | null {
    let found: string | null = null;
    for (const place of this.ask(field)) found ??= textOf(this.values[place]);
    return found;
  }

  /** The first that is there, whatever its type; `undefined` when none is, `null` when it says null. */
  value(field: Field): unknown {
    const [first] = this.ask(field);
    return first === undefined ? undefined : this.at(first);
  }

  /** The first that is a list; an object with members in place of one is a list of one. */
  list(field: Field): readonly unknown[] | null {
    let found: readonly unknown[] | null = null;
    for (const place of this.ask(field)) found ??= listOf(this.at(place));
    return found;
  }

  /** The first that is an object. */
  object(field: Field): Members | null {
    let found: Members | null = null;
    for (const place of this.ask(field)) found ??= membersOf(this.at(place));
    return found;
  }

  /** Goes through all that this field means, in the connector's order and spelling; they then count as read. */
  each(field: Field, take: (name: string, value: unknown) => void): void {
    for (const place of this.ask(field)) take(this.asked.names[place] ?? '', this.at(place));
  }

  isFilled(): boolean {
    return this.values.length > 0;
  }

  /** Marks it as looked into: what it has besides is told by `unread`. */
  open(): this {
    this.opened = true;
    return this;
  }

  /**
   * Members that nobody has asked for, of this object and of every one in it that was opened, by their path; the
   * elements of a list have its path.
   */
  unread(): readonly string[] {
    if (this.isRead()) return none;
    const { names } = this.asked;
    const unread = this.values.flatMap((value, place) => {
      const name = names[place] ?? '';
      return this.asked.isAsked(place) ? unreadIn(value).map((path) => `${name}.${path}`) : [name];
    });
    return [...new Set(unread)];
  }

  /** Whether `unread` has nothing to tell, as of nearly every message. */
  isRead(): boolean {
    if (!this.opened) return true;
    if (this.asked.left.length > 0) return false;
    for (const value of this.values) if (typeof value === 'object' && !isReadIn(value)) return false;
    return true;
  }

  private ask(field: Field): readonly number[] {
    const { places, then } = this.asked.find(field);
    this.asked = then;
    return places;
  }

  /** What stands there, its objects as members. */
  private at(place: number): unknown {
    const value = this.values[place];
    if (typeof value !== 'object' || value === null) return value;
    return (this.values[place] = wrapped(value));
  }
}

function isReadIn(value: object | null): boolean {
  if (value instanceof Members) return value.isRead();
  return !Array.isArray(value) || value.every((each) => !(each instanceof Members) || each.isRead());
}

function unreadIn(value: unknown): readonly string[] {
  if (typeof value !== 'object') return none;
  if (value instanceof Members) return value.unread();
  return Array.isArray(value)
    ? value.flatMap((each) => (each instanceof Members ? each.unread() : none))
    : none;
}

/** An object of a message, or a list's objects, as members. The message is ours alone: its lists are changed in place. */
function wrapped(value: object): unknown {
  if (value instanceof Members) return value;
  if (!Array.isArray(value)) return new Members(value as Readonly<Record<string, unknown>>);
  const list: unknown[] = value;
  for (let index = 0; index < list.length; index += 1) {
    const each = list[index];
    if (typeof each === 'object' && each !== null && !Array.isArray(each)) list[index] = wrapped(each);
  }
  return list;
}

/** A whole message, as `JSON.parse` gives it; `null` where it is no object. */
export function messageOf(parsed: unknown): Members | null {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  return new Members(parsed as Readonly<Record<string, unknown>>).open();
}

/** Opens what a member holds, where that is an object; `null` for anything else. */
export const membersOf = (value: unknown): Members | null => (value instanceof Members ? value.open() : null);

function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value instanceof Members && value.isFilled() ? [value] : null;
}

/** A scalar as text: connectors write numbers and booleans with and without quotes. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return present(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Reads one event of the JSON form; `null` when it cannot be understood. `to` is the agent the event names. */
export type JsonReader = (members: Members, to: string | null) => ConnectorEvent | null;
