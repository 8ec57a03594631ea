import { systemEvent } from './agent-events.ts';
import type { ConnectorEvent, Decoded } from './event.ts';
import { ourWord, relabelled, type EventNames } from './event-names.ts';
import { readAgentInfo, readReasons, readState } from './text-agent.ts';
import { readCallChange, readDialogControls, readNewCall, readPartiesOf } from './text-calls.ts';
import type { Fields, TextReader } from './text-frame.ts';
import { textExtras } from './text-extras.ts';
import { listReaders } from './text-lists.ts';
import { callWord, newCallWords, plain, present } from './vocabulary.ts';

/**
 * Reads an event of the text form, `addressee#word#field#…` (seen in a client). `not-text` when there is no
 * plausible word in second place, `bad-members` when a field is missing without which the event says nothing.
 */
export function decodeText(body: string, names: EventNames): Decoded {
  const [to = '', second = '', ...rest] = body.split('#');
  const given = second.trim();
  const word = ourWord(given, names);
  if (!/^[a-z][a-z0-9_]{0,63}$/i.test(word)) return { ok: false, why: 'not-text' };
  const fields = [to, word, ...(forTheUser.has(plain(word)) ? rest : relabelled(rest, names))];
  const event = readEvent(word, fields, present(to));
  if (event === null) return { ok: false, why: 'bad-members' };
  return { ok: true, form: 'text', word: given, event, extras: textExtras(word, fields) };
}

/** Events that carry free text, in which nothing is a label. */
const forTheUser: ReadonlySet<string> = new Set(['error', 'control']);

function readEvent(word: string, fields: Fields, to: string | null): ConnectorEvent | null {
  const call = callWord(word);
  if (call !== null)
    return newCallWords.has(call) ? readNewCall(call, fields, to) : readCallChange(call, fields, to);
  const read = readers.get(plain(word)) ?? listReaders.get(plain(word));
  return read === undefined ? { kind: 'unknown', to, word } : read(fields, to);
}

const system: TextReader = (fields, to) => systemEvent(present(fields[1]), to);
/** Words for the user stand last, so that a `#` in them has only split them. */
const words = (fields: Fields) => present(fields.slice(3).join('#')) ?? '';
const status = (fields: Fields) => present(fields[2])?.toUpperCase() ?? '';

const readers = new Map<string, TextReader>([
  ['inservice', system],
  ['outofservice', system],
  ['partialservice', system],
  ['agentinfo', readAgentInfo],
  ['state', readState],
  ['reasoncodes', readReasons],
  [
    'error',
    (fields, to) => ({
      kind: 'error',
      to,
      code: present(fields[2]) ?? '',
      text: words(fields),
      data: null,
      command: null,
    }),
  ],
  ['control', (fields, to) => ({ kind: 'control', to, text: words(fields) })],
  // The text form of these four is assumed, after their JSON members: no client was seen to read them.
  ['connectstatus', (fields, to) => ({ kind: 'connect-status', to, status: status(fields) })],
  ['recording', (fields, to) => ({ kind: 'recording', to, status: status(fields) })],
  ['dialogcontrols', readDialogControls],
  ['participants', readPartiesOf],
]);
