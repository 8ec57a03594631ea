import { expect, it } from 'vitest';
import { findRecents } from '../../../src-shared/find-recents.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { byStart } from '../../../src-shared/recents.ts';
import { sampleNow, sampleRecent } from '../../support/sample-view.ts';

const rows = [
  sampleRecent({ name: 'Jürgen Größer', party: '+49 30 5550 178', queue: 'Sales DE' }),
  sampleRecent({ name: null, party: '4087', queue: null, outcome: 'missed' }),
  sampleRecent({ name: 'Priya Raman', party: '+442079460018', wrapUp: ['Complaint'], outcome: 'abandoned' }),
  sampleRecent({ name: null, party: null, outcome: 'transferred', transferredTo: '4102' }),
].map((row, at) => ({ ...row, id: dialogId(`${at}`), startedAt: sampleNow - at * 60_000 }));

const found = (text: string, missed = false) =>
  findRecents(rows, { text, missed }, null, 10).map(({ id }) => Number(id));

it.each([
  ['', [0, 1, 2, 3]],
  ['jurgen', [0]],
  ['GRÖßER', [0]],
  ['sales jürgen', [0]],
  ['sales priya', []],
  ['complaint', [2]],
  // A number however it is written.
  ['305550178', [0]],
  ['+44 (20) 7946-0018', [2]],
  ['020 7946 0018', [2]],
  ['0044 20 7946', [2]],
  ['4102', [3]],
  ['87', [1]],
  ['nobody', []],
])('"%s" finds %j', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

it('keeps to unanswered calls where only they are wanted', () => {
  expect(found('', true)).toEqual([1, 2]);
  expect(found('priya', true)).toEqual([2]);
  expect(found('jurgen', true)).toEqual([]);
});

it('goes on after a row, at most so many', () => {
  const query = { text: '', missed: false };
  const first = findRecents(rows, query, null, 2);
  expect(first).toEqual(rows.slice(0, 2));
  expect(findRecents(rows, query, first.at(-1)!, 2)).toEqual(rows.slice(2));
});

it('has one order for calls of the same moment', () => {
  const same = rows.map((row) => ({ ...row, startedAt: sampleNow })).toSorted(byStart);
  expect(same.toReversed().toSorted(byStart)).toEqual(same);
  expect(findRecents(same, { text: '', missed: false }, same[1]!, 9)).toEqual(same.slice(2));
});
