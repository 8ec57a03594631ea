import { expect, test } from 'vitest';
import { untilNextLook } from '../../../src-main/core/next-look.ts';

test('whoever looks as often as another looks at the same moment', () => {
  const at = (now: number) => now + untilNextLook(5000, now);
  expect([at(10_000), at(10_001), at(12_400)]).toEqual([15_000, 15_000, 15_000]);
});

test('a timer that fires a little early does not look twice', () => {
  expect(untilNextLook(5000, 14_999.5)).toBe(5000.5);
});
