import { expect, it } from 'vitest';
import { findReasons } from '../../../src-renderer/lib/reason-search.ts';

const reasons = ['Prüfung, intern', 'Pause 15 min.', 'اجتماع الفريق', 'Rückfrage (2nd level)'].map(
  (label, index) => ({ code: String(index), label }),
);

it.each([
  ['prufung', [0]],
  ['intern prüf', [0]],
  ['15 pau', [1]],
  ['اجتماع', [2]],
  ['(2nd', [3]],
  ['', [0, 1, 2, 3]],
  ['?', []],
  ['lunch', []],
])('a reason is found by a part of its words, whatever the accents and the order: %s', (query, found) => {
  expect(findReasons(reasons, query).map(({ code }) => Number(code))).toEqual(found);
});
