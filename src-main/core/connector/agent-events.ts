import type { Team } from '../../../src-shared/agent.ts';
import { agentId } from '../../../src-shared/ids.ts';
import type { ConnectorEvent } from './event.ts';
import { field, fieldsOf } from './member-names.ts';
import { agentState, pendingState, type Read, serviceStatus } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

/** System (GC page): `null` for a status we do not know. `word` keeps it, since PARTIAL_SERVICE is out too. */
export function systemEvent(word: string | null, to: string | null): ConnectorEvent | null {
  const status = word === null ? null : serviceStatus(word);
  return word === null || status === null ? null : { kind: 'system', to, status, word: word.toUpperCase() };
}

const fields = {
  agentId: field('agentId', 'loginId'),
  // The GC page calls the second one unused and empty.
  changedAt: field('stateChangeTime', 'stateChangeTimeString'),
  ...fieldsOf('state', 'reasonCode', 'pendingState', 'firstName', 'lastName', 'fullName', 'extension'),
  ...fieldsOf('supervisor', 'wrapUpOnIncoming'),
};

/** State, from members named as on the GC page, and fullName and extension; `null` without agent or state. */
export function stateEvent(read: Read, to: string | null): ConnectorEvent | null {
  const id = read(fields.agentId) ?? to;
  const state = read(fields.state);
  if (id === null || state === null) return null;
  return {
    kind: 'state',
    to,
    agentId: agentId(id),
    state: agentState(state),
    reasonCode: read(fields.reasonCode),
    pendingState: pendingState(read(fields.pendingState)),
    changedAt: wallTime(read(fields.changedAt)),
    fullName: read(fields.fullName),
    extension: read(fields.extension),
  };
}

/** AgentInfo, from members named as on the GC page, and fullName; `null` without an agent. */
export function agentInfoEvent(read: Read, team: Team | null, teams: readonly Team[]): ConnectorEvent | null {
  const id = read(fields.agentId);
  if (id === null) return null;
  return {
    kind: 'agent-info',
    agentId: agentId(id),
    firstName: read(fields.firstName) ?? '',
    lastName: read(fields.lastName) ?? '',
    fullName: read(fields.fullName),
    supervisor: read(fields.supervisor)?.toLowerCase() === 'true',
    wrapUpOnIncoming: read(fields.wrapUpOnIncoming)?.toUpperCase() ?? null,
    teams,
    team,
  };
}
