import { describe, expect, test } from 'vitest';
import type { Figure } from '../../bench/figure.ts';
import { atRest } from '../../bench/figures/at-rest.ts';
import { atWork } from '../../bench/figures/at-work.ts';
import { atMost, ratioAtMost } from '../../bench/judge.ts';
import { rowOf, startsFor } from '../../bench/rows.ts';
import { table } from '../../bench/table.ts';

const paint: Figure = {
  group: 'start',
  what: 'first paint',
  unit: 'ms',
  sidetone: ['window', 'firstPaintMs'],
  baseline: ['bareWindow', 'firstPaintMs'],
  reach: ratioAtMost(1.5),
  aim: ratioAtMost(1.2),
};
const task: Figure = {
  group: 'burst',
  what: 'longest task',
  unit: 'ms',
  sidetone: ['burst', 'longestPageMs'],
  reach: atMost(50),
  least: 50,
};
const whole: Figure = {
  group: 'burst',
  what: 'whole',
  unit: 'ms',
  sidetone: ['burst', 'wholeMs'],
  aim: atMost(1000),
};
const window = (firstPaintMs: number) => ({ firstPaintMs, formMs: 0, memory: 0, anonymous: 0 });
const burst = { wholeMs: 1500, longestMs: 0, longestPageMs: 0, updatesPerSecond: 0 };
const rounds = {
  window: [window(280), window(420), window(300)],
  bareWindow: [window(200), window(300), window(200)],
  burst: [burst],
};

describe('a row', () => {
  test('holds by the median of its ratios, and tells whether its aim is reached', () => {
    expect(rowOf(paint, rounds)).toMatchObject({
      judged: { of: 'ratio', summary: { median: 1.4, max: 1.5 } },
      inSidetone: { median: 300 },
      inBaseline: { median: 200 },
      aimReached: false,
      verdict: 'holds',
    });
  });

  test('falls short when the median exceeds what must be reached', () => {
    expect(rowOf({ ...paint, reach: ratioAtMost(1.3) }, rounds).verdict).toBe('falls short');
  });

  test('with an aim alone has no verdict', () => {
    expect(rowOf(whole, rounds)).toMatchObject({ aimReached: false, verdict: '' });
  });

  test('says so when its start, or that of its baseline, could not be measured', () => {
    expect(rowOf(task, {}).verdict).toBe('not measured');
    expect(rowOf(paint, { window: rounds.window }).verdict).toBe('not measured');
  });
});

test('a start that serves several figures is made once', () => {
  expect(startsFor([paint, task, whole])).toEqual(['window', 'bareWindow', 'burst']);
});

test('every figure has something to be judged by, and a ratio has a baseline', () => {
  for (const { what, reach, aim, baseline } of [...atRest, ...atWork]) {
    const bounds = [reach, aim].filter((bound) => bound !== undefined);
    expect(bounds, what).not.toEqual([]);
    if (bounds.some(({ of }) => of !== 'itself')) expect(baseline, what).toBeDefined();
  }
});

test('the table has a line for each row, its columns in line, and a verdict at the end', () => {
  const rows = [rowOf(paint, rounds), rowOf(task, rounds), rowOf(whole, rounds), rowOf(paint, {})];
  expect(table(rows).split('\n')).toEqual([
    '| figure       | measured |       spread | Sidetone |      B | must reach |       aim | aim reached |      verdict |',
    '| ------------ | -------: | -----------: | -------: | -----: | ---------: | --------: | ----------: | -----------: |',
    '| first paint  | 1.40 × B | 1.40 to 1.50 |   300 ms | 200 ms |  ≤ 1.5 × B | ≤ 1.2 × B |          no |        holds |',
    '| longest task |  < 50 ms | 0.00 to 0.00 |  < 50 ms |        |    ≤ 50 ms |           |             |        holds |',
    '| whole        |  1500 ms | 1500 to 1500 |  1500 ms |        |            | ≤ 1000 ms |          no |              |',
    '| first paint  |          |              |          |        |  ≤ 1.5 × B | ≤ 1.2 × B |             | not measured |',
  ]);
});
