import type { Reason, Team } from '../../../src-shared/agent.ts';
import { agentInfoEvent } from './agent-events.ts';
import { listOf, objectOf, textIn, textOf, type JsonEvent } from './json-members.ts';
import { asSpelled, envelope, outline } from './outline.ts';
import { reasonCategory } from './vocabulary.ts';

const team = outline(['id', 'name']);

/** AgentInfo (GC page): teams of a supervisor, and the agent's own team. */
export const agentInfo: JsonEvent = {
  outline: outline([...envelope, 'firstName', 'lastName', 'fullName', 'supervisor', 'wrapUpOnIncoming'], {
    inner: { team, teams: team },
  }),
  read(given) {
    const teams = (listOf(given.teams) ?? []).map(readTeam).filter((one) => one !== null);
    return agentInfoEvent((one) => textIn(given, one), readTeam(given.team), teams);
  },
};

/** `{ id, name }`, or the id alone. */
function readTeam(value: unknown): Team | null {
  const given = objectOf(value);
  const id = given === null ? textOf(value) : textOf(given.id);
  return id === null ? null : { id, name: textOf(given?.name) };
}

/** Codes and labels may have any names, unless both are called so. */
const reason = outline(['code', 'label'], {
  instead: (names) => (names.has('code') && names.has('label') ? null : asSpelled),
});

/** ReasonCodes (GC page); `null` for a category we do not know or without a list. */
export const reasonCodes: JsonEvent = {
  outline: outline([...envelope, 'category'], { inner: { reasonCodes: reason, reasons: reason } }),
  read(given, to) {
    const category = reasonCategory(textOf(given.category));
    const listed = given.reasonCodes === undefined ? given.reasons : given.reasonCodes;
    const reasons = Array.isArray(listed)
      ? listed.flatMap(readReason)
      : objectOf(listed) && readReason(listed);
    return category === null || reasons === null ? null : { kind: 'reasons', to, category, reasons };
  },
};

/**
 * One element: an object with one member, code to label (GC page). Read besides: one map of all codes, and
 * objects with a code and a label, as Finesse has them.
 */
function readReason(element: unknown): readonly Reason[] {
  const given = objectOf(element);
  if (given === null) return [];
  const code = textOf(given.code);
  const label = textOf(given.label);
  if (code !== null && label !== null) return [{ code, label }];
  return Object.entries(given).flatMap(([name, value]) => {
    const text = textOf(value);
    return text === null ? [] : [{ code: name.trim(), label: text }];
  });
}
