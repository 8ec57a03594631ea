import { expect, test } from 'vitest';
import { growthTable, orderOf } from '../../bench/growth-table.ts';
import { medians } from '../../bench/growth.ts';
import { mostInASecond } from '../../bench/main-process.ts';
import { recordedSession } from '../../bench/recorded-session.ts';
import { reachedFrom } from '../../bench/starts/bundles.ts';

test('the fullest second is found, wherever it begins', () => {
  expect(mostInASecond([])).toBe(0);
  expect(mostInASecond([0, 900, 950, 1850, 1899, 1951])).toBe(4);
});

test('of a bundle, what the start loads is told from what is loaded later', () => {
  const files: Readonly<Record<string, string>> = {
    'page/main.html': '<script src="./a.js"></script><link href="./a.css"><link href="./b.js">',
    'page/a.js': `import{x}from"./b.js";\nconst late=()=>import("./late.js");\n// import { no } from "./gone.js"`,
    'page/a.css': '',
    'page/b.js': 'export const x = 1;',
    'page/late.js': 'import "./b.js"; import { y } from "./later.js";',
    'page/later.js': 'export const y = 2;',
  };
  expect(reachedFrom('page/main.html', (path) => files[path] ?? null)).toEqual({
    first: ['page/main.html', 'page/a.js', 'page/b.js', 'page/a.css'],
    later: ['page/late.js', 'page/later.js'],
  });
});

test('a recorded session is the same each time, and as long as its calls and holds make it', () => {
  const session = recordedSession(3, 2);
  expect(recordedSession(3, 2)).toEqual(session);
  expect(session.filter((text) => text.includes('"NewInboundCall"'))).toHaveLength(3);
  expect(recordedSession(3, 3).length - session.length).toBe(3 * 4);
});

test('the order of growth is said in words', () => {
  expect([0, 0.5, 1, 2].map(orderOf)).toEqual([
    'does not grow',
    'less than in proportion',
    'in proportion',
    'more than in proportion',
  ]);
});

test('growth is the median at each size, also where a round lacks one', () => {
  const rounds = [
    [
      { size: 10, value: 1 },
      { size: 100, value: 9 },
    ],
    [{ size: 100, value: 11 }],
  ];
  const points = medians(rounds);
  expect(points).toEqual([
    { size: 10, value: 1 },
    { size: 100, value: 10 },
  ]);
  const table = growthTable([{ what: 'time', unit: 'ms', by: 'calls', points }]);
  expect(table).toContain('10 / 100 | 1.0 / 10.0 ms |  1.00 | in proportion');
});
