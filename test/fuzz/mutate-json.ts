import { words } from './corpus.ts';
import type { Random } from './random.ts';

/** A value of any type, small. */
function anyValue(random: Random, depth = 2): unknown {
  const inner = () => anyValue(random, depth - 1);
  const lots: readonly (() => unknown)[] = [
    () => random.of(words),
    () => random.below(100_000) - 1000,
    () => random.below(1_000_000) / 7,
    () => random.onceIn(2),
    () => null,
    () => '',
    ...(depth > 0
      ? [
          () => Array.from({ length: random.below(4) }, inner),
          () => fromPairs(Array.from({ length: random.below(4) }, () => [random.of(words), inner()])),
        ]
      : []),
  ];
  return random.of(lots)();
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

type Pair = readonly [string, unknown];

/** An object as JSON.parse makes it: `__proto__` is a member like another. */
const fromPairs = (pairs: readonly Pair[]): unknown => Object.fromEntries(pairs);

/** The same value with one place of it changed: another type, another name, an object for a list or back. */
function change(value: unknown, random: Random): unknown {
  if (random.onceIn(6)) return reshape(value, random);
  if (isList(value)) {
    const items = [...value];
    if (items.length === 0 || random.onceIn(5)) return [...items, anyValue(random)];
    const at = random.below(items.length);
    return random.onceIn(6) ? items.toSpliced(at, 1) : items.with(at, change(items[at], random));
  }
  if (!isRecord(value)) return reshape(value, random);
  const pairs = Object.entries(value);
  if (pairs.length === 0 || random.onceIn(5))
    return fromPairs([...pairs, [random.of(words), anyValue(random)]]);
  const at = random.below(pairs.length);
  const [name, inner] = pairs[at]!;
  if (random.onceIn(8)) return fromPairs(pairs.toSpliced(at, 1));
  if (random.onceIn(8)) return fromPairs(pairs.with(at, [random.of(words), inner]));
  return fromPairs(pairs.with(at, [name, change(inner, random)]));
}

/** The value in another type than the one it should have. */
function reshape(value: unknown, random: Random): unknown {
  const shapes: readonly (() => unknown)[] = [
    () => [value],
    () => [value, value],
    () => ({ [random.of(words)]: value }),
    () => (typeof value === 'object' ? 7 : Number(value)),
    () => (typeof value === 'string' ? Number.parseInt(value, 10) : JSON.stringify(value)),
    () => (typeof value === 'object' ? JSON.stringify(value) : { value }),
    () => (isList(value) ? fromPairs(Object.entries(value)) : null),
    () => (isRecord(value) ? Object.values(value) : [[[value]]]),
    () => anyValue(random),
  ];
  return random.of(shapes)();
}

/** A JSON message with up to `most` places changed; `null` for a text that is not JSON. */
export function mutateJson(text: string, random: Random, most = 4): string | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  for (let left = 1 + random.below(most); left > 0; left -= 1) value = change(value, random);
  // The type survives more often than not, or all would be unknown.
  const type = /"type":"(\w+)"/.exec(text)?.[1];
  const typed = random.onceIn(4) || typeof value !== 'object' ? value : { ...value, type };
  const body = JSON.stringify(typed);
  // A member twice, the second one other than the first.
  return random.onceIn(10) ? body.replace('{', `{"${random.of(words)}":${random.below(9)},`) : body;
}
