import { locale, say } from '../../../src-shared/language/say.ts';

type Unit = 'second' | 'minute' | 'hour' | 'day';
const secondMs = 1000;
const minuteMs = 60 * secondMs;

const amount = (value: number, unit: Unit): string =>
  new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(value);

/** A span of whole seconds or minutes in words: `30 seconds`, `5 minutes`. */
export const spanWords = (ms: number): string =>
  ms % minuteMs === 0 ? amount(ms / minuteMs, 'minute') : amount(ms / secondMs, 'second');

/** Days in words: `30 days`. */
export const dayWords = (days: number): string => amount(days, 'day');

type Choices<Value> = readonly (readonly [Value, string])[];

/**
 * What a span can be chosen from, in ms: never, and each of these. A value from elsewhere (an administrator, another
 * computer) is among them, in its place.
 */
export function spanChoices(spansMs: readonly number[], value: number | null): Choices<number | null> {
  const all = [...new Set(value === null ? spansMs : [...spansMs, value])].toSorted((a, b) => a - b);
  return [
    [null, say('settings.never')],
    ...all.map((ms) => [ms, say('settings.after', { span: spanWords(ms) })] as const),
  ];
}

/** As `spanChoices`, for what always takes its time. */
export function timeChoices(spansMs: readonly number[], value: number): Choices<number> {
  const all = [...new Set([...spansMs, value])].toSorted((a, b) => a - b);
  return all.map((ms) => [ms, spanWords(ms)] as const);
}

/** As `timeChoices`, for a limit that nobody may know. */
export const limitChoices = (spansMs: readonly number[], value: number | null): Choices<number | null> => [
  [null, say('servers.limit.unknown')],
  ...timeChoices(value === null ? spansMs : [...spansMs, value], spansMs[0] ?? 0),
];

/** As `spanChoices`, in days; 0 keeps nothing. */
export function dayChoices(days: readonly number[], value: number): Choices<number> {
  const all = [...new Set([...days, value])].filter((each) => each > 0).toSorted((a, b) => a - b);
  return [[0, say('settings.recents.none')], ...all.map((each) => [each, dayWords(each)] as const)];
}

/** What a number of calls can be chosen from: never, and each of these, with a value from elsewhere in its place. */
export function callChoices(counts: readonly number[], value: number | null): Choices<number | null> {
  const all = [...new Set(value === null ? counts : [...counts, value])].toSorted((a, b) => a - b);
  return [
    [null, say('settings.never')],
    ...all.map((count) => [count, say('settings.supervision.calls', { count })] as const),
  ];
}

/** How often something is done, in ms, with a value from elsewhere in its place. */
export const everyChoices = (spansMs: readonly number[], value: number): Choices<number> =>
  [...new Set([...spansMs, value])]
    .toSorted((a, b) => a - b)
    .map((ms) => [ms, say('settings.supervision.every.span', { span: spanWords(ms) })] as const);
