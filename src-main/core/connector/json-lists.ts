import { membersOf, type JsonReader, type Members } from './json-members.ts';
import { contact, phonebook, queueFigures, teamMember } from './list-rows.ts';
import { field, fieldsOf } from './member-names.ts';
import type { Read } from './vocabulary.ts';

const fields = {
  agents: field('agents', 'users', 'members'),
  queues: field('queues', 'queueList'),
  users: field('users', 'members', 'teamUsers', 'teamUsersList'),
  teamId: field('teamId', 'id'),
  phonebooks: field('phonebooks', 'teamPhonebooks'),
  contacts: field('contacts', 'phonebookContacts'),
  phonebookId: field('phonebookId', 'id'),
  ...fieldsOf('statistics'),
};

/**
 * The lists, by their word in lower case. Their members are assumed: those of the text rows, and the names of
 * the vendor's later client. Without a list the event is not understood: an empty team would be a wrong one.
 */
export const listReaders = new Map<string, JsonReader>([
  ['teaminfo', readTeamUsers],
  ['teamuserslist', readTeamUsers],
  [
    'loggedinagents',
    (members, to) => {
      const list = readRows(members.list(fields.agents), teamMember);
      return list && { kind: 'logged-in-agents', to, members: list };
    },
  ],
  [
    'queuelist',
    (members, to) => {
      const queues = readRows(members.list(fields.queues), queueFigures);
      return queues && { kind: 'queues', to, queues };
    },
  ],
  ['phonebooks', readPhonebooks('all')],
  ['teamphonebooks', readPhonebooks('team')],
  ['phonebookcontacts', readContacts],
  ['contacts', readContacts],
]);

function readTeamUsers(...[members, to]: Parameters<JsonReader>): ReturnType<JsonReader> {
  const list = readRows(members.list(fields.users), teamMember);
  return list && { kind: 'team-users', to, teamId: members.text(fields.teamId), members: list };
}

function readPhonebooks(scope: 'all' | 'team'): JsonReader {
  return (members, to) => {
    const phonebooks = readRows(members.list(fields.phonebooks), phonebook);
    return phonebooks && { kind: 'phonebooks', to, scope, phonebooks };
  };
}

function readContacts(...[members, to]: Parameters<JsonReader>): ReturnType<JsonReader> {
  const contacts = readRows(members.list(fields.contacts), contact);
  return contacts && { kind: 'contacts', to, phonebookId: members.text(fields.phonebookId), contacts };
}

/** One row an element; those that name nothing are left out. A queue's figures may stand in `statistics`. */
function readRows<Row>(
  list: readonly unknown[] | null,
  build: (read: Read) => Row | null,
): readonly Row[] | null {
  if (list === null) return null;
  return list
    .map((element) => {
      const members = membersOf(element);
      return members === null ? null : build(readerOf(members));
    })
    .filter((row) => row !== null);
}

function readerOf(members: Members): Read {
  const statistics = members.object(fields.statistics);
  return (one) => members.text(one) ?? statistics?.text(one) ?? null;
}
