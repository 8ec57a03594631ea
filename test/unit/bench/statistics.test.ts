import { describe, expect, test } from 'vitest';
import {
  exponentOf,
  isSettled,
  median,
  p95,
  percentile,
  slopeOf,
  summarise,
} from '../../bench/statistics.ts';

describe('a summary of measurements', () => {
  test('the median is the middle one, whatever the order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  test('of an even number it is the mean of the middle two', () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  test('there is none of nothing', () => {
    expect(() => median([])).toThrow('nothing');
  });

  test('the spread goes from the smallest to the largest', () => {
    expect(summarise([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
  });
});

describe('values that have settled', () => {
  test('the last ones lie close together, however far they have come', () => {
    expect(isSettled([10, 50, 100, 100.5, 101], 3, 0.01)).toBe(true);
  });

  test('they have not while one of the last still moves', () => {
    expect(isSettled([100, 100, 102], 3, 0.01)).toBe(false);
  });

  test('they have not before there are enough', () => {
    expect(isSettled([100, 100], 3, 0.01)).toBe(false);
  });
});

describe('a percentile', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test('is the value that so many do not exceed, whatever the order', () => {
    expect(p95(hundred)).toBe(95);
    expect(percentile(hundred, 0.5)).toBe(50);
  });

  test('of few values is the largest', () => {
    expect(p95([3, 1, 2])).toBe(3);
  });

  test('there is none of nothing', () => {
    expect(() => p95([])).toThrow('nothing');
  });
});

describe('growth', () => {
  const pointsOf = (value: (size: number) => number) =>
    [100, 1000, 10_000].map((size) => ({ size, value: value(size) }));

  test('the slope is what each one more costs', () => {
    expect(slopeOf(pointsOf((size) => 500 + 3 * size))).toBeCloseTo(3);
  });

  test('the slope goes through the middle of what scatters', () => {
    const scattered = [
      { size: 1, value: 1 },
      { size: 2, value: 4 },
      { size: 3, value: 3 },
    ];
    expect(slopeOf(scattered)).toBeCloseTo(1);
  });

  test('one size has no slope', () => {
    expect(() => slopeOf([{ size: 5, value: 1 }])).toThrow('two sizes');
  });

  test.each([
    [0, () => 7],
    [1, (size: number) => 2 * size],
    [2, (size: number) => size * size],
  ])('by the power of %d', (power, value) => {
    expect(exponentOf(pointsOf(value))).toBeCloseTo(power);
  });
});
