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

  function register(name: HotkeyName, accelerator: string): Answer {
    if (accelerator === '') return { name, accelerator, status: 'idle' };
    const taken = tryRegister(accelerator, () => onPress(name));
    if (!taken) log.warn(`the system refused the hotkey for ${name}`);
    return { name, accelerator, status: taken ? 'registered' : 'refused' };
  }

  /** Registers all of them and tells what became of each. */
  function on(keys: Accelerators): readonly Answer[] {
    globalShortcut.unregisterAll();
    return names(keys).map((name) => register(name, keys[name]));
  }
  /** Gives all of them back: nobody is logged in. */
  function off(keys: Accelerators): readonly Answer[] {
    globalShortcut.unregisterAll();
    return names(keys).map((name) => ({ name, accelerator: keys[name], status: 'idle' }));
  }

  return {
    on,
    off,
    /** Registers them for a moment, to tell which the system would refuse. */
    tried(keys: Accelerators): readonly Answer[] {
      const answers = on(keys);
      globalShortcut.unregisterAll();
      return answers.map((answer) => (answer.status === 'refused' ? answer : { ...answer, status: 'idle' }));
    },
    dispose: () => globalShortcut.unregisterAll(),
  };
}

type Accelerators = Readonly<Record<HotkeyName, string>>;
/** A hotkey and what the system said to it. */
type Answer = Omit<Hotkey, 'standard'>;
const names = (keys: Accelerators) => Object.keys(keys) as HotkeyName[];

/** Electron throws on an accelerator it cannot read (a hand-edited setting) and answers false on a taken one. */
function tryRegister(accelerator: string, press: () => void): boolean {
  try {
    return globalShortcut.register(accelerator, press);
  } catch {
    return false;
  }
}
