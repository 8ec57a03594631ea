import { summarise, type Summary } from './statistics.ts';

/** One thing measured in both apps, or at work and at rest, once in each run. */
export interface Measured {
  readonly what: string;
  readonly unit: 'ms' | 'MiB';
  /** By run; the baseline's run is the one right after. */
  readonly sidetone: readonly number[];
  readonly baseline: readonly number[];
}

export interface Comparison extends Measured {
  /** Of Sidetone to the baseline, taken run by run, so that a slow moment of the machine weighs on both. */
  readonly ratio: Summary;
  readonly inSidetone: Summary;
  readonly inBaseline: Summary;
}

export function compare(measured: Measured): Comparison {
  const ratios = measured.sidetone.map((value, run) => value / measured.baseline[run]!);
  return {
    ...measured,
    ratio: summarise(ratios),
    inSidetone: summarise(measured.sidetone),
    inBaseline: summarise(measured.baseline),
  };
}

const heads = ['', 'ratio', '(spread)', 'Sidetone', '(spread)', 'baseline', '(spread)'];

/** The comparisons as lines of text: median and, in brackets, smallest to largest. */
export function table(comparisons: readonly Comparison[]): string {
  const cells = comparisons.map(({ what, unit, ratio, inSidetone, inBaseline }) => [
    what,
    ...pair(ratio, 2, '×'),
    ...pair(inSidetone, digits(inBaseline), ` ${unit}`),
    ...pair(inBaseline, digits(inBaseline), ` ${unit}`),
  ]);
  const rows = [heads, ...cells];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)));
  return rows.map((row) => line(row).join('  ')).join('\n');
}

const pair = ({ median, min, max }: Summary, places: number, unit: string) => [
  `${median.toFixed(places)}${unit}`,
  `(${min.toFixed(places)} to ${max.toFixed(places)})`,
];

/** Small figures need their decimals. */
const digits = ({ median }: Summary) => (median < 20 ? 1 : 0);
