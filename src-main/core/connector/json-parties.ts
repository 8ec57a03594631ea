import type { Action } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { participant } from './dialog-facts.ts';
import type { ParticipantFacts } from './event.ts';
import { objectOf, textOf, type Given, type JsonEvent } from './json-members.ts';
import { envelope, outline } from './outline.ts';
import { isSameList } from './same-list.ts';
import { isKeepable, knownAction } from './vocabulary.ts';

const actions = outline(['action']);

/** A participant, as in a Finesse dialog. */
export const party = outline(
  [
    ...(['address', 'mediaAddress', 'state', 'type', 'mediaAddressType', 'kind', 'stateCause'] as const),
    // Finesse's times of a party: known, and not shown beside it.
    ...(['startTime', 'stateChangeTime'] as const),
  ],
  { inner: { actions } },
);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A list of participants, or a single one in place of it; `null` where the event carries none. */
export function readParticipants(value: unknown): readonly ParticipantFacts[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const participants: ParticipantFacts[] = [];
  for (const one of asList(value)) {
    const given = objectOf(one);
    const read = given === null ? null : readParticipant(given);
    if (read !== null) participants.push(read);
  }
  return participants;
}

function readParticipant(given: Given): ParticipantFacts | null {
  return participant(textOf(given.address) ?? textOf(given.mediaAddress), textOf(given.state), {
    type: textOf(given.type) ?? textOf(given.mediaAddressType),
    kind: textOf(given.kind),
    actions: readActions(given.actions),
  });
}

/** Allowed actions: a list of words, one word, or Finesse's `{ action: … }`; `null` where none are carried. */
function readActions(value: unknown): ParticipantFacts['actions'] {
  if (value === undefined || value === null) return null;
  const words = asList(Array.isArray(value) ? value : (objectOf(value)?.action ?? value));
  for (const list of actionLists) if (isSameList(list.words, words)) return list.known;
  const known = words.map((word) => knownAction(textOf(word))).filter((action) => action !== null);
  if (actionLists.length < mostLists && words.length <= mostActions && words.every(isKeepable))
    actionLists.push({ words, known });
  return known;
}

/** Every event of a call has one of a few lists: what that means is found out once. What is invented is not kept. */
const actionLists: { readonly words: readonly unknown[]; readonly known: readonly Action[] }[] = [];
const mostLists = 32;
const mostActions = 32;

const idOf = (given: Given) => textOf(given.dialogId) ?? textOf(given.id);

/** What the agent may do with one dialog now. */
export const dialogControls: JsonEvent = {
  outline: outline([...envelope, 'dialogId', 'id'], { inner: { actions, controls: actions } }),
  read(given, to) {
    const id = idOf(given);
    const known = readActions(given.actions === undefined ? given.controls : given.actions);
    return id === null || known === null
      ? null
      : { kind: 'dialog-controls', to, dialogId: dialogId(id), actions: known };
  },
};

/** The parties of one dialog. */
export const partiesOf: JsonEvent = {
  outline: outline([...envelope, 'dialogId', 'id'], { inner: { participants: party } }),
  read(given, to) {
    const id = idOf(given);
    const participants = readParticipants(given.participants);
    return id === null || participants === null
      ? null
      : { kind: 'participants', to, dialogId: dialogId(id), participants };
  },
};

/** Finesse keeps the cause of a failed call with the participant it happened to. */
export function firstCause(parties: unknown): string | null {
  const causes = asList(parties).map((one) => textOf(objectOf(one)?.stateCause));
  return causes.find((cause) => cause !== null) ?? null;
}
