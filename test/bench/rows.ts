import type { Figure, Source } from './figure.ts';
import { keeps, measured, type Bound, type Measure, type Readings } from './judge.ts';
import type { Rounds } from './rounds.ts';
import type { StartName } from './starts.ts';
import { summarise, type Summary } from './statistics.ts';

export type Verdict = 'holds' | 'falls short' | 'not measured' | '';

/** A figure as it was measured. */
export interface Row {
  readonly figure: Figure;
  /** By round. */
  readonly readings: Readings;
  /** What its bound is held against; `null` when it was not measured. */
  readonly judged: { readonly of: Measure; readonly summary: Summary } | null;
  readonly inSidetone: Summary | null;
  readonly inBaseline: Summary | null;
  readonly aimReached: boolean | null;
  readonly verdict: Verdict;
}

/** Which starts these figures need, each once. */
export function startsFor(figures: readonly Figure[]): readonly StartName[] {
  const sources = figures.flatMap(({ sidetone, baseline }) => [sidetone, ...(baseline ? [baseline] : [])]);
  return [...new Set(sources.map(([start]) => start))];
}

export function rowOf(figure: Figure, rounds: Rounds): Row {
  const { sidetone, baseline, reach, aim } = figure;
  const readings = {
    sidetone: valuesOf(rounds, sidetone),
    baseline: baseline === undefined ? [] : valuesOf(rounds, baseline),
  };
  const nothing = { figure, readings, judged: null, inSidetone: null, inBaseline: null, aimReached: null };
  const isWhole = baseline === undefined || readings.baseline.length === readings.sidetone.length;
  if (readings.sidetone.length === 0 || !isWhole) return { ...nothing, verdict: 'not measured' };
  const of = (reach ?? aim)?.of ?? 'itself';
  return {
    figure,
    readings,
    judged: { of, summary: measured(readings, of) },
    inSidetone: summarise(readings.sidetone),
    inBaseline: baseline === undefined ? null : summarise(readings.baseline),
    aimReached: aim === undefined ? null : keeps(readings, aim),
    verdict: verdictOf(readings, reach),
  };
}

function verdictOf(readings: Readings, reach: Bound | undefined): Verdict {
  if (reach === undefined) return '';
  return keeps(readings, reach) ? 'holds' : 'falls short';
}

function valuesOf(rounds: Rounds, [start, reading]: Source): readonly number[] {
  const taken: readonly object[] = rounds[start] ?? [];
  return taken.map((each) => Number(Reflect.get(each, reading)));
}
