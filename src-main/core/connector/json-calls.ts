import type { Action, Variable } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { callEvent, dialogFacts, participant, variable } from './dialog-facts.ts';
import type { CallWord, ConnectorEvent, DialogFacts, ParticipantFacts } from './event.ts';
import { isSameList } from './json-shapes.ts';
import { listOf, loose, objectOf, textOf, type Given, type JsonEvent } from './json-members.ts';
import { asSpelled, envelope, outline, type Outline } from './outline.ts';
import { callState, knownAction } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

const actions = outline(['action']);

const party = outline(
  [
    ...(['address', 'mediaAddress', 'state', 'type', 'mediaAddressType', 'kind', 'stateCause'] as const),
    // Finesse's times of a party: known, and not shown beside it.
    ...(['startTime', 'stateChangeTime'] as const),
  ],
  { inner: { actions } },
);

const callVariables: Outline = {
  ...asSpelled,
  rows: outline(['name', 'value'], { instead: (names) => (names.has('name') ? null : asSpelled) }),
};

const ofDialog = [
  ...(['id', 'dialogId', 'callId', 'state', 'callState', 'callType', 'fromAddress', 'toAddress'] as const),
  ...(['ani', 'dnis', 'dialedNumber', 'queueName', 'secondaryId', 'wrapUpReason', 'startTime'] as const),
  ...(['associatedDialogId', 'activityDialogId', 'associatedDialogUri', 'errorMessage', 'stateCause'] as const),
];
const parts = {
  inner: { participants: party, participant: party, callVariables },
  /** Call variables that stand beside the other members; the ECC ones begin with `user.`. */
  loose: /^(callVariable\d{1,2}|user\..+)$/i,
};
const dialog = outline(ofDialog, parts);

/** A dialog of its own in the event, or the event itself where it has none. */
const call = outline([...envelope, ...ofDialog], {
  ...parts,
  instead: (names) => (names.has('dialog') || names.has('dialogs') ? around : null),
});
const around = outline(envelope, {
  inner: { dialog, dialogs: dialog, callVariables },
  loose: parts.loose,
});

/**
 * A call event. The pages name these events and none of their members: the default reading (docs/protocol.md)
 * is modelled on the Finesse dialog.
 */
export const callOf = (word: CallWord): JsonEvent => ({
  outline: call,
  read(given, to) {
    const nested = objectOf(given.dialog);
    if (word === 'DialogState' && nested === null) {
      const list = given.dialogs === null || given.dialog === null ? [] : listOf(given.dialogs);
      if (list !== null) return readSnapshot(list, to);
    }
    const facts = readDialog(nested ?? given, given);
    return facts === null ? null : callEvent(word, to, facts);
  },
});

/** What is not in a snapshot has ended, so that one dialog we cannot read makes all of it useless. */
function readSnapshot(list: readonly unknown[], to: string | null): ConnectorEvent | null {
  const dialogs = list.map((one) => {
    const given = objectOf(one);
    return given === null ? null : readDialog(given, given);
  });
  return dialogs.includes(null)
    ? null
    : { kind: 'snapshot', to, dialogs: dialogs.filter((one) => one !== null) };
}

function readDialog(given: Given, event: Given): DialogFacts | null {
  const id = textOf(given.id) ?? textOf(given.dialogId) ?? textOf(given.callId);
  if (id === null) return null;
  const state = callState(textOf(given.state) ?? textOf(given.callState));
  const parties = given.participants === undefined ? given.participant : given.participants;
  return dialogFacts(id, {
    state,
    callType: textOf(given.callType),
    fromAddress: textOf(given.fromAddress),
    toAddress: textOf(given.toAddress),
    ani: textOf(given.ani),
    dnis: textOf(given.dnis) ?? textOf(given.dialedNumber),
    queueName: textOf(given.queueName),
    associatedId: associated(given),
    secondaryId: textOf(given.secondaryId),
    wrapUpReason: textOf(given.wrapUpReason),
    startedAt: wallTime(textOf(given.startTime)),
    participants: readParticipants(parties),
    variables: readVariables(given, event),
    failure: state === 'FAILED' ? (causeOf(given) ?? firstCause(parties)) : null,
  });
}

const causeOf = ({ errorMessage, stateCause }: Given) => textOf(errorMessage) ?? textOf(stateCause);

/** The earlier dialog: by its id, or as Finesse's URI `/finesse/api/Dialog/<id>`. */
function associated({ associatedDialogId, activityDialogId, associatedDialogUri }: Given): string | null {
  const id = textOf(associatedDialogId) ?? textOf(activityDialogId) ?? textOf(associatedDialogUri);
  return id === null ? null : (id.split('/').findLast((part) => part !== '') ?? null);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A list of participants, or a single one in place of it; `null` where the event carries none. */
function readParticipants(value: unknown): readonly ParticipantFacts[] | null {
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
  if (actionLists.length < mostLists && known.length === words.length) actionLists.push({ words, known });
  return known;
}

/** Every event of a call has one of a few lists: what that means is found out once. What is invented is not kept. */
const actionLists: { readonly words: readonly unknown[]; readonly known: readonly Action[] }[] = [];
const mostLists = 32;

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
function firstCause(parties: unknown): string | null {
  const causes = asList(parties).map((one) => textOf(objectOf(one)?.stateCause));
  return causes.find((cause) => cause !== null) ?? null;
}

/**
 * Call variables: an object, a list of `{ name, value }` or of one-member objects, or members of the dialog
 * or the event itself. `null` where the event carries none at all.
 */
function readVariables(given: Given, event: Given): readonly Variable[] | null {
  const carried = given.callVariables ?? event.callVariables ?? null;
  const beside = given[loose];
  const around = event === given ? undefined : event[loose];
  const isCarried = typeof carried === 'object' && carried !== null;
  if (!isCarried && beside === undefined && around === undefined) return null;
  const variables: Variable[] = [];
  if (Array.isArray(carried)) for (const element of carried) addPair(variables, element);
  else addAll(variables, objectOf(carried));
  addAll(variables, beside);
  addAll(variables, around);
  return variables;
}

function addPair(variables: Variable[], element: unknown): void {
  const given = objectOf(element);
  const name = textOf(given?.name);
  if (name === null) addAll(variables, given);
  else add(variables, name, given?.value);
}

function addAll(variables: Variable[], members: object | null | undefined): void {
  if (members === null || members === undefined) return;
  const names = Object.keys(members);
  const values: readonly unknown[] = Object.values(members);
  for (let place = 0; place < names.length; place += 1) add(variables, names[place] ?? '', values[place]);
}

function add(variables: Variable[], name: string, value: unknown): void {
  const read = variable(name, textOf(value));
  if (read !== null) variables.push(read);
}
