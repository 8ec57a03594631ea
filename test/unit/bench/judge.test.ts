import { describe, expect, test } from 'vitest';
import {
  atLeast,
  atMost,
  beyondAtMost,
  keeps,
  measured,
  ratioAtLeast,
  ratioAtMost,
} from '../../bench/judge.ts';

const start = { sidetone: [300, 900, 200], baseline: [200, 600, 200] };

describe('what is judged', () => {
  test('the ratio is taken round by round, so that a slow moment of the machine cancels out', () => {
    expect(measured(start, 'ratio')).toEqual({ median: 1.5, min: 1, max: 1.5 });
  });

  test('so is what exceeds the baseline', () => {
    expect(measured(start, 'beyond')).toEqual({ median: 100, min: 0, max: 300 });
  });

  test('a figure by itself needs no baseline', () => {
    expect(measured({ sidetone: [3, 1, 2], baseline: [] }, 'itself')).toEqual({ median: 2, min: 1, max: 3 });
  });

  test('there is no ratio to a baseline that was not measured', () => {
    expect(() => measured({ sidetone: [1], baseline: [] }, 'ratio')).toThrow('without a baseline');
  });
});

describe('whether a bound is kept', () => {
  test.each([
    ['a ratio that reaches it exactly', ratioAtMost(1.5), true],
    ['a ratio above it', ratioAtMost(1.4), false],
    ['a ratio that is to be large', ratioAtLeast(1.5), true],
    ['a ratio that is to be larger', ratioAtLeast(1.6), false],
    ['what exceeds the baseline', beyondAtMost(100), true],
    ['what exceeds it by more', beyondAtMost(99), false],
    ['a value', atMost(300), true],
    ['a value above it', atMost(299), false],
    ['a value that is to be large', atLeast(300), true],
    ['a value that is to be larger', atLeast(301), false],
  ])('%s', (_, bound, kept) => {
    expect(keeps(start, bound)).toBe(kept);
  });
});
