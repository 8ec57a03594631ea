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

/** The smallest value that this share of the values, from 0 to 1, does not exceed. Throws when there is none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('There is nothing to take a percentile of.');
  return value;
}

/** What 19 of 20 keep to. */
export const p95 = (values: readonly number[]) => percentile(values, 0.95);

/** A value measured at a size. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/** How much the value grows with each one more: the line of least squares through the points. */
export function slopeOf(points: readonly Point[]): number {
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [size, value] = [mean((point) => point.size), mean((point) => point.value)];
  const spread = points.reduce((sum, point) => sum + (point.size - size) ** 2, 0);
  if (spread === 0) throw new Error('A slope needs two sizes.');
  return points.reduce((sum, point) => sum + (point.size - size) * (point.value - value), 0) / spread;
}

/** By which power of the size the value grows: 0 not at all, 1 in proportion, 2 by its square. Values above 0. */
export const exponentOf = (points: readonly Point[]): number =>
  slopeOf(points.map(({ size, value }) => ({ size: Math.log(size), value: Math.log(value) })));
