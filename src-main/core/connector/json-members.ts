import type { ConnectorEvent } from './event.ts';
import { memberNames, type MemberName } from './member-names.ts';
import { plain, present } from './vocabulary.ts';

/** Names come again with every message. A connector has some hundreds; what it invents is not kept. */
const mostSpellings = 1000;
const placeOfPlain = new Map(memberNames.map((name, place) => [plain(name), place]));
const placeOfSpelling = new Map<string, number>();
const unknown = -1;

/** Where a name stands among those we know, however it is spelled. */
function placeOf(name: string): number {
  const known = placeOfSpelling.get(name);
  if (known !== undefined) return known;
  const place = placeOfPlain.get(plain(name)) ?? unknown;
  if (placeOfSpelling.size < mostSpellings) placeOfSpelling.set(name, place);
  return place;
}

/**
 * The members of a JSON object, found by name without regard to case or underscores, since the pages
 * themselves spell them in more than one way (`State` and `state`, `CallId` and `dialog_id`). It remembers
 * which were asked for. Names are compared, never looked up in the object: `__proto__` is a name like another.
 *
 * An event has some forty members, and each is asked for once or twice: they are gone through once, into lists
 * side by side, which costs a tenth of a map and a set for every object.
 */
export class Members {
  private readonly names: readonly string[];
  private readonly places: number[];
  private readonly values: unknown[];
  private readonly asked: boolean[];
  private opened = false;

  constructor(given: Readonly<Record<string, unknown>>) {
    this.names = Object.keys(given);
    this.places = this.names.map(placeOf);
    this.values = Object.values(given);
    this.asked = this.names.map(() => false);
  }

  /** Text, number or boolean as text, the first of these that is one; `null` when none is. */
  text(...names: readonly MemberName[]): string | null {
    let found: string | null = null;
    for (const name of names) {
      const index = this.ask(name);
      if (found === null && index >= 0) found = textOf(this.values[index]);
    }
    return found;
  }

  /** The first of these that is there, whatever its type; `undefined` when none is, `null` when it says null. */
  value(...names: readonly MemberName[]): unknown {
    let first = unknown;
    for (const name of names) {
      const index = this.ask(name);
      if (first === unknown) first = index;
    }
    return first === unknown ? undefined : this.values[first];
  }

  /** The first of these that is a list; an object with members in place of one is a list of one. */
  list(...names: readonly MemberName[]): readonly unknown[] | null {
    let found: readonly unknown[] | null = null;
    for (const name of names) {
      const index = this.ask(name);
      if (found === null && index >= 0) found = listOf(this.values[index]);
    }
    return found;
  }

  /** The first of these that is an object. */
  object(...names: readonly MemberName[]): Members | null {
    let found: Members | null = null;
    for (const name of names) {
      const index = this.ask(name);
      if (found === null && index >= 0) found = membersOf(this.values[index]);
    }
    return found;
  }

  /** All members as name and value, in the connector's order and spelling; they then count as read. */
  entries(wanted: (name: string) => boolean = () => true): readonly (readonly [string, unknown])[] {
    const chosen: (readonly [string, unknown])[] = [];
    this.names.forEach((name, index) => {
      if (!wanted(name)) return;
      this.read(index);
      chosen.push([name, this.values[index]]);
    });
    return chosen;
  }

  isFilled(): boolean {
    return this.names.length > 0;
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
    const unread = new Set<string>();
    this.collectUnread('', unread);
    return [...unread];
  }

  private collectUnread(path: string, unread: Set<string>): void {
    if (!this.opened) return;
    for (let index = 0; index < this.names.length; index += 1) {
      const name = this.names[index] ?? '';
      const value = this.values[index];
      if (!this.isAsked(index)) unread.add(path + name);
      else if (value instanceof Members) value.collectUnread(`${path}${name}.`, unread);
      else if (Array.isArray(value))
        for (const each of value) if (each instanceof Members) each.collectUnread(`${path}${name}.`, unread);
    }
  }

  /** Of two spellings of one name the first is read, and both count. */
  private isAsked(index: number): boolean {
    if (this.asked[index] === true) return true;
    const place = this.places[index] ?? unknown;
    return place !== unknown && this.asked[this.places.indexOf(place)] === true;
  }

  private ask(name: MemberName): number {
    const index = this.places.indexOf(placeOf(name));
    if (index >= 0) this.read(index);
    return index;
  }

  private read(index: number): void {
    if (this.asked[index] === true) return;
    this.asked[index] = true;
    const value = this.values[index];
    if (typeof value === 'object' && value !== null) this.values[index] = wrapped(value);
  }
}

/** An object of a message, or a list's objects, as members. The message is ours alone: its lists are changed in place. */
function wrapped(value: object): unknown {
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
