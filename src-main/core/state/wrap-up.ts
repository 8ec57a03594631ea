import type { Reason } from '../../../src-shared/agent.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import type { WrapUp } from '../../../src-shared/wrap-up.ts';
import { command } from '../connector/command.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import type { Call } from './call.ts';
import { sessionRefusal } from './orders.ts';
import { sendOrder } from './pending-command.ts';
import { noteWrapUp } from './recents.ts';
import { onWanted } from './wanted-state.ts';
import { chain, stay, type Step } from './step.ts';

/** Cards that nobody filled in; the oldest go when there are more. */
const mostOpen = 8;

/** Where the agent goes after sending: the two buttons of the card, or nowhere. */
export type After = 'ready' | 'not-ready' | null;

/** An incoming call that was talked on has ended: a card for its reason, where Finesse wants or allows one. */
export function openWrapUp(state: AppState, call: Call, at: number): AppState {
  const wanted = state.agent !== null && state.agent.wrapUp !== 'not-allowed';
  if (!wanted || call.kind !== 'call' || call.direction !== 'in' || call.answeredAt === null) return state;
  const before = find(state, call.id);
  // Sent during the call: there is nothing left to ask.
  if (before !== undefined && before.sentAt !== null) return drop(state, call.id);
  const { party, name, queue, startedAt, answeredAt } = call;
  const ended = { party, name, queue, startedAt, endedAt: at, talkedMs: Math.max(0, at - answeredAt) };
  return put(state, { dialogId: call.id, chosen: before?.chosen ?? [], ended, sentAt: null });
}

/** Takes the choice, during the call or after it. Codes that the list does not have are left out. */
export function onChoose(state: AppState, dialogId: DialogId, codes: readonly string[]): Step {
  const known = codes.filter((code) => reasonOf(state, code) !== undefined);
  const chosen = state.profile?.wrapUpReasons === 'several' ? [...new Set(known)] : known.slice(-1);
  const before = find(state, dialogId);
  const alive = state.calls.some(({ id }) => id === dialogId);
  if (before === undefined && !alive) return stay(state);
  return stay(put(state, { dialogId, ended: before?.ended ?? null, chosen, sentAt: null }));
}

/** Whether the reasons can be sent now. */
export function sendRefusal(state: AppState, dialogId: DialogId): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const card = find(state, dialogId);
  if (card === undefined) return 'call-ended';
  if (card.chosen.length === 0) return 'no-reason';
  return labelsOf(state, card) === null ? 'label-breaks' : null;
}

/** Sends each reason by its label, as Finesse stores it, closes the card, and goes where the agent wants. */
export function onSendWrapUp(state: AppState, at: number, dialogId: DialogId, after: After): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  const card = find(state, dialogId);
  if (subject === undefined || id === null || card === undefined) return stay(state);
  const labels = sendRefusal(state, dialogId) === null ? labelsOf(state, card) : null;
  if (labels === null) return stay(state);
  const closed = card.ended === null ? put(state, { ...card, sentAt: at }) : drop(state, dialogId);
  const sent = noteWrapUp(closed, dialogId, () => labels);
  const reasons = labels.map(
    (wrapUpReason) => (now: AppState) =>
      sendOrder(now, at, {
        order: 'wrap-up',
        dialogId,
        part: null,
        command: command('updateWrapUp', subject, { dialogId: id, wrapUpReason }),
        expects: { kind: 'nothing' },
        target: null,
      }),
  );
  return chain(stay(sent), ...reasons, (now) => {
    if (after === null || now.agent === null) return stay(now);
    return onWanted(now, at, { state: after === 'ready' ? 'READY' : 'NOT_READY', reasonCode: null });
  });
}

/** Puts the card away without a reason; where one is required it stays, unless there is none to choose. */
export function onSkipWrapUp(state: AppState, dialogId: DialogId): Step {
  const choosable = (state.reasons.wrapUp ?? []).length > 0;
  return stay(state.agent?.wrapUp === 'required' && choosable ? state : drop(state, dialogId));
}

const find = ({ wrapUps }: AppState, id: DialogId) => wrapUps.find(({ dialogId }) => dialogId === id);

const reasonOf = ({ reasons }: AppState, code: string): Reason | undefined =>
  reasons.wrapUp?.find((one) => one.code === code);

/** The labels as they can travel; `null` where one holds a separator of the frame. */
function labelsOf(state: AppState, { chosen }: WrapUp): readonly Checked[] | null {
  const labels = chosen.map((code) => checkValue(reasonOf(state, code)?.label ?? code));
  return labels.some((label) => label === null) ? null : (labels as readonly Checked[]);
}

function put(state: AppState, card: WrapUp): AppState {
  const others = state.wrapUps.filter(({ dialogId }) => dialogId !== card.dialogId);
  return { ...state, wrapUps: [...others, card].slice(-mostOpen) };
}

function drop(state: AppState, id: DialogId): AppState {
  return { ...state, wrapUps: state.wrapUps.filter(({ dialogId }) => dialogId !== id) };
}
