import type { ConnectorEvent } from './event.ts';
import { planOf, type Plan } from './json-shapes.ts';
import type { Field, MemberName } from './member-names.ts';
import type { Outline } from './outline.ts';
import { present } from './vocabulary.ts';

/** Under this are the members that an outline means by how they look, as they are spelled. */
export const loose = Symbol('loose');

/**
 * An object of a message under our names: what the pages spell in more than one way (`State` and `state`, `CallId` and
 * `call_id`) stands here as we call it. Only what its outline asks for may be read.
 */
export type Given = Readonly<Partial<Record<MemberName, unknown>>> & {
  readonly [loose]?: Readonly<Record<string, unknown>>;
};

/** What is read of a message, and the paths of what nobody asks for; the elements of a list have its path. */
interface Known {
  readonly given: Given;
  readonly extras: readonly string[];
}

/**
 * Puts a message, as `JSON.parse` gives it, under our names as far as the outline goes. Nearly every one has them, and
 * is given back as it is. The message is ours alone: its objects are changed in place.
 */
export function inOurNames(message: object, outline: Outline): Known {
  const extras: string[] = [];
  return { given: named(message as Spelled, outline, extras), extras: distinct(extras) };
}

const distinct = (extras: readonly string[]) => (extras.length < 2 ? extras : [...new Set(extras)]);

type Spelled = Record<string, unknown>;

function named(object: Spelled, asked: Outline, extras: string[]): Given {
  if (asked.asSpelled) return object;
  const plan = planOf(Object.keys(object), asked);
  for (const name of plan.extras) extras.push(name);
  for (const { name, outline } of plan.inner) {
    const value = object[name];
    if (typeof value !== 'object' || value === null) continue;
    const before = extras.length;
    const now = Array.isArray(value)
      ? namedList(value, outline.rows ?? outline, extras)
      : named(value as Spelled, outline, extras);
    // To write a member costs more than all else here.
    if (now !== value) object[name] = now;
    for (let at = before; at < extras.length; at += 1) extras[at] = `${name}.${extras[at] ?? ''}`;
  }
  return plan.rename === null ? object : renamed(object, plan);
}

function namedList(list: unknown[], outline: Outline, extras: string[]): unknown[] {
  for (let index = 0; index < list.length; index += 1) {
    const each = list[index];
    if (typeof each !== 'object' || each === null || Array.isArray(each)) continue;
    const now = named(each as Spelled, outline, extras);
    if (now !== each) list[index] = now;
  }
  return list;
}

function renamed(object: Spelled, { rename, loose: spelled }: Plan): Given {
  const ours = Object.fromEntries((rename ?? []).map(([name, given]) => [name, object[given]]));
  if (spelled.length === 0) return ours;
  return { ...ours, [loose]: Object.fromEntries(spelled.map((name) => [name, object[name]])) };
}

/** An object, as a message or a member of one is; `null` for anything else. */
export function objectOf(value: unknown): Given | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/** A list; an object with members in place of one is a list of one. */
export function listOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as readonly unknown[];
  const one = objectOf(value);
  return one === null || Object.keys(one).length === 0 ? null : [one];
}

/** Text, number or boolean as text: connectors write numbers and booleans with and without quotes. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return present(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** The first of a field's names that is text. */
export function textIn(given: Given | null, names: Field): string | null {
  let found: string | null = null;
  if (given !== null) for (const name of names) found ??= textOf(given[name]);
  return found;
}

/** Reads one event of the JSON form; `null` when it cannot be understood. `to` is the agent the event names. */
export type JsonReader = (given: Given, to: string | null) => ConnectorEvent | null;

/** An event of the JSON form: what is asked of it, and how that is read. */
export interface JsonEvent {
  readonly outline: Outline;
  /** The same of one that has its dialog in it, where that makes a difference. */
  readonly nested?: Outline;
  readonly read: JsonReader;
}
