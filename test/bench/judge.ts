import { summarise, type Summary } from './statistics.ts';

/** How a figure is held against its bound: by itself, as a multiple of the baseline, or by what exceeds it. */
export type Measure = 'itself' | 'ratio' | 'beyond';

export interface Bound {
  readonly of: Measure;
  readonly side: 'most' | 'least';
  readonly value: number;
}

export const atMost = (value: number): Bound => ({ of: 'itself', side: 'most', value });
export const atLeast = (value: number): Bound => ({ of: 'itself', side: 'least', value });
export const ratioAtMost = (value: number): Bound => ({ of: 'ratio', side: 'most', value });
export const ratioAtLeast = (value: number): Bound => ({ of: 'ratio', side: 'least', value });
export const beyondAtMost = (value: number): Bound => ({ of: 'beyond', side: 'most', value });

/** One figure as it was measured: a value of each round, and that of the baseline's start right after. */
export interface Readings {
  readonly sidetone: readonly number[];
  /** Empty where the figure has none. */
  readonly baseline: readonly number[];
}

/**
 * What is judged. Ratio and difference are taken round by round, so that a slow moment of the machine weighs on both.
 */
export function measured({ sidetone, baseline }: Readings, of: Measure): Summary {
  const against = (round: number) => {
    const value = baseline[round];
    if (value === undefined) throw new Error('A figure without a baseline has no ratio to it.');
    return value;
  };
  if (of === 'itself') return summarise(sidetone);
  if (of === 'ratio') return summarise(sidetone.map((value, round) => value / against(round)));
  return summarise(sidetone.map((value, round) => value - against(round)));
}

/** Whether the median keeps to the bound. */
export function keeps(readings: Readings, { of, side, value }: Bound): boolean {
  const { median } = measured(readings, of);
  return side === 'most' ? median <= value : median >= value;
}
