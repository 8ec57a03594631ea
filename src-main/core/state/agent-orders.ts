import { mayOrder } from '../../../src-shared/agent-orders.ts';
import { wantedBy, type AgentOrder } from '../../../src-shared/supervision.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { command } from '../connector/command.ts';
import { checkValue } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { sessionRefusal } from './orders.ts';
import { memberOrder } from './member-told.ts';
import { sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';
import { memberOf, withTold } from './supervision.ts';

/** The state an order asks for. */
export type StateOrder = Exclude<AgentOrder, 'monitor'>;

const keys = {
  'agent-ready': 'makeReady',
  'agent-not-ready': 'makeNotReady',
  'agent-log-out': 'logout',
} as const satisfies Record<StateOrder, string>;

/** Why a supervisor's order about this agent cannot be sent; `null` when it can. */
export function agentRefusal(state: AppState, order: StateOrder, id: string): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const row = memberOf(state.supervision, id);
  if (row === undefined) return 'agent-gone';
  if (state.pending.some((one) => memberOrder(one)?.agentId === row.id)) return 'pending';
  return mayOrder(row, order) ? null : 'not-allowed';
}

/** Changes a member's state: the command carries the member's id, not the supervisor's (seen in a client). */
export function onAgentOrder(state: AppState, at: number, order: StateOrder, id: string): Step {
  const row = memberOf(state.supervision, id);
  const subject = checkValue(id);
  if (row === undefined || subject === null || agentRefusal(state, order, id) !== null) return stay(state);
  return sendOrder(withTold(state, row.id, null), at, {
    order,
    dialogId: null,
    part: row.id,
    command: command(keys[order], subject, {}),
    expects: { kind: 'member', agentId: row.id, state: wantedBy[order] },
    target: null,
  });
}
