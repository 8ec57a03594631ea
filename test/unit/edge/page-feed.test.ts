import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPageFeed } from '../../../src-main/edge/page-feed.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A feed that sends how many changes there were. */
function feeding() {
  const sent: number[] = [];
  let changes = 0;
  const feed = createPageFeed(
    () => changes,
    (count) => sent.push(count),
  );
  const change = () => {
    changes += 1;
    feed.changed();
  };
  return { feed, sent, change };
}

it('sends the first change at once and those of a frame together', () => {
  const { sent, change } = feeding();
  for (const go of [change, change, change]) go();
  expect(sent).toEqual([1]);
  vi.runAllTimers();
  expect(sent).toEqual([1, 3]);
});

it('goes on for a page that is opened again within a frame', () => {
  const { feed, sent, change } = feeding();
  change();
  change();
  feed.dispose();
  change();
  expect(sent).toEqual([1, 3]);
});

/** When a feed speaks, in ms since it began, of a page for which something changes every millisecond. */
function spokenTimes(
  forMs: number,
  besides: (feed: ReturnType<typeof createPageFeed>, ms: number) => void = () => undefined,
): readonly number[] {
  const from = performance.now();
  const times: number[] = [];
  const feed = createPageFeed(
    () => true,
    () => times.push(performance.now() - from),
  );
  for (let ms = 0; ms < forMs; ms += 1) {
    feed.changed();
    besides(feed, ms);
    vi.advanceTimersByTime(1);
  }
  feed.dispose();
  return times;
}

const fullestSecond = (times: readonly number[]) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + 1000).length));

it('speaks no more than sixty times in any second of a burst, and once a frame in the long run', () => {
  const times = spokenTimes(10_000);
  const gaps = times.slice(1).map((time, at) => time - times[at]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  expect(Math.min(...gaps.slice(10))).toBeGreaterThanOrEqual(17);
  expect(fullestSecond(times)).toBeLessThanOrEqual(60);
  expect(times.length).toBeGreaterThan(500);
});

it('leaves room for what the page is told besides', () => {
  const times = spokenTimes(10_000, (feed, ms) => {
    if (ms % 100 === 0) feed.count();
  });
  expect(fullestSecond(times)).toBeLessThanOrEqual(50);
});

it('lets a few that come quickly wait for half a frame at most', () => {
  expect(spokenTimes(40).slice(0, 4)).toEqual([0, 8, 16, 24]);
});
