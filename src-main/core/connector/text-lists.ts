import { contact, phonebook, queueFigures, rowNames, teamMember } from './list-rows.ts';
import { readRow, type Fields, type TextReader } from './text-frame.ts';
import type { Read } from './vocabulary.ts';

const readTeamUsers: TextReader = (fields, to) => ({
  kind: 'team-users',
  to,
  teamId: null,
  members: readRows(fields, rowNames.member, teamMember),
});

/** The lists, by their word in lower case (seen in a client, but for TeamInfo and LoggedInAgents: assumed). */
export const listReaders = new Map<string, TextReader>([
  ['teamuserslist', readTeamUsers],
  ['teaminfo', readTeamUsers],
  [
    'loggedinagents',
    (fields, to) => ({
      kind: 'logged-in-agents',
      to,
      members: readRows(fields, rowNames.member, teamMember),
    }),
  ],
  [
    'queuelist',
    (fields, to) => ({ kind: 'queues', to, queues: readRows(fields, rowNames.queue, queueFigures) }),
  ],
  ['phonebooks', readPhonebooks('all')],
  ['teamphonebooks', readPhonebooks('team')],
  [
    'phonebookcontacts',
    (fields, to) => ({
      kind: 'contacts',
      to,
      phonebookId: null,
      contacts: readRows(fields, rowNames.contact, contact),
    }),
  ],
]);

function readPhonebooks(scope: 'all' | 'team'): TextReader {
  return (fields, to) => ({
    kind: 'phonebooks',
    to,
    scope,
    phonebooks: readRows(fields, rowNames.phonebook, phonebook),
  });
}

/** One row a field from position 2 on; rows that name nothing are left out, and so are the empty answers. */
function readRows<Row>(
  fields: Fields,
  names: readonly string[],
  build: (read: Read) => Row | null,
): readonly Row[] {
  return fields
    .slice(2)
    .map((field) => build(readRow(field, names)))
    .filter((row) => row !== null);
}
