import { describe, expect, test } from 'vitest';
import { isSettled, median, summarise } from '../../bench/statistics.ts';

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
