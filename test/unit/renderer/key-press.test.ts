import { describe, expect, it } from 'vitest';
import { isPressed, isSingle, type KeyPress } from '../../../src-renderer/lib/key-press.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };

describe('a key is known on every keyboard', () => {
  it.each([
    ['a letter', 'H', press('h', 'KeyH')],
    ['a letter with Caps Lock', 'H', press('H', 'KeyH')],
    ['a letter on a French keyboard, by what it types', 'A', press('a', 'KeyQ')],
    ['a letter on an Arabic keyboard, by its place', 'H', press('ا', 'KeyH')],
    ['a chord on an Arabic keyboard', 'CommandOrControl+K', press('ن', 'KeyK', ctrl)],
    ['a letter with Shift', 'Shift+E', press('E', 'KeyE', shift)],
    ['a slash on a German keyboard', '/', press('/', 'Digit7', shift)],
    ['a question mark', '?', press('?', 'Slash', shift)],
    ['a question mark on a French keyboard', '?', press('?', 'KeyM', shift)],
    ['a digit that needs Shift on a French keyboard', 'CommandOrControl+2', press('é', 'Digit2', ctrl)],
    ['⌘ for Ctrl', 'CommandOrControl+K', press('k', 'KeyK', { metaKey: true })],
    ['an arrow', 'Alt+↓', press('ArrowDown', 'ArrowDown', { altKey: true })],
    ['a function key', 'Shift+F6', press('F6', 'F6', shift)],
  ])('%s', (_what, accelerator, event) => {
    expect(isPressed(accelerator, event)).toBe(true);
  });
});

describe('a key is not taken for another', () => {
  it.each([
    ['a letter within a chord', 'H', press('h', 'KeyH', ctrl)],
    ['a letter with Alt, which may type a sign', 'H', press('h', 'KeyH', { altKey: true })],
    ['a small letter for its capital', 'Shift+E', press('e', 'KeyE')],
    ['a capital for its small letter', 'H', press('H', 'KeyH', shift)],
    ['a chord with one modifier more', 'CommandOrControl+K', press('K', 'KeyK', { ...ctrl, ...shift })],
    ['a sign at the place of a letter', 'M', press('?', 'KeyM')],
    ['a key for the one with Shift', 'F6', press('F6', 'F6', shift)],
  ])('%s', (_what, accelerator, event) => {
    expect(isPressed(accelerator, event)).toBe(false);
  });
});

it('a character alone can be typed by mistake, a chord and a named key cannot', () => {
  expect(['H', '/', '?', 'Shift+E'].every(isSingle)).toBe(true);
  expect(['CommandOrControl+K', 'Alt+↓', 'F6', 'Esc'].some(isSingle)).toBe(false);
});
