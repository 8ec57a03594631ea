import { hotkeyNames, type HotkeyName, type Settings } from '../src-shared/settings.ts';
import type { Hotkey } from '../src-shared/view.ts';
import { hotkeyConflict } from './core/settings/hotkey-conflict.ts';
import { defaultHotkeys } from './core/views/hotkey-requests.ts';
import { createHotkeys } from './edge/hotkeys.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import type { Phone } from './phone.ts';

export interface HotkeyDeskGiven {
  readonly phone: Pick<Phone, 'raise'>;
  readonly settings: Pick<SettingsFile, 'get' | 'view'>;
  readonly pressed: (name: HotkeyName) => void;
  readonly now: () => number;
  readonly log: { warn: (text: string) => void };
}

/**
 * When the global hotkeys are ours: while an agent is signed in, and not while keys are recorded in the settings.
 * What the system says to each is told to the pages.
 */
export function createHotkeyDesk({ phone, settings, pressed, now, log }: HotkeyDeskGiven) {
  const hotkeys = createHotkeys(pressed, now, log);
  const standard = defaultHotkeys(process.platform);
  let wanted = false;
  let recording = false;
  let told: readonly string[] = [];

  const keys = () => ({ ...standard, ...settings.get().hotkeys });
  const locked = () => {
    const paths = settings.view().locked;
    return hotkeyNames.filter((name) => paths.includes(`hotkeys.${name}`));
  };
  const view = (list: readonly Omit<Hotkey, 'standard'>[]) =>
    list.map((hotkey): Hotkey => ({ ...hotkey, standard: standard[hotkey.name] }));

  /** A refusal is told once: the list in the settings goes on showing it. */
  function tell(list: readonly Omit<Hotkey, 'standard'>[]) {
    phone.raise({ type: 'desk/changed', desk: { hotkeys: view(list) } });
    const accelerators = list
      .filter(({ status }) => status === 'refused')
      .map(({ accelerator }) => accelerator);
    const fresh = accelerators.some((accelerator) => !told.includes(accelerator));
    told = accelerators;
    if (wanted && fresh)
      phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'hotkey-refused', accelerators } });
  }

  function follow() {
    tell(wanted && !recording ? hotkeys.on(keys(), locked()) : hotkeys.off(keys()));
  }
  follow();

  return {
    on() {
      wanted = true;
      follow();
    },
    off() {
      wanted = false;
      told = [];
      follow();
    },
    /** Other keys have been chosen. While nobody is signed in it is only tried whether the system would give them. */
    changed() {
      if (wanted) follow();
      else tell(hotkeys.tried(keys(), locked()));
    },
    /** The first hotkey that would get the keys of another of ours; `null` for none. */
    conflictIn: (chosen: Settings['hotkeys']) =>
      hotkeyConflict(keys(), { ...standard, ...chosen }, process.platform),
    /** The computer woke up or was unlocked: some systems have forgotten who has which keys. */
    again() {
      if (wanted && !recording) follow();
    },
    record(on: boolean) {
      if (recording === on) return;
      recording = on;
      if (wanted) follow();
    },
    dispose: () => hotkeys.dispose(),
  };
}
