import { stateEvent, systemEvent } from './agent-events.ts';
import type { ConnectorEvent, Decoded } from './event.ts';
import { ourWord, renaming, type EventNames } from './event-names.ts';
import { readAgentInfo, readReasons } from './json-agent.ts';
import { readCall, readDialogControls, readPartiesOf } from './json-calls.ts';
import { listReaders } from './json-lists.ts';
import { messageOf, type JsonReader, type Members } from './json-members.ts';
import { field, fieldsOf } from './member-names.ts';
import { callWord, plain } from './vocabulary.ts';

const fields = {
  ...fieldsOf('type', 'dialog', 'status', 'errorData', 'command'),
  to: field('agentId', 'loginId'),
  text: field('text', 'message'),
  code: field('errorType', 'errorCode', 'code'),
  cause: field('errorMessage', 'description', 'message'),
};

/**
 * Reads an event of the JSON form, one object with a `type` (GC page). `bad-members` when a member is missing
 * or of a wrong type without which the event says nothing; any other such member is left out.
 */
export function decodeJson(body: string, names: EventNames): Decoded {
  const object = parse(body, names);
  if (object === undefined) return { ok: false, why: 'not-json' };
  const members = messageOf(object);
  const word = members?.text(fields.type) ?? null;
  if (members === null || word === null) return { ok: false, why: 'bad-members' };
  const dialog = members.object(fields.dialog);
  const event = readEvent(ourWord(word, names), members, dialog);
  if (event === null) return { ok: false, why: 'bad-members' };
  return { ok: true, form: 'json', word, event, extras: members.unread() };
}

function parse(body: string, names: EventNames): unknown {
  try {
    return JSON.parse(body, renaming(names)) as unknown;
  } catch {
    return undefined;
  }
}

function readEvent(word: string, members: Members, dialog: Members | null): ConnectorEvent | null {
  const to = members.text(fields.to);
  const call = callWord(word);
  if (call !== null) return readCall(call, members, dialog, to);
  const read = readers.get(plain(word)) ?? listReaders.get(plain(word));
  return read === undefined ? { kind: 'unknown', to, word } : read(members, to);
}

/** Members of System, AgentInfo, State and ReasonCodes are documented (GC page), all others assumed. */
const readers = new Map<string, JsonReader>([
  ['system', (members, to) => systemEvent(members.text(fields.status), to)],
  ['agentinfo', readAgentInfo],
  // The agent a State names is the one described; whom it was sent to it does not say.
  ['state', (members) => stateEvent((one) => members.text(one), null)],
  ['reasoncodes', readReasons],
  ['connectstatus', (members, to) => ({ kind: 'connect-status', to, status: statusOf(members) })],
  ['recording', (members, to) => ({ kind: 'recording', to, status: statusOf(members) })],
  ['control', (members, to) => ({ kind: 'control', to, text: members.text(fields.text) ?? '' })],
  [
    'error',
    (members, to) => ({
      kind: 'error',
      to,
      code: members.text(fields.code) ?? '',
      text: members.text(fields.cause) ?? '',
      data: members.text(fields.errorData),
      command: members.text(fields.command),
    }),
  ],
  ['dialogcontrols', readDialogControls],
  ['participants', readPartiesOf],
]);

function statusOf(members: Members): string {
  return members.text(fields.status)?.toUpperCase() ?? '';
}
