import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOutage } from '../../../src-main/demo/outage.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A link whose port somebody else has taken as often as told, and what was done to it. */
function link(timesTaken: number) {
  const done: string[] = [];
  let taken = timesTaken;
  return {
    done,
    stopListening() {
      done.push('stop');
      return Promise.resolve();
    },
    startListening() {
      taken -= 1;
      done.push(taken < 0 ? 'listening' : 'taken');
      return taken < 0 ? Promise.resolve() : Promise.reject(new Error('EADDRINUSE'));
    },
  };
}

test('the connector is off the air for a while, and asking again meanwhile changes nothing', async () => {
  const one = link(0);
  const outage = createOutage(one, 6000, () => undefined);
  outage.begin();
  outage.begin();
  await vi.advanceTimersByTimeAsync(5999);
  expect(one.done).toEqual(['stop']);
  await vi.advanceTimersByTimeAsync(1);
  expect(one.done).toEqual(['stop', 'listening']);
});

test('it comes back as soon as its port is free, and says that it was not', async () => {
  const one = link(1);
  const problems: string[] = [];
  createOutage(one, 6000, (text) => void problems.push(text)).begin();
  await vi.advanceTimersByTimeAsync(12_000);
  expect(one.done).toEqual(['stop', 'taken', 'listening']);
  expect(problems).toEqual(['the demo cannot listen again yet']);
});

test('a demo that has ended never listens again', async () => {
  const one = link(0);
  const outage = createOutage(one, 6000, () => undefined);
  outage.begin();
  outage.dispose();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(one.done).toEqual(['stop']);
});
