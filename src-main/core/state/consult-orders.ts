import type { DialogId } from '../../../src-shared/ids.ts';
import { pairOf } from '../../../src-shared/pairs.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { command } from '../connector/command.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import { mayDo } from './allowed-actions.ts';
import type { AppState } from './app-state.ts';
import type { Call } from './call.ts';
import { callRefusal, onCallOrder, sessionRefusal } from './orders.ts';
import { isPending, sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';

/** What a consult is for: the connector has one word for both, the agent sees which was meant. */
export type Purpose = 'transfer' | 'conference';

/** Whether the call may be consulted about, or handed over at once. */
export function handOverRefusal(
  state: AppState,
  dialogId: DialogId,
  action: 'CONSULT_CALL' | 'TRANSFER_SST',
): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const call = state.calls.find(({ id }) => id === dialogId);
  if (call === undefined) return 'call-ended';
  return mayDo(state, call, action) ? null : 'not-allowed';
}

/** Talk first: the call goes on hold, and somebody is called about it. */
export function onConsult(
  state: AppState,
  at: number,
  dialogId: DialogId,
  address: Checked,
  purpose: Purpose,
): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  if (subject === undefined || id === null) return stay(state);
  if (handOverRefusal(state, dialogId, 'CONSULT_CALL') !== null) return stay(state);
  const key = purpose === 'transfer' ? 'startTransfer' : 'startConference';
  return sendOrder(state, at, {
    order: 'consult',
    dialogId,
    part: null,
    command: command(key, subject, { address, dialogId: id }),
    expects: { kind: 'new-call', known: state.calls.map((call) => call.id) },
    target: address,
  });
}

/** Now: hands the call over without a word, where the platform allows it. */
export function onTransferNow(state: AppState, at: number, dialogId: DialogId, address: Checked): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  if (subject === undefined || id === null) return stay(state);
  if (handOverRefusal(state, dialogId, 'TRANSFER_SST') !== null) return stay(state);
  return sendOrder(state, at, {
    order: 'transfer-now',
    dialogId,
    part: null,
    command: command('blindTransfer', subject, { address, dialogId: id }),
    expects: { kind: 'gone', dialogId },
    target: address,
  });
}

/** Whether the two calls of a consult may be joined now. */
export function joinRefusal(state: AppState, purpose: Purpose): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const join = joinOf(state, purpose);
  if (join === null) return 'not-allowed';
  return isPending(state, purpose, join.main.id) ? 'pending' : null;
}

/** Completes the transfer or the conference of the consult that is up. */
export function onJoin(state: AppState, at: number, purpose: Purpose): Step {
  const subject = state.credentials?.agentId;
  const join = joinOf(state, purpose);
  if (subject === undefined || join === null || joinRefusal(state, purpose) !== null) return stay(state);
  const { main, consult, on } = join;
  const address = checkValue(consult.party ?? '');
  const id = checkValue(on.id);
  if (address === null || id === null) return stay(state);
  const key = purpose === 'transfer' ? 'completeTransfer' : 'completeConference';
  return sendOrder(state, at, {
    order: purpose,
    dialogId: main.id,
    part: null,
    command: command(key, subject, { address, dialogId: id }),
    expects:
      purpose === 'transfer'
        ? { kind: 'gone', dialogId: main.id }
        : { kind: 'joined', main: main.id, consult: consult.id },
    target: consult.party,
  });
}

/**
 * The consult that is up and the dialog the command names: Finesse takes the held one of the two (its table of
 * allowed actions), which after a swap is the consult.
 */
function joinOf(state: AppState, purpose: Purpose): { main: Call; consult: Call; on: Call } | null {
  const pair = pairOf(state.calls);
  if (pair === null) return null;
  const action = purpose === 'transfer' ? 'TRANSFER' : 'CONFERENCE';
  const on = [pair.main, pair.consult].find((call) => mayDo(state, call, action));
  return on === undefined ? null : { ...pair, on };
}

/** Talks to the other one of the two: taking a held call holds the active one (CUCM). */
export function onSwap(state: AppState, at: number): Step {
  const subject = state.credentials?.agentId;
  const held = heldOfPair(state);
  const id = held === null ? null : checkValue(held.id);
  if (subject === undefined || held === null || id === null || swapRefusal(state) !== null)
    return stay(state);
  return sendOrder(state, at, {
    order: 'swap',
    dialogId: held.id,
    part: null,
    command: command('retrieveCall', subject, { dialogId: id }),
    expects: { kind: 'phase', dialogId: held.id, phases: ['talking'] },
    target: null,
  });
}

/** Why the agent cannot change to the other one of the two; `null` when they can. */
export function swapRefusal(state: AppState): Refusal | null {
  const held = heldOfPair(state);
  return held === null ? (sessionRefusal(state) ?? 'not-allowed') : callRefusal(state, 'resume', held.id);
}

/** Ends the consult alone; the customer is taken back as soon as it is over. */
export function onEndConsult(state: AppState, at: number): Step {
  const subject = state.credentials?.agentId;
  const pair = pairOf(state.calls);
  const id = pair === null ? null : checkValue(pair.consult.id);
  if (subject === undefined || pair === null || id === null) return stay(state);
  if (callRefusal(state, 'release', pair.consult.id) !== null) return stay(state);
  return sendOrder({ ...state, returnTo: pair.main.id }, at, {
    order: 'end-consult',
    dialogId: pair.consult.id,
    part: null,
    command: command('releaseCall', subject, { dialogId: id }),
    expects: { kind: 'gone', dialogId: pair.consult.id },
    target: null,
  });
}

/** The consult that the agent ended is over (or could not be ended): back to the call it was about. */
export function returnToCall(state: AppState, at: number): Step {
  const { returnTo } = state;
  if (returnTo === null || state.pending.some(({ order }) => order === 'end-consult')) return stay(state);
  const back: AppState = { ...state, returnTo: null };
  return pairOf(state.calls) === null ? onCallOrder(back, at, 'resume', returnTo) : stay(back);
}

function heldOfPair({ calls }: AppState): Call | null {
  const pair = pairOf(calls);
  if (pair === null) return null;
  return [pair.main, pair.consult].find(({ phase }) => phase === 'held') ?? null;
}
