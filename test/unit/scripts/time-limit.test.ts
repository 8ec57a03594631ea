import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { withinLimit } from '../../../scripts/time-limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('work that is done in time gives its result, and leaves no timer', async () => {
  expect(await withinLimit(1000, () => Promise.resolve('done'))).toBe('done');
  expect(vi.getTimerCount()).toBe(0);
});

test('work that never ends is given up, and told so', async () => {
  let given: AbortSignal | undefined;
  const never = withinLimit(600_000, (signal) => {
    given = signal;
    return new Promise<never>(() => undefined);
  });
  const outcome = expect(never).rejects.toThrow('not done after 600 s');
  await vi.advanceTimersByTimeAsync(599_999);
  expect(given?.aborted).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await outcome;
  expect(given?.aborted).toBe(true);
});
