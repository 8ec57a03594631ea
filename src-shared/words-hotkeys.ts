import { say } from './language/say.ts';
import type { HotkeyName } from './settings.ts';

/** What a hotkey does, and what is to be known about it. */
export function hotkeyTold(name: HotkeyName): { readonly title: string; readonly text: string } {
  switch (name) {
    case 'answer':
      return { title: say('hotkey.answer'), text: say('hotkey.anywhere') };
    case 'release':
      return { title: say('hotkey.release'), text: say('hotkey.release.text') };
    case 'hold':
      return { title: say('hotkey.hold'), text: say('hotkey.anywhere') };
    case 'dial':
      return { title: say('hotkey.dial'), text: say('hotkey.dial.text') };
    case 'show':
      return { title: say('hotkey.show'), text: say('hotkey.anywhere') };
  }
}
