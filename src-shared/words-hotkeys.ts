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
    case 'ready':
      return { title: say('hotkey.ready'), text: say('hotkey.ready.text') };
    case 'transfer':
      return { title: say('hotkey.transfer'), text: say('hotkey.transfer.text') };
    case 'accept':
      return { title: say('hotkey.accept'), text: say('hotkey.anywhere') };
    case 'reject':
      return { title: say('hotkey.reject'), text: say('hotkey.anywhere') };
    case 'dial':
      return { title: say('hotkey.dial'), text: say('hotkey.dial.text') };
    case 'dialText':
      return { title: say('hotkey.dial-text'), text: say('hotkey.dial-text.text') };
    case 'show':
      return { title: say('hotkey.show'), text: say('hotkey.anywhere') };
  }
}
