import type { ConnectorEvent, QueueFigures } from './event.ts';
import { listOf, objectOf, textIn, textOf, type Given, type JsonEvent } from './json-members.ts';
import { contact, phonebook, queueFigures, rowNames, teamMember } from './list-rows.ts';
import type { MemberName } from './member-names.ts';
import { envelope, outline, type Outline } from './outline.ts';
import type { Read } from './vocabulary.ts';

const nothing = outline([]);

/** A row is read by what names it; one without is left out, and all that is in it with it. */
const rowOf = (by: readonly MemberName[], names: readonly MemberName[], inner?: Outline['inner']): Outline =>
  outline(names, {
    ...(inner === undefined ? {} : { inner }),
    instead: (there) => (by.some((name) => there.has(name)) ? null : nothing),
  });

const rows = {
  member: rowOf(['loginId', 'agentId'], [...rowNames.member, 'agentId', 'fullName']),
  // A queue's figures may stand in `statistics`, and its name with them.
  queue: rowOf(['name', 'statistics'], rowNames.queue, { statistics: outline(rowNames.queue) }),
  phonebook: rowOf(['id'], rowNames.phonebook),
  contact: rowOf(['phoneNumber'], rowNames.contact),
};

type ListReader = (given: Given, to: string | null, rows: readonly Given[]) => ConnectorEvent | null;

/** A list under one of these names. Without it the event is not understood: an empty team would be a wrong one. */
function list(
  names: readonly MemberName[],
  row: Outline,
  read: ListReader,
  besides: readonly MemberName[] = [],
): JsonEvent {
  const inner = Object.fromEntries(names.map((name) => [name, row]));
  return {
    outline: outline([...envelope, ...besides], { inner }),
    read(given, to) {
      const listed = firstList(given, names);
      return listed === null
        ? null
        : read(
            given,
            to,
            listed.map(objectOf).filter((one) => one !== null),
          );
    },
  };
}

function firstList(given: Given, names: readonly MemberName[]): readonly unknown[] | null {
  let found: readonly unknown[] | null = null;
  for (const name of names) found ??= listOf(given[name]);
  return found;
}

/** One for each row that names something. */
const built = <Row>(listed: readonly Given[], build: (read: Read) => Row | null): readonly Row[] =>
  listed.map((each) => build((one) => textIn(each, one))).filter((made) => made !== null);

function queueOf(given: Given): QueueFigures | null {
  const statistics = objectOf(given.statistics);
  return queueFigures((one) => textIn(given, one) ?? textIn(statistics, one));
}

const teamUsers = list(
  ['users', 'members', 'teamUsers', 'teamUsersList'],
  rows.member,
  ({ teamId, id }, to, listed) => ({
    kind: 'team-users',
    to,
    teamId: textOf(teamId) ?? textOf(id),
    members: built(listed, teamMember),
  }),
  ['teamId', 'id'],
);

const contacts = list(
  ['contacts', 'phonebookContacts'],
  rows.contact,
  ({ phonebookId, id }, to, listed) => ({
    kind: 'contacts',
    to,
    phonebookId: textOf(phonebookId) ?? textOf(id),
    contacts: built(listed, contact),
  }),
  ['phonebookId', 'id'],
);

const phonebooks = (scope: 'all' | 'team') =>
  list(['phonebooks', 'teamPhonebooks'], rows.phonebook, (_given, to, listed) => ({
    kind: 'phonebooks',
    to,
    scope,
    phonebooks: built(listed, phonebook),
  }));

/**
 * The lists, by their word in lower case. Their members are assumed: those of the text rows, and the names of
 * the vendor's later client.
 */
export const lists: readonly (readonly [word: string, event: JsonEvent])[] = [
  ['teaminfo', teamUsers],
  ['teamuserslist', teamUsers],
  [
    'loggedinagents',
    list(['agents', 'users', 'members'], rows.member, (_given, to, listed) => ({
      kind: 'logged-in-agents',
      to,
      members: built(listed, teamMember),
    })),
  ],
  [
    'queuelist',
    list(['queues', 'queueList'], rows.queue, (_given, to, listed) => ({
      kind: 'queues',
      to,
      queues: listed.map(queueOf).filter((queue) => queue !== null),
    })),
  ],
  ['phonebooks', phonebooks('all')],
  ['teamphonebooks', phonebooks('team')],
  ['phonebookcontacts', contacts],
  ['contacts', contacts],
];
