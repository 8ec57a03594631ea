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
function spokenTimes(forMs: number): readonly number[] {
  const from = performance.now();
  const times: number[] = [];
  const feed = createPageFeed(
    () => true,
    () => times.push(performance.now() - from),
  );
  for (let ms = 0; ms < forMs; ms += 1) {
    feed.changed();
    vi.advanceTimersByTime(1);
  }
  feed.dispose();
  return times;
}

it('speaks once a frame at most, and in a burst of any length some forty times a second', () => {
  const times = spokenTimes(10_000);
  const gaps = times.slice(1).map((time, at) => time - times[at]!);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(17);
  for (let from = 0; from <= 9000; from += 100)
    expect(times.filter((time) => time >= from && time < from + 1000).length).toBeLessThanOrEqual(45);
  expect(times.length).toBeGreaterThan(400);
});

it('lets a few that come quickly wait for no more than their frame', () => {
  expect(spokenTimes(60).slice(0, 4)).toEqual([0, 17, 34, 51]);
});
