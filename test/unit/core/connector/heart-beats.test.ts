import { expect, test } from 'vitest';
import { mostSilenceMs, promisedBeatMs } from '../../../../src-main/core/connector/heart-beats.ts';

test('a broker is believed for three of its beats or 20 s, but never for less than two', () => {
  expect(mostSilenceMs(5000)).toBe(15_000);
  expect(mostSilenceMs(10_000)).toBe(20_000);
  expect(mostSilenceMs(30_000)).toBe(60_000);
});

test.each([
  ['5000,10000', 5000],
  ['1000,10000', 5000],
  ['20000,0', 20_000],
  ['0,0', 0],
  ['nonsense', 0],
  [undefined, 0],
])('the header %s promises a beat every %d ms', (header, every) => {
  expect(promisedBeatMs(header, 5000)).toBe(every);
});
