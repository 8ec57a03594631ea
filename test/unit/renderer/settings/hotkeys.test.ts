import { describe, expect, test } from 'vitest';
import { acceleratorOf, parseKeys, type Keys } from '../../../../src-shared/accelerator.ts';
import { keysClash, keysRefusal } from '../../../../src-renderer/lib/settings/key-clashes.ts';
import { recordedKeys, type Press } from '../../../../src-renderer/lib/settings/recorded-keys.ts';

const press = (key: string, code: string, held = ''): Press => ({
  key,
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});
const recorded = (pressed: Press, platform: 'win32' | 'darwin' | 'linux' = 'linux') => {
  const keys = recordedKeys(pressed, platform);
  return keys === null ? null : acceleratorOf(keys);
};
const keys = (text: string): Keys => {
  const read = parseKeys(text, 'linux');
  if (read === null) throw new Error(`${text} is no accelerator`);
  return read;
};

describe('recorded keys', () => {
  test.each([
    ['a letter', press('P', 'KeyP', 'cas'), 'Control+Alt+Shift+P'],
    ['a letter where the layout has it', press('a', 'KeyQ', 'c'), 'Control+A'],
    ['a letter that types another sign with AltGr', press('€', 'KeyE', 'ca'), 'Control+Alt+E'],
    ['a letter of another script', press('з', 'KeyP', 'c'), 'Control+P'],
    ['a digit that types another sign with Shift', press('!', 'Digit1', 'cs'), 'Control+Shift+1'],
    ['a function key', press('F5', 'F5'), 'F5'],
    ['a key of the number pad', press('5', 'Numpad5', 'c'), 'Control+num5'],
    ['a sign', press('_', 'Minus', 'cs'), 'Control+Shift+-'],
    ['an arrow', press('ArrowUp', 'ArrowUp', 'a'), 'Alt+Up'],
  ])('%s', (_, pressed, accelerator) => expect(recorded(pressed)).toBe(accelerator));

  test('are not there yet while keys are only held', () => {
    expect(recorded(press('Control', 'ControlLeft', 'c'))).toBeNull();
    expect(recorded(press('Dead', 'IntlBackslash'))).toBeNull();
  });

  test('name the Windows key and the command key as Electron does', () => {
    expect(recorded(press('k', 'KeyK', 'm'), 'win32')).toBe('Super+K');
    expect(recorded(press('k', 'KeyK', 'm'), 'darwin')).toBe('Command+K');
  });
});

describe('keys that others want', () => {
  test('a key that would no longer type is refused', () => {
    expect(keysRefusal(keys('P'))).toMatch(/could not be typed/);
    expect(keysRefusal(keys('Shift+P'))).not.toBeNull();
    expect(keysRefusal(keys('F5'))).toBeNull();
    expect(keysRefusal(keys('Control+P'))).toBeNull();
  });

  test.each([
    ['Control+Alt+Q', 'linux', /AltGr/],
    ['Control+Shift+T', 'win32', /closed tab/],
    ['Control+Shift+H', 'linux', /Teams/],
    ['Control+C', 'linux', /Most programs/],
    ['Alt+F4', 'win32', /menus/],
    ['F5', 'win32', /Office/],
    ['Control+Alt+Shift+S', 'win32', /Word/],
    ['Super+K', 'win32', /Windows key/],
    ['Control+Alt+P', 'darwin', /VoiceOver/],
    ['Shift+Command+P', 'darwin', /Most programs/],
    ['Control+Shift+Command+4', 'darwin', /screenshot/],
    ['Control+Shift+Command+T', 'darwin', /Finder/],
  ] as const)('%s on %s', (text, platform, words) => {
    expect(keysClash(keys(text), platform)).toMatch(words);
  });

  test('our own are nobody else’s', () => {
    for (const letter of 'PDHRKB') {
      expect(keysClash(keys(`Control+Alt+Shift+${letter}`), 'win32')).toBeNull();
      expect(keysClash(keys(`Control+Shift+Command+${letter}`), 'darwin')).toBeNull();
    }
  });
});
