import { expect, test } from 'vitest';
import { compare, table } from '../../bench/comparison.ts';

const start = { what: 'Start', unit: 'ms', sidetone: [300, 900, 200], baseline: [100, 300, 200] } as const;
const click = { what: 'Click to bytes', unit: 'ms', sidetone: [4.06], baseline: [2.04] } as const;

test('the ratio is taken run by run, so that a slow moment of the machine cancels out', () => {
  expect(compare(start).ratio).toEqual({ median: 3, min: 1, max: 3 });
  expect(compare(start).inSidetone).toEqual({ median: 300, min: 200, max: 900 });
});

test('the table has a line for each comparison, its columns in line, small figures with decimals', () => {
  expect(table([compare(start), compare(click)]).split('\n')).toEqual([
    '                ratio        (spread)  Sidetone      (spread)  baseline      (spread)',
    'Start           3.00×  (1.00 to 3.00)    300 ms  (200 to 900)    200 ms  (100 to 300)',
    'Click to bytes  1.99×  (1.99 to 1.99)    4.1 ms  (4.1 to 4.1)    2.0 ms  (2.0 to 2.0)',
  ]);
});
