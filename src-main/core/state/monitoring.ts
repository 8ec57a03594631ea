import { inCall, type TeamRow } from '../../../src-shared/supervision.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { command } from '../connector/command.ts';
import { checkValue } from '../connector/values.ts';
import { hasBargedIn, type Call } from './call.ts';
import type { AppState } from './app-state.ts';
import { raise } from './notices.ts';
import { sessionRefusal } from './orders.ts';
import { askAgain, isPending, sendOrder } from './pending-command.ts';
import { stay, step, type Step } from './step.ts';
import {
  memberAt,
  memberOf,
  putSupervision,
  withCall,
  withTold,
  type SupervisionState,
} from './supervision.ts';

/** The call that the supervisor listens to, or has joined: Finesse has one at a time. */
export const monitoredCall = (calls: readonly Call[]): Call | undefined =>
  calls.find(({ kind, bargedIn }) => kind === 'monitor' || bargedIn);

/** Whether this agent can be listened to now. Finesse lets nobody listen who may get a call (Finesse page). */
export function monitorRefusal(state: AppState, id: string): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const row = memberOf(state.supervision, id);
  if (row === undefined) return 'agent-gone';
  if (isPending(state, 'monitor', null, row.id)) return 'pending';
  const other = monitoredCall(state.calls) ?? state.pending.find(({ order }) => order === 'monitor');
  if (other !== undefined) return 'monitoring-already';
  if (row.state !== 'TALKING' || row.extension === null) return 'agent-not-talking';
  if (state.calls.length > 0) return 'own-call';
  return state.agent?.state === 'NOT_READY' ? null : 'own-not-ready';
}

/** Listens in; the call of that kind confirms it. */
export function onMonitor(state: AppState, at: number, id: string): Step {
  const row = memberOf(state.supervision, id);
  const subject = state.credentials?.agentId;
  const extension = checkValue(row?.extension ?? '');
  if (row === undefined || subject === undefined || extension === null || monitorRefusal(state, id) !== null)
    return stay(state);
  return sendOrder(withTold(state, row.id, null), at, {
    order: 'monitor',
    dialogId: null,
    part: row.id,
    command: command('silentMonitor', subject, { extension }),
    expects: { kind: 'listening', extension },
    target: null,
  });
}

/** Whether the call that is listened to can be joined. */
export function bargeRefusal(state: AppState): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const call = monitoredCall(state.calls);
  if (call === undefined) return 'call-ended';
  if (isPending(state, 'barge-in', call.id)) return 'pending';
  return call.kind === 'monitor' && call.phase === 'talking' ? null : 'not-allowed';
}

/** Joins the call; who is in it hears the supervisor from then on. */
export function onBargeIn(state: AppState, at: number): Step {
  const call = monitoredCall(state.calls);
  const subject = state.credentials?.agentId;
  const extension = checkValue(state.supervision.monitor?.extension ?? '');
  const dialogId = checkValue(call?.id ?? '');
  if (call === undefined || subject === undefined || extension === null || dialogId === null)
    return stay(state);
  if (bargeRefusal(state) !== null) return stay(state);
  return sendOrder(state, at, {
    order: 'barge-in',
    dialogId: call.id,
    part: null,
    command: command('bargeIn', subject, { extension, dialogId }),
    expects: { kind: 'barged', dialogId: call.id },
    target: null,
  });
}

/**
 * Keeps who is listened to while their call is up: once joined, the call is with the customer. One that ends by itself
 * is told. Run by `follow`.
 */
export function followMonitored(before: AppState, now: AppState, at: number): AppState {
  if (before.calls === now.calls || now.agent?.supervisor !== true) return now;
  const { monitor } = now.supervision;
  const call = monitoredCall(now.calls);
  if (call === undefined) return monitor === null ? now : ended(before, now, at);
  const known = monitor?.dialogId === call.id ? monitor : whoseCall(call, now);
  if (known === null) return now;
  const kept = known === monitor ? now : putSupervision(now, { monitor: known });
  const { agentId, extension } = known;
  return agentId === null ? kept : withCall(kept, agentId, customerIn(call, extension, now));
}

function whoseCall(call: Call, state: AppState): SupervisionState['monitor'] {
  const extension = extensionIn(call, state);
  if (extension === null) return null;
  return { dialogId: call.id, extension, agentId: memberAt(state.supervision, extension)?.id ?? null };
}

/** Whose call it is: the other end while it is listened to, else the phone of ours that has not joined itself. */
function extensionIn(call: Call, { credentials }: AppState): string | null {
  if (call.kind === 'monitor') return call.party;
  const ours = call.participants.find(
    ({ address, type, kind }) => type !== null && !hasBargedIn(kind) && address !== credentials?.extension,
  );
  return ours?.address ?? null;
}

/** Whom the agent talks with, as far as the call's data say. */
export function customerIn(
  { variables, participants, queue }: Call,
  extension: string,
  { profile, credentials }: Pick<AppState, 'profile' | 'credentials'>,
) {
  const named = profile?.nameVariable.toLowerCase() ?? '';
  const outside = participants.find(
    ({ address, type, state }) =>
      type === null && state !== 'DROPPED' && address !== extension && address !== credentials?.extension,
  );
  const name = variables.find((one) => named !== '' && one.name.toLowerCase() === named)?.value ?? null;
  return { party: outside?.address ?? null, name, queue };
}

function ended(before: AppState, now: AppState, at: number): AppState {
  const call = monitoredCall(before.calls);
  const { monitor } = now.supervision;
  const without = putSupervision(now, { monitor: null });
  const wished = before.pending.some(({ order, dialogId }) => order === 'release' && dialogId === call?.id);
  // Who has joined is in the call, and sees it end like any other.
  if (call?.kind !== 'monitor' || wished) return without;
  const row = memberOf(now.supervision, monitor?.agentId ?? '');
  return raise(without, at, 'info', {
    kind: 'monitor-ended',
    name: row?.name ?? monitor?.extension ?? '',
    loggedOut: row?.state === 'LOGOUT',
  });
}

/** The agent's call is over and ours that listens to it may have ended unheard: what is true is asked for. */
export function askAboutMonitored(state: AppState, before: TeamRow, after: TeamRow): Step {
  const { monitor } = state.supervision;
  const call = monitoredCall(state.calls);
  const over = inCall(before.state) && !inCall(after.state);
  if (!over || call === undefined || after.id !== monitor?.agentId) return stay(state);
  return step(state, ...askAgain(state, call.id));
}
