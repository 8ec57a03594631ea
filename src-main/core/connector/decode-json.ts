import { stateEvent, systemEvent } from './agent-events.ts';
import type { ConnectorEvent, Decoded } from './event.ts';
import { ourWord, renaming, type EventNames } from './event-names.ts';
import { agentInfo, reasonCodes } from './json-agent.ts';
import { callOf } from './json-calls.ts';
import { lists } from './json-lists.ts';
import { inOurNames, objectOf, textOf, type Given, type JsonEvent, type JsonReader } from './json-members.ts';
import { dialogControls, partiesOf } from './json-parties.ts';
import type { MemberName } from './member-names.ts';
import { envelope, outline } from './outline.ts';
import { callWord, isKeepable, plain } from './vocabulary.ts';

/**
 * Reads an event of the JSON form, one object with a `type` (GC page). `bad-members` when a member is missing
 * or of a wrong type without which the event says nothing; any other such member is left out.
 */
export function decodeJson(body: string, names: EventNames): Decoded {
  const parsed = parse(body, names);
  if (parsed === undefined) return { ok: false, why: 'not-json' };
  const message = objectOf(parsed);
  const word = message === null ? null : wordOf(message);
  if (message === null || word === null) return { ok: false, why: 'bad-members' };
  const ours = ourWord(word, names);
  const known = eventOf(ours);
  const { given, extras } = inOurNames(message, known === undefined ? unknown : outlineOf(known, message));
  const to = textOf(given.agentId) ?? textOf(given.loginId);
  const event: ConnectorEvent | null =
    known === undefined ? { kind: 'unknown', to, word: ours } : known.read(given, to);
  return event === null ? { ok: false, why: 'bad-members' } : { ok: true, form: 'json', word, event, extras };
}

function parse(body: string, names: EventNames): unknown {
  try {
    return JSON.parse(body, renaming(names)) as unknown;
  } catch {
    return undefined;
  }
}

/** Which event it is, before it can be put under our names: in our spelling nearly always. */
function wordOf(message: Given): string | null {
  const word = textOf(message.type);
  if (word !== null) return word;
  const spelled = Object.keys(message).find((name) => plain(name) === 'type');
  return spelled === undefined ? null : textOf(message[spelled as MemberName]);
}

const unknown = outline(envelope);

const outlineOf = ({ outline: whole, nested = whole }: JsonEvent, { dialog }: Given) =>
  objectOf(dialog) === null ? whole : nested;

function reading(names: readonly MemberName[], read: JsonReader): JsonEvent {
  return { outline: outline([...envelope, ...names]), read };
}

const statusOf = (given: Given): string => textOf(given.status)?.toUpperCase() ?? '';

/** Members of System, AgentInfo, State and ReasonCodes are documented (GC page), all others assumed. */
const events = new Map<string, JsonEvent>([
  ...lists,
  ['system', reading(['status'], (given, to) => systemEvent(textOf(given.status), to))],
  ['agentinfo', agentInfo],
  [
    'state',
    reading(
      [
        'state',
        'reasonCode',
        'pendingState',
        'stateChangeTime',
        'stateChangeTimeString',
        'fullName',
        'extension',
      ],
      // The agent a State names is the one described; whom it was sent to it does not say.
      (given, agentId) =>
        stateEvent(
          {
            agentId,
            state: textOf(given.state),
            reasonCode: textOf(given.reasonCode),
            pendingState: textOf(given.pendingState),
            // The GC page calls the second one unused and empty.
            changedAt: textOf(given.stateChangeTime) ?? textOf(given.stateChangeTimeString),
            fullName: textOf(given.fullName),
            extension: textOf(given.extension),
          },
          null,
        ),
    ),
  ],
  ['reasoncodes', reasonCodes],
  [
    'connectstatus',
    reading(['status'], (given, to) => ({ kind: 'connect-status', to, status: statusOf(given) })),
  ],
  ['recording', reading(['status'], (given, to) => ({ kind: 'recording', to, status: statusOf(given) }))],
  [
    'control',
    reading(['text', 'message'], (given, to) => ({
      kind: 'control',
      to,
      text: textOf(given.text) ?? textOf(given.message) ?? '',
    })),
  ],
  [
    'error',
    reading(
      ['errorType', 'errorCode', 'code', 'errorMessage', 'description', 'message', 'errorData', 'command'],
      (given, to) => ({
        kind: 'error',
        to,
        code: textOf(given.errorType) ?? textOf(given.errorCode) ?? textOf(given.code) ?? '',
        text: textOf(given.errorMessage) ?? textOf(given.description) ?? textOf(given.message) ?? '',
        data: textOf(given.errorData),
        command: textOf(given.command),
      }),
    ),
  ],
  ['dialogcontrols', dialogControls],
  ['participants', partiesOf],
]);

/** What is known of an event by its word, however that is spelled. */
function eventOf(word: string): JsonEvent | undefined {
  return bySpelling.get(word) ?? found(word);
}

/** A connector spells its words in one way each; what it invents is not kept. */
const bySpelling = new Map<string, JsonEvent>();
const mostSpellings = 200;

function found(word: string): JsonEvent | undefined {
  const call = callWord(word);
  const known = call === null ? events.get(plain(word)) : callOf(call);
  if (known !== undefined && bySpelling.size < mostSpellings && isKeepable(word)) bySpelling.set(word, known);
  return known;
}
