import { expect, test } from 'vitest';
import { hotkeyConflict, inTurn } from '../../../../src-main/core/settings/hotkey-conflict.ts';
import { defaultHotkeys } from '../../../../src-main/core/views/hotkey-requests.ts';

const before = defaultHotkeys('linux');

test('the hotkey that was changed is named, with the one that has its keys', () => {
  expect(hotkeyConflict(before, { ...before, hold: 'Shift+Ctrl+Alt+d' }, 'linux')).toEqual({
    name: 'hold',
    other: 'release',
  });
});

test('no keys at all are in nobody’s way', () => {
  const off = { ...before, release: '' };
  expect(hotkeyConflict(off, { ...off, hold: '' }, 'linux')).toBeNull();
  expect(hotkeyConflict(before, { ...before, hold: 'F9' }, 'linux')).toBeNull();
});

test('an administrator’s hotkeys ask for their keys before those of the user', () => {
  expect(inTurn(['answer', 'release', 'hold', 'dial'], ['hold', 'release'])).toEqual([
    'release',
    'hold',
    'answer',
    'dial',
  ]);
  expect(inTurn(['answer', 'dial'], [])).toEqual(['answer', 'dial']);
});
