import { expect, test } from 'vitest';
import { groups } from '../../bench/figure.ts';
import { optionsOf } from '../../bench/options.ts';

test('without options everything is measured ten times', () => {
  expect(optionsOf([])).toEqual({ runs: 10, only: groups, idleMs: 60_000 });
});

test('a part can be repeated alone', () => {
  expect(optionsOf(['--runs', '2', '--only', 'start, memory', '--idle', '5'])).toEqual({
    runs: 2,
    only: ['start', 'memory'],
    idleMs: 5000,
  });
});

test('help is asked for', () => {
  expect(optionsOf(['--help'])).toBeNull();
});

test.each([
  [['--runs', '0'], 'whole number'],
  [['--idle', 'long'], 'number of seconds'],
  [['--only', 'speed'], 'knows no "speed"'],
])('what is not understood is told: %s', (args, words) => {
  expect(() => optionsOf(args)).toThrow(words);
});
