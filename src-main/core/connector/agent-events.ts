import type { Team } from '../../../src-shared/agent.ts';
import { agentId } from '../../../src-shared/ids.ts';
import type { ConnectorEvent } from './event.ts';
import { agentState, pendingState, type Read, serviceStatus } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

/** System (GC page): `null` for a status we do not know. `word` keeps it, since PARTIAL_SERVICE is out too. */
export function systemEvent(word: string | null, to: string | null): ConnectorEvent | null {
  const status = word === null ? null : serviceStatus(word);
  return word === null || status === null ? null : { kind: 'system', to, status, word: word.toUpperCase() };
}

/** State, from members named as on the GC page, and fullName and extension; `null` without agent or state. */
export function stateEvent(read: Read, to: string | null): ConnectorEvent | null {
  const id = read('agentId', 'loginId') ?? to;
  const state = read('state');
  if (id === null || state === null) return null;
  return {
    kind: 'state',
    to,
    agentId: agentId(id),
    state: agentState(state),
    reasonCode: read('reasonCode'),
    pendingState: pendingState(read('pendingState')),
    // The GC page calls the second one unused and empty.
    changedAt: wallTime(read('stateChangeTime', 'stateChangeTimeString')),
    fullName: read('fullName'),
    extension: read('extension'),
  };
}

/** AgentInfo, from members named as on the GC page, and fullName; `null` without an agent. */
export function agentInfoEvent(read: Read, team: Team | null, teams: readonly Team[]): ConnectorEvent | null {
  const id = read('agentId', 'loginId');
  if (id === null) return null;
  return {
    kind: 'agent-info',
    agentId: agentId(id),
    firstName: read('firstName') ?? '',
    lastName: read('lastName') ?? '',
    fullName: read('fullName'),
    supervisor: read('supervisor')?.toLowerCase() === 'true',
    wrapUpOnIncoming: read('wrapUpOnIncoming')?.toUpperCase() ?? null,
    teams,
    team,
  };
}
