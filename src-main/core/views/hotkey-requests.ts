import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { HotkeyName } from '../../../src-shared/settings.ts';
import type { AppView } from '../../../src-shared/view.ts';

/** Defaults of the design, in Electron's notation: a chord that types nothing and that nobody else claims. */
export function defaultHotkeys(platform: string): Readonly<Record<HotkeyName, string>> {
  const chord = platform === 'darwin' ? 'Control+Shift+Command' : 'Control+Alt+Shift';
  return {
    answer: `${chord}+P`,
    release: `${chord}+D`,
    hold: `${chord}+H`,
    dial: `${chord}+K`,
    show: `${chord}+B`,
  };
}

/**
 * What a hotkey asks for in the present state; `null` when there is nothing to do. The same requests as the
 * buttons, so that main refuses what a button would refuse.
 */
export function hotkeyRequest(name: HotkeyName, view: AppView): AnyRequest | null {
  const call = (...phases: readonly string[]) => view.dialogs.filter(({ phase }) => phases.includes(phase));
  switch (name) {
    case 'answer': {
      const oldest = call('ringing', 'offered').at(-1);
      if (oldest === undefined) return null;
      const input = { dialogId: oldest.id };
      return oldest.phase === 'offered' ? { name: 'preview/accept', input } : { name: 'call/answer', input };
    }
    case 'release': {
      // Never a held call: who is waiting must not be cut off by a key that means the one being talked to.
      const active = call('talking', 'dialling')[0] ?? call('failed')[0];
      return active === undefined ? null : { name: 'call/release', input: { dialogId: active.id } };
    }
    case 'hold': {
      const talking = call('talking')[0];
      if (talking !== undefined) return { name: 'call/hold', input: { dialogId: talking.id } };
      const held = call('held')[0];
      return held === undefined ? null : { name: 'call/resume', input: { dialogId: held.id } };
    }
    case 'dial':
      return { name: 'window/dial', input: undefined };
    case 'show':
      return { name: 'window/toggle', input: undefined };
  }
}
