import type { Figure } from './figure.ts';
import type { Bound, Measure } from './judge.ts';
import type { Row } from './rows.ts';
import type { Summary } from './statistics.ts';

/** Cells as a Markdown table whose columns are in line, the first to the left and numbers to the right. */
export function markdown(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) =>
    Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(heads), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** The table of the figures: of each what is judged with its spread, both apps' medians, its bounds, its verdict. */
export const table = (rows: readonly Row[]): string =>
  markdown(
    ['figure', 'measured', 'spread', 'Sidetone', 'B', 'must reach', 'aim', 'aim reached', 'verdict'],
    rows.map(({ figure, judged, inSidetone, inBaseline, aimReached, verdict }) => [
      figure.what,
      judged === null ? '' : judgedWords(judged.summary.median, judged.of, figure),
      judged === null ? '' : spreadWords(judged.summary, judged.of),
      inSidetone === null ? '' : withUnit(inSidetone.median, figure),
      inBaseline === null ? '' : withUnit(inBaseline.median, figure),
      boundWords(figure.reach, figure),
      boundWords(figure.aim, figure),
      aimReached === null ? '' : aimReached ? 'yes' : 'no',
      verdict,
    ]),
  );

function judgedWords(value: number, of: Measure, figure: Figure): string {
  if (of === 'itself') return withUnit(value, figure);
  return of === 'ratio' ? `${value.toFixed(2)} × B` : `B + ${plain(value)} ${figure.unit}`;
}

const spreadWords = ({ min, max }: Summary, of: Measure): string =>
  of === 'ratio' ? `${min.toFixed(2)} to ${max.toFixed(2)}` : `${plain(min)} to ${plain(max)}`;

function withUnit(value: number, { unit, least }: Figure): string {
  return least !== undefined && value < least ? `< ${least} ${unit}` : `${plain(value)} ${unit}`;
}

function boundWords(bound: Bound | undefined, { unit }: Figure): string {
  if (bound === undefined) return '';
  const sign = bound.side === 'most' ? '≤' : '≥';
  if (bound.of === 'itself') return `${sign} ${bound.value} ${unit}`;
  return bound.of === 'ratio' ? `${sign} ${bound.value} × B` : `${sign} B + ${bound.value} ${unit}`;
}

/** Small figures need their decimals. */
function plain(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size < 1 ? 2 : size < 100 ? 1 : 0);
}
