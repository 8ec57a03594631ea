import { agentId } from '../../../src-shared/ids.ts';
import type { Contact, Phonebook, QueueFigures, TeamMember } from './event.ts';
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

/** A member of a team, `null` for a row without a login id. */
export function teamMember(read: Read): TeamMember | null {
  const id = read('loginId', 'agentId');
  if (id === null) return null;
  const name = [read('firstName'), read('lastName')].filter((part) => part !== null).join(' ');
  return {
    agentId: agentId(id),
    name: name === '' ? (read('fullName') ?? id) : name,
    extension: read('extension'),
    state: memberState(read('state')),
    reasonCode: read('reasonCode'),
    pendingState: pendingState(read('pendingState')),
    changedAt: wallTime(read('stateChangeTime')),
  };
}

/** A queue's figures, `null` for a row without a name. */
export function queueFigures(read: Read): QueueFigures | null {
  const name = read('name');
  if (name === null) return null;
  return {
    name,
    agentsNotReady: count(read('agentsNotReady')),
    agentsReady: count(read('agentsReady')),
    agentsTalkingInbound: count(read('agentsTalkingInbound')),
    agentsTalkingInternal: count(read('agentsTalkingInternal')),
    agentsTalkingOutbound: count(read('agentsTalkingOutbound')),
    agentsWrapUpNotReady: count(read('agentsWrapUpNotReady')),
    agentsWrapUpReady: count(read('agentsWrapUpReady')),
    callsInQueue: count(read('callsInQueue')),
    longestSince: wallTime(read('startTimeOfLongestCallInQueue')),
  };
}

/** UCCX has no statistics and says -1 (Finesse page). */
function count(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** A phonebook, `null` for a row without an id: so is the answer NoTeamPhoneBookFound. */
export function phonebook(read: Read): Phonebook | null {
  const id = read('id');
  if (id === null) return null;
  return { id, name: read('name') ?? id, type: read('type')?.toUpperCase() === 'TEAM' ? 'TEAM' : 'GLOBAL' };
}

/** A contact, `null` for a row without a number to call: so is the answer NoContactFound. */
export function contact(read: Read): Contact | null {
  const phoneNumber = read('phoneNumber');
  if (phoneNumber === null) return null;
  return {
    id: read('id') ?? '',
    firstName: read('firstName') ?? '',
    lastName: read('lastName') ?? '',
    phoneNumber,
    description: read('description') ?? '',
  };
}
