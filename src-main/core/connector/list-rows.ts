import { agentId } from '../../../src-shared/ids.ts';
import type { Contact, Phonebook, QueueFigures, TeamMember } from './event.ts';
import { field, fieldsOf } from './member-names.ts';
import { memberState, pendingState, type Read } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

/** Names of the parts of a text row in their order (seen in a client); JSON rows are read by the same names. */
export const rowNames = {
  member: [
    'firstName',
    'lastName',
    'extension',
    'loginId',
    'state',
    'reasonCode', // this one and the next: inferred
    'pendingState',
    'stateChangeTime',
  ],
  queue: [
    'name',
    'agentsNotReady',
    'agentsReady',
    'agentsTalkingInbound',
    'agentsTalkingInternal',
    'agentsTalkingOutbound',
    'agentsWrapUpNotReady', // this one and the next: inferred
    'agentsWrapUpReady',
    'callsInQueue',
    'startTimeOfLongestCallInQueue',
  ],
  phonebook: ['name', 'type', 'id'],
  contact: ['description', 'firstName', 'lastName', 'phoneNumber', 'id'],
} as const;

const fields = {
  loginId: field('loginId', 'agentId'),
  fullName: field('fullName'),
  ...fieldsOf(...rowNames.member.filter((name) => name !== 'loginId')),
  ...fieldsOf(...rowNames.queue, ...rowNames.phonebook, ...rowNames.contact),
};

/** A member of a team, `null` for a row without a login id. */
export function teamMember(read: Read): TeamMember | null {
  const id = read(fields.loginId);
  if (id === null) return null;
  const name = [read(fields.firstName), read(fields.lastName)].filter((part) => part !== null).join(' ');
  return {
    agentId: agentId(id),
    name: name === '' ? (read(fields.fullName) ?? id) : name,
    extension: read(fields.extension),
    state: memberState(read(fields.state)),
    reasonCode: read(fields.reasonCode),
    pendingState: pendingState(read(fields.pendingState)),
    changedAt: wallTime(read(fields.stateChangeTime)),
  };
}

/** A queue's figures, `null` for a row without a name. */
export function queueFigures(read: Read): QueueFigures | null {
  const name = read(fields.name);
  if (name === null) return null;
  return {
    name,
    agentsNotReady: count(read(fields.agentsNotReady)),
    agentsReady: count(read(fields.agentsReady)),
    agentsTalkingInbound: count(read(fields.agentsTalkingInbound)),
    agentsTalkingInternal: count(read(fields.agentsTalkingInternal)),
    agentsTalkingOutbound: count(read(fields.agentsTalkingOutbound)),
    agentsWrapUpNotReady: count(read(fields.agentsWrapUpNotReady)),
    agentsWrapUpReady: count(read(fields.agentsWrapUpReady)),
    callsInQueue: count(read(fields.callsInQueue)),
    longestSince: wallTime(read(fields.startTimeOfLongestCallInQueue)),
  };
}

/** UCCX has no statistics and says -1 (Finesse page). */
function count(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A phonebook, `null` for a row without an id: so is the answer NoTeamPhoneBookFound. */
export function phonebook(read: Read): Phonebook | null {
  const id = read(fields.id);
  if (id === null) return null;
  return {
    id,
    name: read(fields.name) ?? id,
    type: read(fields.type)?.toUpperCase() === 'TEAM' ? 'TEAM' : 'GLOBAL',
  };
}

/** A contact, `null` for a row without a number to call: so is the answer NoContactFound. */
export function contact(read: Read): Contact | null {
  const phoneNumber = read(fields.phoneNumber);
  if (phoneNumber === null) return null;
  return {
    id: read(fields.id) ?? '',
    firstName: read(fields.firstName) ?? '',
    lastName: read(fields.lastName) ?? '',
    phoneNumber,
    description: read(fields.description) ?? '',
  };
}
