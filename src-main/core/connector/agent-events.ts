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

/** What a State tells, each `null` where it does not. */
type StateTexts = Readonly<
  Record<
    'agentId' | 'state' | 'reasonCode' | 'pendingState' | 'changedAt' | 'fullName' | 'extension',
    string | null
  >
>;

/** State (GC page), and fullName and extension; `null` without agent or state. */
export function stateEvent(told: StateTexts, to: string | null): ConnectorEvent | null {
  const id = told.agentId ?? to;
  if (id === null || told.state === null) return null;
  return {
    kind: 'state',
    to,
    agentId: agentId(id),
    state: agentState(told.state),
    reasonCode: told.reasonCode,
    pendingState: pendingState(told.pendingState),
    changedAt: wallTime(told.changedAt),
    fullName: told.fullName,
    extension: told.extension,
  };
}

const fields = {
  agentId: field('agentId', 'loginId'),
  ...fieldsOf('firstName', 'lastName', 'fullName', 'supervisor', 'wrapUpOnIncoming'),
};

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
