import { expect, test } from 'vitest';
import { checklistTable, holds } from '../../scripts/electron-checklist.ts';
import type { RanTest, TestEnd } from '../../scripts/ran-tests.ts';

const item = { number: 1, item: 'Lock the door', tests: ['locked', 'shut'] };
const ran = (title: string, end: TestEnd = 'passed'): RanTest => ({ title, place: title, end, why: '' });

test('an item holds when each of its tests has run and passed, wherever it stands', () => {
  expect(holds(item, [ran('locked'), ran('shut'), ran('shut', 'flaky')])).toBe(true);
  expect(holds(item, [ran('locked')])).toBe(false);
  expect(holds(item, [ran('locked'), ran('shut'), ran('shut', 'failed')])).toBe(false);
  expect(holds(item, [ran('locked'), ran('shut', 'skipped')])).toBe(false);
});

test('nothing holds where nothing ran', () => {
  expect(checklistTable([]).match(/FAILS/g)).toHaveLength(20);
});
