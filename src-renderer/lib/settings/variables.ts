import type { Settings } from '../../../src-shared/settings.ts';

type CustomerData = Settings['customerData'];

/** More does not fit into the popup. */
export const mostHighlights = 4;

/** A call variable, as it is shown with a call. */
export interface VariableRow {
  readonly name: string;
  /** Empty where it is called by its name. */
  readonly label: string;
  readonly highlighted: boolean;
  /** A call has carried it since Sidetone started: it stays in the list whatever is set. */
  readonly seen: boolean;
}

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
const has = (names: readonly string[], name: string) => names.some((each) => same(each, name));

/** All variables that are known: those with a place in the order, then those seen, then what else is set. */
export function variableRows(
  { labels, order, highlight }: CustomerData,
  seen: readonly string[],
): readonly VariableRow[] {
  const names = [...order, ...seen, ...Object.keys(labels), ...highlight].reduce<readonly string[]>(
    (all, name) => (has(all, name) ? all : [...all, name]),
    [],
  );
  return names.map((name) => ({
    name,
    label: Object.entries(labels).find(([key]) => same(key, name))?.[1] ?? '',
    highlighted: has(highlight, name),
    seen: has(seen, name),
  }));
}

/** The order with the variable at `from` put in the place of the one at `to`; it then holds for all in the list. */
export function reordered(rows: readonly VariableRow[], from: number, to: number): string[] {
  const names = rows.map(({ name }) => name);
  const [moved] = names.splice(from, 1);
  if (moved !== undefined) names.splice(to, 0, moved);
  return names;
}

/** An empty label takes the one there is away. */
export function withLabel(
  labels: CustomerData['labels'],
  name: string,
  label: string,
): CustomerData['labels'] {
  const others = Object.entries(labels).filter(([key]) => !same(key, name));
  const trimmed = label.trim();
  return Object.fromEntries(trimmed === '' ? others : [...others, [name, trimmed]]);
}

/** The names without this one. */
export const withoutName = (names: readonly string[], name: string): string[] =>
  names.filter((each) => !same(each, name));

/** Highlights the variable, or no more. There can be four: a fifth changes nothing. */
export function toggled(highlight: readonly string[], name: string): string[] {
  if (has(highlight, name)) return withoutName(highlight, name);
  return highlight.length < mostHighlights ? [...highlight, name] : [...highlight];
}

/** Nothing is set about the variable any more. */
export const forgotten = ({ labels, order, highlight }: CustomerData, name: string): CustomerData => ({
  labels: withLabel(labels, name, ''),
  order: withoutName(order, name),
  highlight: withoutName(highlight, name),
});
