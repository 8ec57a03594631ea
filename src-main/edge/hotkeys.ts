import { globalShortcut } from 'electron';
import type { Hotkey } from '../../src-shared/view.ts';
import type { HotkeyName } from '../../src-shared/settings.ts';
import { inTurn } from '../core/settings/hotkey-conflict.ts';
import { takePress, type Presses } from '../core/hotkey-presses.ts';

/**
 * The global hotkeys. The system may refuse one (another program owns it): that is told in the list which
 * every call answers.
 */
export function createHotkeys(
  pressed: (name: HotkeyName) => void,
  now: () => number,
  log: { warn: (text: string) => void },
) {
  let presses: Presses = {};

  function onPress(name: HotkeyName) {
    const taken = takePress(presses, name, now());
    presses = taken.presses;
    if (taken.counts) pressed(name);
  }

  function register(name: HotkeyName, accelerator: string): Answer {
    if (accelerator === '') return { name, accelerator, status: 'idle' };
    const taken = tryRegister(accelerator, () => onPress(name));
    if (!taken) log.warn(`the system refused the hotkey for ${name}`);
    return { name, accelerator, status: taken ? 'registered' : 'refused' };
  }

  /** Registers all of them and tells what became of each. Of two with the same keys one of `first` gets them. */
  function on(keys: Accelerators, first: readonly HotkeyName[]): readonly Answer[] {
    globalShortcut.unregisterAll();
    const answers = new Map(inTurn(names(keys), first).map((name) => [name, register(name, keys[name])]));
    return names(keys).flatMap((name) => answers.get(name) ?? []);
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
    tried(keys: Accelerators, first: readonly HotkeyName[]): readonly Answer[] {
      const answers = on(keys, first);
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
