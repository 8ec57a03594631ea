import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { Phase } from '../../../src-shared/dialog.ts';
import { commandId, type AgentId, type CommandId, type DialogId } from '../../../src-shared/ids.ts';
import type { Order } from '../../../src-shared/notice.ts';
import type { Pending } from '../../../src-shared/pending.ts';
import { command, type Command } from '../connector/command.ts';
import { checkValue } from '../connector/values.ts';
import { present } from '../connector/vocabulary.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { forgetQuestions } from './lists.ts';
import { memberOrder, tellDone, tellSilent } from './member-told.ts';
import { dropNotice, raise } from './notices.ts';
import { send } from './sending.ts';
import { chain, stay, step, type Step } from './step.ts';
import { memberOf } from './supervision.ts';

/** What has to be true of the state for a command to have succeeded: the connector sends no receipts. */
export type Expectation =
  | { readonly kind: 'phase'; readonly dialogId: DialogId; readonly phases: readonly Phase[] }
  | { readonly kind: 'gone'; readonly dialogId: DialogId }
  | { readonly kind: 'moved-on'; readonly dialogId: DialogId; readonly from: Phase }
  | { readonly kind: 'agent'; readonly states: readonly AgentStateName[]; readonly reasonCode: string | null }
  | { readonly kind: 'new-call'; readonly known: readonly DialogId[] }
  /** A call variable has this value; the empty one is as good as none. */
  | {
      readonly kind: 'variable';
      readonly dialogId: DialogId;
      readonly name: string;
      readonly value: string;
    }
  | { readonly kind: 'left'; readonly dialogId: DialogId; readonly address: string }
  | { readonly kind: 'joined'; readonly main: DialogId; readonly consult: DialogId }
  /** Another agent is in that state, or will be after their calls (UCCE). */
  | { readonly kind: 'member'; readonly agentId: AgentId; readonly state: AgentStateName }
  /** The call has come by which the agent at that extension is listened to. */
  | { readonly kind: 'listening'; readonly extension: string }
  | { readonly kind: 'barged'; readonly dialogId: DialogId }
  | { readonly kind: 'logged-out' }
  /** The GC page lists no answer: only an Error can still come, so its time runs out without a word. */
  | { readonly kind: 'nothing' };

/** A command on its way, with what would confirm it. */
export interface PendingCommand extends Pending {
  readonly command: Command;
  readonly expects: Expectation;
  /** What the command was about, for the words of a refusal: a number or a state; `null` for a call. */
  readonly target: string | null;
}

/** An order that went out, to know the second press of an unsteady hand by. */
export interface LastOrder {
  readonly command: Command;
  readonly at: number;
}

/** The same order within this time is the same press, even where the first has been carried out already. */
const samePressMs = 750;

/** After this the agent is told that the answer is still missing (design, section 7). */
const slowAfterMs = 4000;

/** Sends a command and waits for its outcome. */
export function sendOrder(state: AppState, at: number, what: Omit<PendingCommand, 'id' | 'sentAt'>): Step {
  const waits = what.expects.kind !== 'nothing' && isPending(state, what.order, what.dialogId, what.part);
  if (state.profile === null || waits || isSamePress(state.lastOrder, what.command, at)) return stay(state);
  const id = commandId(`c${state.sequence + 1}`);
  const answerAfterMs = state.profile.commandTimeoutMs;
  return step(
    {
      ...state,
      sequence: state.sequence + 1,
      pending: [...state.pending, { ...what, id, sentAt: at }],
      lastOrder: { command: what.command, at },
    },
    send(state, what.command),
    ...(slowAfterMs < answerAfterMs
      ? [{ type: 'timer/set', timer: `slow:${id}`, afterMs: slowAfterMs } as const]
      : []),
    { type: 'timer/set', timer: `answer:${id}`, afterMs: answerAfterMs },
  );
}

/** Two calls to one number are two orders, but not within the time of a double click. */
function isSamePress(last: LastOrder | null, { key, subject, values }: Command, at: number): boolean {
  if (last === null || at - last.at >= samePressMs) return false;
  const { command } = last;
  const sameValues = JSON.stringify(command.values) === JSON.stringify(values);
  return command.key === key && command.subject === subject && sameValues;
}

/** A second press of the same button is the same order: it is not sent twice. */
export function isPending(
  state: AppState,
  order: Order,
  dialogId: DialogId | null,
  part: string | null = null,
): boolean {
  return state.pending.some((one) => one.order === order && one.dialogId === dialogId && one.part === part);
}

/** Ends the commands that the present state shows to have succeeded. Run by `follow`. */
export function settle(state: AppState): Step {
  if (state.pending.length === 0) return stay(state);
  const done = state.pending.filter((one) => isMet(one.expects, state));
  return done.reduce(
    (so, one) =>
      chain(
        so,
        (now) => forget(tellDone(now, one), one),
        (now) => step(now, ...usedReason(one)),
      ),
    stay(state),
  );
}

/** A reason of Not ready that was confirmed is one that will be chosen again. */
function usedReason({ order, expects }: PendingCommand): readonly Effect[] {
  if (order !== 'not-ready' || expects.kind !== 'agent' || expects.reasonCode === null) return [];
  return [{ type: 'used-reason', code: expects.reasonCode }];
}

function isMet(expects: Expectation, state: AppState): boolean {
  switch (expects.kind) {
    case 'phase': {
      const call = state.calls.find(({ id }) => id === expects.dialogId);
      // The call is over: whatever was asked of it, nothing more will be answered.
      return call === undefined || expects.phases.includes(call.phase);
    }
    case 'gone':
      return !state.calls.some(({ id }) => id === expects.dialogId);
    case 'moved-on':
      return state.calls.find(({ id }) => id === expects.dialogId)?.phase !== expects.from;
    case 'agent':
      return agentIs(state, expects);
    case 'new-call':
      return state.calls.some(({ id, direction }) => direction === 'out' && !expects.known.includes(id));
    case 'variable': {
      const call = state.calls.find(({ id }) => id === expects.dialogId);
      const name = expects.name.toLowerCase();
      const held = call?.variables.find((one) => one.name.toLowerCase() === name)?.value;
      return call === undefined || (held ?? '') === (present(expects.value) ?? '');
    }
    case 'left': {
      const call = state.calls.find(({ id }) => id === expects.dialogId);
      const { participants = [] } = call ?? {};
      return !participants.some(
        ({ address, state: leg }) => address === expects.address && leg !== 'DROPPED',
      );
    }
    case 'joined': {
      // Read from the participants where the event has them, else from the consult's end.
      const main = state.calls.find(({ id }) => id === expects.main);
      return (main?.participants.length ?? 0) > 2 || !state.calls.some(({ id }) => id === expects.consult);
    }
    case 'member': {
      const row = memberOf(state.supervision, expects.agentId);
      return row?.state === expects.state || row?.pendingState === expects.state;
    }
    case 'listening':
      return state.calls.some(({ kind, party }) => kind === 'monitor' && party === expects.extension);
    case 'barged':
      return state.calls.find(({ id }) => id === expects.dialogId)?.bargedIn !== false;
    case 'nothing':
      return false;
    case 'logged-out':
      return state.session.phase === 'out';
  }
}

/** On UCCE a change asked for during a call shows as the pending state (GC page, Agent State). */
function agentIs(
  { agent }: AppState,
  { states, reasonCode }: Extract<Expectation, { kind: 'agent' }>,
): boolean {
  if (agent === null) return false;
  if (agent.pendingState !== null && states.includes(agent.pendingState)) return true;
  return states.includes(agent.state) && (reasonCode === null || agent.reasonCode === reasonCode);
}

/** Takes a command off the list, with its timers and its "still waiting". */
export function forget(state: AppState, { id }: PendingCommand): Step {
  return step(
    dropNotice({ ...state, pending: state.pending.filter((one) => one.id !== id) }, waitingNotice(id)),
    { type: 'timer/clear', timer: `slow:${id}` },
    { type: 'timer/clear', timer: `answer:${id}` },
  );
}

/** Nothing that was sent over a lost link will be answered over the next one. */
export function forgetAll(state: AppState): Step {
  const without = state.pending.reduce((so, one) => chain(so, (now) => forget(now, one)), stay(state));
  return chain(without, forgetQuestions);
}

const waitingNotice = (id: CommandId) => `waiting-${id}`;

/** A command takes long: a notice says that it is still waited for. */
export function onSlow(state: AppState, at: number, id: string): Step {
  const one = state.pending.find((each) => each.id === id);
  const elsewhere = one === undefined || memberOrder(one) !== null;
  if (elsewhere || one.expects.kind === 'nothing') return stay(state);
  return stay(raise(state, at, 'info', { kind: 'still-waiting', order: one.order }, waitingNotice(one.id)));
}

/** No event came: says so, and asks what is true instead of guessing. */
export function onUnanswered(state: AppState, at: number, id: string): Step {
  const one = state.pending.find((each) => each.id === id);
  if (one === undefined) return stay(state);
  if (one.expects.kind === 'nothing') return forget(state, one);
  if (memberOrder(one) !== null) return forget(tellSilent(state, one), one);
  return chain(
    forget({ ...state, leaving: false }, one),
    (now) =>
      stay(raise(now, at, 'error', { kind: 'no-answer', order: one.order, assumed: isAssumed(now, one) })),
    (now) => step(now, ...askAgain(now, one.dialogId)),
  );
}

/** Nobody has documented the word that was sent: this connector may know it by another. */
export const isAssumed = ({ protocol }: AppState, { command: { key } }: PendingCommand): boolean =>
  protocol.commands[key].source === 'assumed';

/** The commands that read the true state again: of a call, else of the agent. */
export function askAgain(state: AppState, dialogId: DialogId | null): readonly Effect[] {
  if (state.credentials === null) return [];
  const { agentId } = state.credentials;
  const id = dialogId === null ? null : checkValue(dialogId);
  const asked =
    id === null ? command('getState', agentId, {}) : command('getDialogState', agentId, { dialogId: id });
  return [send(state, asked)];
}
