import type { AgentId } from '../../../src-shared/ids.ts';
import { agentId } from '../../../src-shared/ids.ts';
import type { Pending } from '../../../src-shared/pending.ts';
import { agentOrders, inCall, type AgentOrder } from '../../../src-shared/supervision.ts';
import type { AppState } from './app-state.ts';
import { memberOf, putSupervision, withTold } from './supervision.ts';

/** Whom a supervisor's order is about; `null` for an order about the agent who is here. */
export function memberOrder({
  order,
  part,
}: Pick<Pending, 'order' | 'part'>): { readonly order: AgentOrder; readonly agentId: AgentId } | null {
  const asked = agentOrders.find((each) => each === order);
  return asked === undefined || part === null ? null : { order: asked, agentId: agentId(part) };
}

/** The order about an agent was met: their row tells it. */
export function tellDone(state: AppState, one: Pending): AppState {
  const asked = memberOrder(one);
  return asked === null ? state : withTold(state, asked.agentId, { order: asked.order, outcome: 'done' });
}

/** An Error answers an order about an agent. */
export function tellRefused(state: AppState, one: Pending, code: string, text: string): AppState {
  const asked = memberOrder(one);
  if (asked === null) return state;
  return withTold(state, asked.agentId, { order: asked.order, outcome: 'refused', code, text });
}

/**
 * Nothing came of an order about an agent in its time. During a call that says nothing: only UCCE tells what is to
 * follow. Else the lists that have them are asked for, which know the truth.
 */
export function tellSilent(state: AppState, one: Pending): AppState {
  const asked = memberOrder(one);
  const row = asked === null ? undefined : memberOf(state.supervision, asked.agentId);
  if (asked === null || row === undefined) return state;
  const { order } = asked;
  if (order !== 'monitor' && inCall(row.state))
    return withTold(state, row.id, { order, outcome: 'after-call' });
  const told = withTold(state, row.id, { order, outcome: 'no-answer', code: '', text: '' });
  const teams = told.supervision.teams.map((team) =>
    row.teams.includes(team.id) ? { ...team, phase: 'wanted' as const } : team,
  );
  return putSupervision(told, { teams });
}
