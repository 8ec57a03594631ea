import type { Refusal } from '../../../src-shared/words-refusals.ts';
import type { Action, Phase } from '../../../src-shared/dialog.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import { command } from '../connector/command.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import { mayDo } from './allowed-actions.ts';
import type { CallOrder } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { isPending, sendOrder, type Expectation } from './pending-command.ts';
import { stay, type Step } from './step.ts';

interface CallRule {
  readonly needs: Action;
  readonly key:
    | 'answerCall'
    | 'holdCall'
    | 'retrieveCall'
    | 'releaseCall'
    | 'acceptPreview'
    | 'rejectPreview'
    | 'closePreview';
  readonly expects: (dialogId: DialogId) => Expectation;
}

const becomes =
  (...phases: readonly Phase[]) =>
  (dialogId: DialogId): Expectation => ({ kind: 'phase', dialogId, phases });
const gone = (dialogId: DialogId): Expectation => ({ kind: 'gone', dialogId });

/** What each order about a call needs, sends and waits for. */
const callRules: Record<CallOrder, CallRule> = {
  answer: { needs: 'ANSWER', key: 'answerCall', expects: becomes('talking', 'held') },
  hold: { needs: 'HOLD', key: 'holdCall', expects: becomes('held') },
  resume: { needs: 'RETRIEVE', key: 'retrieveCall', expects: becomes('talking') },
  release: { needs: 'DROP', key: 'releaseCall', expects: gone },
  accept: {
    needs: 'ACCEPT',
    key: 'acceptPreview',
    expects: (dialogId) => ({ kind: 'moved-on', dialogId, from: 'offered' }),
  },
  reject: { needs: 'REJECT', key: 'rejectPreview', expects: gone },
  close: { needs: 'CLOSE', key: 'closePreview', expects: gone },
};

/** Whether the phone can be ordered anything: an administrator has none. */
export const sessionRefusal = (state: AppState): Refusal | null =>
  linkRefusal(state) ?? (state.credentials?.admin === true ? 'not-allowed' : null);

/** Whether the link and the session let anything through. */
export function linkRefusal({ link, session }: AppState): Refusal | null {
  if (session.phase !== 'in') return 'not-signed-in';
  if (link.phase !== 'up' || !session.live) return 'not-connected';
  return link.service === 'out' ? 'out-of-service' : null;
}

/** Why an order about a call cannot be sent; `null` when it can. */
export function callRefusal(state: AppState, order: CallOrder, dialogId: DialogId): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const call = state.calls.find(({ id }) => id === dialogId);
  if (call === undefined) return 'call-ended';
  if (isPending(state, order, dialogId)) return 'pending';
  return mayDo(state, call, callRules[order].needs) ? null : 'not-allowed';
}

/** Sends an order about a call, unless something speaks against it. */
export function onCallOrder(state: AppState, at: number, order: CallOrder, dialogId: DialogId): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  if (subject === undefined || id === null || callRefusal(state, order, dialogId) !== null)
    return stay(state);
  const { key, expects } = callRules[order];
  const listening = state.calls.some((call) => call.id === dialogId && call.kind === 'monitor');
  return sendOrder(state, at, {
    order,
    dialogId,
    part: null,
    // Who listens in leaves by a word of its own (seen in a client).
    command: command(listening && order === 'release' ? 'endSilentMonitor' : key, subject, { dialogId: id }),
    expects: expects(dialogId),
    target: null,
  });
}

/** Whether the number can be called now: while another one is on its way, nothing would come of it. */
export function dialRefusal(state: AppState, number: Checked): Refusal | null {
  const refused = sessionRefusal(state);
  const onItsWay = state.pending.find(({ order }) => order === 'dial');
  if (refused !== null || onItsWay === undefined) return refused;
  return onItsWay.target === number ? 'pending' : 'dialling';
}

/** Sends the order to dial. */
export function onDial(state: AppState, at: number, number: Checked): Step {
  const subject = state.credentials?.agentId;
  if (subject === undefined || sessionRefusal(state) !== null) return stay(state);
  return sendOrder(state, at, {
    order: 'dial',
    dialogId: null,
    part: null,
    command: command('makeCall', subject, { address: number }),
    expects: { kind: 'new-call', known: state.calls.map(({ id }) => id) },
    target: number,
  });
}

/** Sends the order to log out. */
export function onLogOut(state: AppState, at: number, reasonCode: Checked | null): Step {
  const subject = state.credentials?.agentId;
  if (subject === undefined || sessionRefusal(state) !== null) return stay(state);
  return sendOrder(state, at, {
    order: 'log-out',
    dialogId: null,
    part: null,
    command:
      reasonCode === null
        ? command('logout', subject, {})
        : command('logoutWithReason', subject, { reasonCode }),
    expects: { kind: 'logged-out' },
    target: null,
  });
}
