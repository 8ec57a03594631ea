import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureText, runOrExplain } from '../../../scripts/failure.ts';

test('a failure is told with what caused it, and without a stack', () => {
  const cause = new Error('The window did not open');
  expect(failureText(new Error('The tour stopped', { cause }))).toBe(
    'The tour stopped: The window did not open',
  );
  expect(failureText('out of paper')).toBe('out of paper');
});

const told: unknown[] = [];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => void told.push(...words));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('a script that fails says why and ends with status 1', async () => {
  await runOrExplain(() => Promise.reject(new Error('There is no Electron to run.')));
  expect(told).toEqual(['There is no Electron to run.']);
  expect(process.exitCode).toBe(1);
});
