import type { Agent, WantedState } from '../../../src-shared/agent.ts';
import type { Order } from '../../../src-shared/notice.ts';
import { command, type Command } from '../connector/command.ts';
import type { Checked } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { sessionRefusal } from './orders.ts';
import { sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';

type Wanted = NonNullable<AppState['wish']>;

/**
 * The agent asks for a state. In a call it is what follows the call: UCCE takes it at once and tells so in
 * pendingState; no other platform tells, so there it is kept here until the call is over (design, "What the
 * protocol decides").
 */
export function onWanted(state: AppState, at: number, wanted: Wanted): Step {
  if (sessionRefusal(state) !== null) return stay(state);
  const later = isInCall(state.agent) && state.profile?.platform !== 'UCCE';
  return later ? stay({ ...state, wish: wanted }) : ask({ ...state, wish: null }, at, wanted);
}

/** Sends what was to follow the calls, once they are over. Run by `follow`. */
export function sendWish(state: AppState, at: number): Step {
  const { wish, agent } = state;
  if (wish === null || agent === null || sessionRefusal(state) !== null) return stay(state);
  if (!isItsTurn(agent, wish.state)) return stay(state);
  const kept: AppState = { ...state, wish: null };
  return isThere(agent, wish) ? stay(kept) : ask(kept, at, wish);
}

const isInCall = (agent: Agent | null) => agent?.state === 'TALKING' || agent?.state === 'HOLD';

/** A wrap-up that follows the call by itself is not cut short by what is to come after it. */
function isItsTurn({ state }: Agent, wanted: WantedState): boolean {
  const wrapsUp = state === 'WORK' || state === 'WORK_READY';
  const wantsWrapUp = wanted === 'WORK' || wanted === 'WORK_READY';
  return state === 'READY' || state === 'NOT_READY' || (wrapsUp && wantsWrapUp);
}

const isThere = (agent: Agent, { state, reasonCode }: Wanted) =>
  agent.state === state && (state !== 'NOT_READY' || agent.reasonCode === reasonCode);

const orders: Record<WantedState, Order> = {
  READY: 'ready',
  NOT_READY: 'not-ready',
  WORK: 'work-not-ready',
  WORK_READY: 'work-ready',
};

function ask(state: AppState, at: number, { state: wanted, reasonCode }: Wanted): Step {
  const subject = state.credentials?.agentId;
  if (subject === undefined) return stay(state);
  return sendOrder(state, at, {
    order: orders[wanted],
    dialogId: null,
    part: null,
    command: commandFor(wanted, subject, reasonCode),
    expects: { kind: 'agent', states: [wanted], reasonCode },
    target: null,
  });
}

function commandFor(wanted: WantedState, subject: Checked, reasonCode: Checked | null): Command {
  switch (wanted) {
    case 'READY':
      return command('makeReady', subject, {});
    case 'WORK':
      return command('makeWorkNotReady', subject, {});
    case 'WORK_READY':
      return command('makeWorkReady', subject, {});
    case 'NOT_READY':
      return reasonCode === null
        ? command('makeNotReady', subject, {})
        : command('makeNotReadyWithReason', subject, { reasonCode });
  }
}
