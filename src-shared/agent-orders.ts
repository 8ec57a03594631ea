import { inCall, type AgentOrder, type TeamRow } from './supervision.ts';

/**
 * Whether Finesse lets a supervisor ask this of an agent now (Finesse page, and what a client offers). During a call a
 * change waits for its end; nobody changes the state of a phone that rings.
 */
export function mayOrder(
  { state, extension }: Pick<TeamRow, 'state' | 'extension'>,
  order: AgentOrder,
): boolean {
  const settled = ['READY', 'NOT_READY', 'WORK', 'WORK_READY'].includes(state);
  switch (order) {
    case 'agent-ready':
      return (settled || inCall(state)) && state !== 'READY';
    case 'agent-not-ready':
      return (settled || inCall(state)) && state !== 'NOT_READY';
    case 'agent-log-out':
      return settled || inCall(state);
    case 'monitor':
      return state === 'TALKING' && extension !== null;
  }
}
