import type { Keys, Modifier } from '../../../src-shared/accelerator.ts';
import type { Desk } from '../../../src-shared/view.ts';

/** What a page is told of a key press. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

/** Keys by their place on the keyboard: what they type differs with Shift, and they are no letters. */
const codes: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Backspace: 'Backspace',
  Delete: 'Delete',
  Insert: 'Insert',
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  NumpadDecimal: 'numdec',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Comma: ',',
  Period: '.',
  Slash: '/',
  PrintScreen: 'PrintScreen',
  AudioVolumeUp: 'VolumeUp',
  AudioVolumeDown: 'VolumeDown',
  AudioVolumeMute: 'VolumeMute',
  MediaTrackNext: 'MediaNextTrack',
  MediaTrackPrevious: 'MediaPreviousTrack',
  MediaStop: 'MediaStop',
  MediaPlayPause: 'MediaPlayPause',
};

/**
 * The key as Electron names it; `null` for one that only is held down or that a hotkey cannot have. A letter is the
 * one that the layout has there (A and Q change places in France); with AltGr, which types another sign, it is the
 * one of the place.
 */
function keyOf({ key, code }: Press): string | null {
  const place = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  if (place !== undefined && /^[a-z]$/i.test(key)) return key.toUpperCase();
  if (place !== undefined) return place;
  if (/^F([1-9]|1\d|2[0-4])$/.test(key)) return key;
  const number = /^Numpad(\d)$/.exec(code)?.[1];
  return number === undefined ? (codes[code] ?? null) : `num${number}`;
}

/** What is held down, in the order it is written. */
export function heldOf(press: Press, platform: Desk['platform']): readonly Modifier[] {
  const meta = platform === 'darwin' ? 'Command' : 'Super';
  return [
    ...(press.ctrlKey ? (['Control'] as const) : []),
    ...(press.altKey ? (['Alt'] as const) : []),
    ...(press.shiftKey ? (['Shift'] as const) : []),
    ...(press.metaKey ? ([meta] as const) : []),
  ];
}

/** The hotkey that a press makes; `null` while keys are only held, or for a key that none can have. */
export function recordedKeys(press: Press, platform: Desk['platform']): Keys | null {
  const key = keyOf(press);
  return key === null ? null : { held: heldOf(press, platform), key };
}
