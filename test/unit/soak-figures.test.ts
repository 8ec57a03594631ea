import { expect, test } from 'vitest';
import { longestGap, memorySlope, missedBeats } from '../soak/figures.ts';

test('a sign of life that is missing counts, unless trouble explains it', () => {
  const beats = [0, 5000, 10_000, 25_000, 30_000, 50_000];
  expect(missedBeats(beats, 5000, [])).toBe(5);
  expect(missedBeats(beats, 5000, [{ from: 31_000, to: 49_000 }])).toBe(2);
  expect(longestGap(beats, [{ from: 31_000, to: 49_000 }])).toBe(15_000);
  expect(missedBeats([0, 5200, 9900], 5000, [])).toBe(0);
});

test('growth of memory is read from all looks, by the hour', () => {
  const look = (minute: number, memoryMiB: number) => ({ at: minute * 60_000, memoryMiB, descriptors: 90 });
  expect(memorySlope([0, 1, 2, 3].map((minute) => look(minute, 300 + minute / 10)))).toBeCloseTo(6);
  expect(memorySlope([look(0, 300)])).toBe(0);
});
