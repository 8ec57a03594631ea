import type { Keys, Modifier } from '../../../src-shared/accelerator.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Desk } from '../../../src-shared/view.ts';

type Platform = Desk['platform'];
const isLetter = (key: string) => /^[A-Z]$/.test(key);
const isDigit = (key: string) => /^\d$/.test(key);
const isFunctionKey = (key: string) => /^F\d+$/.test(key);
const isMediaKey = (key: string) => /^(Media|Volume)/.test(key);

/**
 * Why these keys cannot be a hotkey at all; `null` when they can. A hotkey acts in every program: a key on its own
 * could not be typed there any more.
 */
export function keysRefusal({ held, key }: Keys): string | null {
  const strong = held.some((modifier) => modifier !== 'Shift');
  return strong || isFunctionKey(key) || isMediaKey(key) ? null : say('settings.hotkeys.bare');
}

/** Who else is known to want these keys (design, section 6); `null` where nobody is. They can be had all the same. */
export const keysClash = (keys: Keys, platform: Platform): string | null =>
  platform === 'darwin' ? macClash(keys) : otherClash(keys, platform);

const only = (held: readonly Modifier[], ...wanted: readonly Modifier[]) =>
  held.length === wanted.length && wanted.every((modifier) => held.includes(modifier));

function otherClash({ held, key }: Keys, platform: Platform): string | null {
  const sign = isLetter(key) || isDigit(key);
  if (held.includes('Super') && platform === 'win32') return say('settings.hotkeys.clash.windows-key');
  if (only(held, 'Control', 'Alt') && sign) return say('settings.hotkeys.clash.altgr');
  if (only(held, 'Control', 'Shift') && key === 'T') return say('settings.hotkeys.clash.tab');
  if (only(held, 'Control', 'Shift') && sign) return say('settings.hotkeys.clash.browsers');
  if (only(held, 'Control') && sign) return say('settings.hotkeys.clash.programs');
  if (only(held, 'Alt') && (sign || ['F4', 'Tab', 'Space'].includes(key)))
    return say('settings.hotkeys.clash.menus');
  if (only(held, 'Control', 'Alt', 'Shift') && key === 'S') return say('settings.hotkeys.clash.word');
  return held.length === 0 && isFunctionKey(key) ? say('settings.hotkeys.clash.function-key') : null;
}

function macClash({ held, key }: Keys): string | null {
  if (only(held, 'Control', 'Alt')) return say('settings.hotkeys.clash.voice-over');
  if (only(held, 'Control', 'Shift', 'Command') && isDigit(key))
    return say('settings.hotkeys.clash.screenshots');
  if (only(held, 'Control', 'Shift', 'Command') && key === 'T') return say('settings.hotkeys.clash.finder');
  const forPrograms = only(held, 'Command') || only(held, 'Alt', 'Command') || only(held, 'Shift', 'Command');
  if (forPrograms) return say('settings.hotkeys.clash.programs');
  return held.length === 0 && isFunctionKey(key) ? say('settings.hotkeys.clash.function-key') : null;
}
