/** What several measurements of one thing come to. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The middle one, or the mean of the middle two. Throws when there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  if (middle.length === 0) throw new Error('There is nothing to take the median of.');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

export function summarise(values: readonly number[]): Summary {
  return { median: median(values), min: Math.min(...values), max: Math.max(...values) };
}

/** Whether values measured one after the other no longer move: the last `count` lie within `share` of each other. */
export function isSettled(values: readonly number[], count: number, share: number): boolean {
  const last = values.slice(-count);
  return last.length === count && Math.max(...last) - Math.min(...last) <= share * Math.min(...last);
}
