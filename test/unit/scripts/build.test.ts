import { describe, expect, test } from 'vitest';
import { isStale } from '../../../scripts/build.ts';

describe('the built app', () => {
  test('is fresh when every output is newer than every source', () => {
    expect(isStale([100, 200], [300, 250])).toBe(false);
  });

  test('is stale when one source is newer than one output', () => {
    expect(isStale([100, 260], [300, 250])).toBe(true);
  });

  test('is stale when an output is missing', () => {
    expect(isStale([100], [300, undefined])).toBe(true);
  });
});
