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
