import { describe, expect, test } from 'vitest';
import { dayChoices, spanChoices } from '../../../../src-renderer/lib/settings/spans.ts';
import {
  forgotten,
  reordered,
  toggled,
  variableRows,
  withLabel,
} from '../../../../src-renderer/lib/settings/variables.ts';

const data = {
  labels: { 'user.tier': 'Tier' },
  order: ['callVariable1', 'user.account'],
  highlight: ['USER.TIER'],
};
const rows = (seen: readonly string[]) => variableRows(data, seen);

describe('call variables', () => {
  test('stand in their order, then those that calls have carried, then what else is set', () => {
    expect(rows(['user.new', 'User.Account']).map(({ name }) => name)).toEqual([
      'callVariable1',
      'user.account',
      'user.new',
      'user.tier',
    ]);
  });

  test('are the same in any case of letters', () => {
    expect(rows(['User.Account'])[1]).toMatchObject({ name: 'user.account', seen: true });
    expect(rows([])[2]).toMatchObject({ label: 'Tier', highlighted: true });
    expect(withLabel(data.labels, 'USER.tier', ' Level ')).toEqual({ 'USER.tier': 'Level' });
    expect(withLabel(data.labels, 'USER.tier', ' ')).toEqual({});
    expect(toggled(data.highlight, 'user.tier')).toEqual([]);
  });

  test('change places', () => {
    expect(reordered(rows([]), 2, 0)).toEqual(['user.tier', 'callVariable1', 'user.account']);
    expect(reordered(rows([]), 0, 1)).toEqual(['user.account', 'callVariable1', 'user.tier']);
  });

  test('are highlighted by four at most', () => {
    expect(toggled(['a', 'b', 'c'], 'd')).toEqual(['a', 'b', 'c', 'd']);
    expect(toggled(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd']);
  });

  test('are forgotten whole', () => {
    expect(forgotten(data, 'User.Tier')).toEqual({ labels: {}, order: data.order, highlight: [] });
  });
});

describe('what a span can be', () => {
  test('is never, or one of a list that has the present one in its place', () => {
    expect(spanChoices([60_000, 300_000], 90_000).map(([, words]) => words)).toEqual([
      'Never',
      'After 1 minute',
      'After 90 seconds',
      'After 5 minutes',
    ]);
    expect(dayChoices([1, 30], 7).map(([, words]) => words)).toEqual([
      'Only while signed in',
      '1 day',
      '7 days',
      '30 days',
    ]);
  });
});
