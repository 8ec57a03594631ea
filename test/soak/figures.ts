/** A span of time in which something was wrong, until the connector heard a sign of life again. In ms. */
export interface Trouble {
  readonly from: number;
  readonly to: number;
}

/** One look at the app. */
export interface Look {
  /** ms. */
  readonly at: number;
  readonly memoryMiB: number;
  readonly descriptors: number;
}

/**
 * How many signs of life are missing from a row of them, apart from those that trouble explains.
 * @param beats when each came, in ms, oldest first
 */
export function missedBeats(beats: readonly number[], everyMs: number, troubles: readonly Trouble[]): number {
  return beats.slice(1).reduce((sum, at, index) => {
    const before = beats[index] ?? at;
    const isExplained = troubles.some(({ from, to }) => from < at && to > before);
    return isExplained ? sum : sum + Math.max(0, Math.round((at - before) / everyMs) - 1);
  }, 0);
}

/** The longest pause between two signs of life that no trouble explains, in ms. */
export function longestGap(beats: readonly number[], troubles: readonly Trouble[]): number {
  const gaps = beats.slice(1).map((at, index) => {
    const before = beats[index] ?? at;
    return troubles.some(({ from, to }) => from < at && to > before) ? 0 : at - before;
  });
  return Math.max(0, ...gaps);
}

/** How memory grows, in MiB an hour: the line of least squares through the looks. */
export function memorySlope(looks: readonly Look[]): number {
  const hours = looks.map(({ at }) => at / 3_600_000);
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [middle, level] = [mean(hours), mean(looks.map(({ memoryMiB }) => memoryMiB))];
  const spread = hours.reduce((sum, hour) => sum + (hour - middle) ** 2, 0);
  const lean = looks.reduce(
    (sum, { memoryMiB }, index) => sum + ((hours[index] ?? middle) - middle) * (memoryMiB - level),
    0,
  );
  return spread === 0 ? 0 : lean / spread;
}
