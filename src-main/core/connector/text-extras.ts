import { rowNames } from './list-rows.ts';
import { labelOf, lastLabelled, rowParts, type Fields } from './text-frame.ts';
import type { CallWord } from './event.ts';
import { callWord, newCallWords, plain, present } from './vocabulary.ts';

/** How many fields are read, for the words in which no value can hold a `#` and so move the others. */
const lengths = new Map([
  ['inservice', 2],
  ['outofservice', 2],
  ['partialservice', 2],
  ['connectstatus', 3],
  ['recording', 3],
  ['agentinfo', 10],
  ['state', 10],
  ['dialogcontrols', 4],
]);
const rows = new Map<string, readonly string[]>([
  ['teamuserslist', rowNames.member],
  ['teaminfo', rowNames.member],
  ['loggedinagents', rowNames.member],
  ['queuelist', rowNames.queue],
  ['phonebooks', rowNames.phonebook],
  ['teamphonebooks', rowNames.phonebook],
  ['phonebookcontacts', rowNames.contact],
]);
const callLabels = new Set(['DialogID', 'CallType', 'ParticipantsCount', 'participants'].map(plain));

/** What of a text event no reading used: surplus fields, labels that we do not know, surplus parts of rows. */
export function textExtras(word: string, fields: Fields): readonly string[] {
  const names = rows.get(plain(word));
  if (names !== undefined) return fields.flatMap((field, at) => (at < 2 ? [] : rowExtras(field, at, names)));
  const call = callWord(word);
  return named(fields, call === null ? beyond(lengths.get(plain(word)) ?? Infinity) : inCall(call, fields));
}

type Test = (field: string, at: number) => boolean;

function named(fields: Fields, isExtra: Test): readonly string[] {
  return fields.flatMap((field, at) =>
    present(field) !== null && isExtra(field, at) ? [place('field', at, field)] : [],
  );
}

const beyond =
  (length: number): Test =>
  (_field, at) =>
    at >= length;

/** Variables may hold anything: only what stands behind the fields that end a call can be judged. */
function inCall(word: CallWord, fields: Fields): Test {
  const isOdd = (label: string | null) => label !== null && !callLabels.has(plain(label));
  const id = lastLabelled(fields, 'DialogID');
  const type = lastLabelled(fields, 'CallType');
  if (newCallWords.has(word))
    return (field, at) => id > 2 && at > id && (at > id + 2 || isOdd(labelOf(field)));
  return (field, at) => type > 0 && at > type && (labelOf(field) === null || isOdd(labelOf(field)));
}

function rowExtras(row: string, at: number, names: readonly string[]): readonly string[] {
  return rowParts(row, names)
    .slice(names.length)
    .map((part, index) => `field ${at}, ${place('part', names.length + index, part)}`);
}

/** Where it stands, from 0 on, and its label where it has one; never its value. */
function place(what: string, at: number, text: string): string {
  const label = labelOf(text);
  return label === null ? `${what} ${at}` : `${what} ${at} ${label}`;
}
