import type { Reason, Team } from '../../../src-shared/agent.ts';
import { agentInfoEvent, stateEvent } from './agent-events.ts';
import type { ConnectorEvent } from './event.ts';
import { byPosition, type Fields } from './text-frame.ts';
import { present, reasonCategory } from './vocabulary.ts';

const infoNames = [
  'agentId',
  '',
  'firstName',
  'lastName',
  'supervisor',
  'wrapUpOnIncoming',
  '',
  '',
  '',
  'fullName',
];

/**
 * AgentInfo: position 7 has the teams a supervisor looks after, 8 the agent's own team, 9 the full name (seen
 * in a client; an older version of it took 8 for the full name, which a blank in the last field gives away).
 */
export function readAgentInfo(given: Fields): ConnectorEvent | null {
  const older = given.length === 9 && /\S\s+\S/.test(given[8] ?? '');
  const fields = older ? given.toSpliced(8, 0, '') : given;
  const teams = (fields[7] ?? '').split('|').flatMap(readTeam);
  const id = present(fields[8]);
  const team = id === null ? null : (teams.find((one) => one.id === id) ?? { id, name: null });
  return agentInfoEvent(byPosition(fields, infoNames), team, teams);
}

function readTeam(text: string): readonly Team[] {
  const comma = text.indexOf(',');
  const id = present(comma < 0 ? text : text.slice(0, comma));
  return id === null ? [] : [{ id, name: comma < 0 ? null : present(text.slice(comma + 1)) }];
}

/** State: position 8 is the agent described, 0 merely the addressee (seen in a client). */
export function readState(fields: Fields, to: string | null): ConnectorEvent | null {
  const at = (position: number) => present(fields[position]);
  return stateEvent(
    {
      agentId: at(8),
      state: at(2),
      reasonCode: at(3),
      pendingState: at(5),
      // The GC page calls field 4 unused and empty.
      changedAt: at(6) ?? at(4),
      fullName: at(7),
      extension: at(9),
    },
    to,
  );
}

/** ReasonCodes: codes and texts are parallel lists, the list of texts with a label (seen in a client). */
export function readReasons(fields: Fields, to: string | null): ConnectorEvent | null {
  const category = reasonCategory(present(fields[2]));
  if (category === null) return null;
  const codes = withoutLabel(fields[3] ?? '').split(',');
  // A `#` in a text has split it: everything from position 4 on belongs to the texts.
  const texts = textsOf(withoutLabel(fields.slice(4).join('#')));
  // Texts that cannot be told apart would name the wrong reason: the code itself is then the honest name.
  const paired = texts.length === codes.length;
  const reasons = codes.flatMap((given, index): readonly Reason[] => {
    const code = present(given);
    return code === null ? [] : [{ code, label: (paired ? present(texts[index]) : null) ?? code }];
  });
  return { kind: 'reasons', to, category, reasons };
}

function withoutLabel(list: string): string {
  const label = /^[^,:]*:/.exec(list);
  return label === null ? list : list.slice(label[0].length);
}

/** A comma followed by a blank belongs to a text (`Lunch, short`); one between two texts stands alone. */
function textsOf(list: string): readonly string[] {
  return list.split(/,(?! )/);
}
