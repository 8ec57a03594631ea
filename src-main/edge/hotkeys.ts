import { globalShortcut } from 'electron';
import type { Hotkey } from '../../src-shared/view.ts';
import type { HotkeyName } from '../../src-shared/settings.ts';

/**
 * A key that is held down repeats; a press within this time of the last one is the same press. An X server
 * waits 660 ms before the first repetition.
 */
const repeatMs = 750;

/**
 * The global hotkeys. The system may refuse one (another program owns it): that is told in the list which
 * every call answers.
 */
export function createHotkeys(
  pressed: (name: HotkeyName) => void,
  now: () => number,
  log: { warn: (text: string) => void },
) {
  const lastPress = new Map<HotkeyName, number>();

  function onPress(name: HotkeyName) {
    const at = now();
    const repeated = at - (lastPress.get(name) ?? -Infinity) < repeatMs;
    lastPress.set(name, at);
    if (!repeated) pressed(name);
  }

  function register(name: HotkeyName, accelerator: string): Hotkey {
    if (accelerator === '') return { name, accelerator, status: 'idle' };
    const taken = tryRegister(accelerator, () => onPress(name));
    if (!taken) log.warn(`the system refused the hotkey for ${name}`);
    return { name, accelerator, status: taken ? 'registered' : 'refused' };
  }

  return {
    /** Registers all of them and tells what became of each. */
    on(keys: Readonly<Record<HotkeyName, string>>): readonly Hotkey[] {
      globalShortcut.unregisterAll();
      return names(keys).map((name) => register(name, keys[name]));
    },
    /** Gives all of them back: nobody is logged in. */
    off(keys: Readonly<Record<HotkeyName, string>>): readonly Hotkey[] {
      globalShortcut.unregisterAll();
      return names(keys).map((name) => ({ name, accelerator: keys[name], status: 'idle' }));
    },
    dispose: () => globalShortcut.unregisterAll(),
  };
}

const names = (keys: Readonly<Record<HotkeyName, string>>) => Object.keys(keys) as HotkeyName[];

/** Electron throws on an accelerator it cannot read (a hand-edited setting) and answers false on a taken one. */
function tryRegister(accelerator: string, press: () => void): boolean {
  try {
    return globalShortcut.register(accelerator, press);
  } catch {
    return false;
  }
}
