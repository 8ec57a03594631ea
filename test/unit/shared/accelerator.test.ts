import { describe, expect, test } from 'vitest';
import { acceleratorOf, isAccelerator, parseKeys, sameKeys } from '../../../src-shared/accelerator.ts';

const written = (text: string, platform = 'linux') => {
  const keys = parseKeys(text, platform);
  return keys === null ? null : acceleratorOf(keys);
};

describe('keys by name', () => {
  test.each([
    ['Control+Alt+Shift+P', 'Control+Alt+Shift+P'],
    ['shift ctrl alt p', 'Control+Alt+Shift+P'],
    ['Strg Alt Umschalt P', 'Control+Alt+Shift+P'],
    ['cmd+option+7', 'Alt+Command+7'],
    ['win + enter', 'Super+Return'],
    ['F12', 'F12'],
    ['num5', 'num5'],
    ['mediaplaypause', 'MediaPlayPause'],
  ])('%s is %s', (text, accelerator) => expect(written(text)).toBe(accelerator));

  test.each(['', 'Control', 'Control+Nonsense', 'P+Q', 'F25', 'Ctrl+Alt'])('%s is none', (text) => {
    expect(written(text)).toBeNull();
  });

  test('CommandOrControl is taken by the platform', () => {
    expect(written('CommandOrControl+K', 'darwin')).toBe('Command+K');
    expect(written('CmdOrCtrl+K', 'win32')).toBe('Control+K');
  });

  test('a hotkey that is switched off is one too', () => {
    expect(isAccelerator('')).toBe(true);
    expect(sameKeys('', '', 'linux')).toBe(false);
    expect(sameKeys('Alt+Ctrl+X', 'Control+Alt+x', 'linux')).toBe(true);
  });
});
