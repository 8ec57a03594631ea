import type { Reason, Team } from '../../../src-shared/agent.ts';
import { agentInfoEvent } from './agent-events.ts';
import type { ConnectorEvent } from './event.ts';
import { membersOf, textOf, type Members } from './json-members.ts';
import { everyField, field, fieldsOf } from './member-names.ts';
import { reasonCategory } from './vocabulary.ts';

const fields = {
  ...fieldsOf('teams', 'team', 'id', 'name', 'category', 'code', 'label'),
  reasons: field('reasonCodes', 'reasons'),
};

/** AgentInfo (GC page): teams of a supervisor, and the agent's own team. */
export function readAgentInfo(members: Members): ConnectorEvent | null {
  const teams = (members.list(fields.teams) ?? []).map(readTeam).filter((team) => team !== null);
  return agentInfoEvent((one) => members.text(one), readTeam(members.value(fields.team)), teams);
}

/** `{ id, name }`, or the id alone. */
function readTeam(value: unknown): Team | null {
  const members = membersOf(value);
  const id = members === null ? textOf(value) : members.text(fields.id);
  return id === null ? null : { id, name: members?.text(fields.name) ?? null };
}

/** ReasonCodes (GC page); `null` for a category we do not know or without a list. */
export function readReasons(members: Members, to: string | null): ConnectorEvent | null {
  const category = reasonCategory(members.text(fields.category));
  const given = members.value(fields.reasons);
  const reasons = Array.isArray(given) ? given.flatMap(readReason) : membersOf(given) && readReason(given);
  return category === null || reasons === null ? null : { kind: 'reasons', to, category, reasons };
}

/**
 * One element: an object with one member, code to label (GC page). Read besides: one map of all codes, and
 * objects with a code and a label, as Finesse has them.
 */
function readReason(element: unknown): readonly Reason[] {
  const members = membersOf(element);
  if (members === null) return [];
  const code = members.text(fields.code);
  const label = members.text(fields.label);
  if (code !== null && label !== null) return [{ code, label }];
  const reasons: Reason[] = [];
  members.each(everyField, (name, value) => {
    const text = textOf(value);
    if (text !== null) reasons.push({ code: name.trim(), label: text });
  });
  return reasons;
}
