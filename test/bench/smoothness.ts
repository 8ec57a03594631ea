import type { Page } from './page.ts';

/** What a page did in a span of time. */
export interface Smoothness {
  readonly framesPerSecond: number;
  /** In ms; 0 where none took as long as Chromium tells of, which is `leastTaskMs`. */
  readonly longestMs: number;
}

export const leastTaskMs = 50;

const watch = `
  globalThis.bench = { frames: 0, longestMs: 0, from: performance.now() };
  globalThis.benchTasks?.disconnect();
  globalThis.benchTasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) bench.longestMs = Math.max(bench.longestMs, duration);
  });
  benchTasks.observe({ type: 'longtask' });
  if (globalThis.benchFrames === undefined) {
    globalThis.benchFrames = true;
    requestAnimationFrame(function look() {
      bench.frames += 1;
      requestAnimationFrame(look);
    });
  }
  undefined`;
const seen = `({
  framesPerSecond: bench.frames / (performance.now() - bench.from) * 1000,
  longestMs: bench.longestMs,
})`;

/** Begins to count the frames of a page and to look for long tasks. */
export async function watchSmoothness(page: Page): Promise<void> {
  await page.evaluate(watch);
}
/** Since the last `watchSmoothness`. */
export const smoothness = async (page: Page): Promise<Smoothness> =>
  (await page.evaluate(seen)) as Smoothness;
