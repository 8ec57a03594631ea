import { expect, test } from 'vitest';
import { wallTime } from '../../../../src-main/core/connector/wall-time.ts';

test.each([
  ['2026-01-15 09:30:00', Date.UTC(2026, 0, 15, 9, 30, 0)],
  ['2024-02-29 23:59:59', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ['2026-01-15T09:30:00.250', Date.UTC(2026, 0, 15, 9, 30, 0)],
  ['Thu Jan 15 09:31:00 UTC 2026', Date.UTC(2026, 0, 15, 9, 31, 0)],
  ['Sat Feb 05 18:00:07 PKT 2022', Date.UTC(2022, 1, 5, 18, 0, 7)],
  ['Wed Jul  1 08:00:00 CEST 2026', Date.UTC(2026, 6, 1, 8, 0, 0)],
])('%s is read as the time on the wall', (text, ms) => {
  expect(wallTime(text)).toBe(ms);
});

test.each([
  '',
  'null',
  'yesterday',
  '2026-02-30 09:30:00',
  '2026-13-01 09:30:00',
  '2026-01-15 24:00:00',
  '2026-01-15 09:60:00',
  '2026-01-15 09:30:60',
  '0026-01-15 09:30:00',
  'Thu Foo 15 09:31:00 UTC 2026',
  '1768469400000',
])('%j is no time', (text) => {
  expect(wallTime(text)).toBeNull();
});
