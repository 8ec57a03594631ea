import type { AnyRequest } from '../../../src-shared/contract.ts';
import type { HotkeyName } from '../../../src-shared/settings.ts';
import type { AppView } from '../../../src-shared/view.ts';

/**
 * Defaults of the design, in Electron's notation: a chord that types nothing and that nobody else claims. What few
 * need has none, so that it takes no keys from other programs.
 */
export function defaultHotkeys(platform: string): Readonly<Record<HotkeyName, string>> {
  const chord = platform === 'darwin' ? 'Control+Shift+Command' : 'Control+Alt+Shift';
  return {
    answer: `${chord}+P`,
    release: `${chord}+D`,
    hold: `${chord}+H`,
    ready: `${chord}+R`,
    transfer: '',
    accept: '',
    reject: '',
    dial: `${chord}+K`,
    dialText: '',
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
    case 'ready':
      return readyRequest(view);
    case 'transfer':
      return call('talking', 'held').length === 0 ? null : { name: 'window/transfer', input: undefined };
    case 'accept':
    case 'reject': {
      const preview = call('offered').at(-1);
      return preview === undefined ? null : { name: `preview/${name}`, input: { dialogId: preview.id } };
    }
    case 'dial':
      return { name: 'window/dial', input: undefined };
    case 'dialText':
      return { name: 'call/dial-text', input: undefined };
    case 'show':
      return { name: 'window/toggle', input: undefined };
  }
}

/** Who is ready, or is to be after the call, wants to be Not ready: with a reason, where there are any. */
function readyRequest({ agent, wish, reasons }: AppView): AnyRequest | null {
  if (agent === null) return null;
  const next = wish?.state ?? agent.pendingState ?? agent.state;
  if (next !== 'READY') return { name: 'agent/ready', input: undefined };
  return (reasons.notReady ?? []).length === 0
    ? { name: 'agent/not-ready', input: { reasonCode: null } }
    : { name: 'window/states', input: undefined };
}
