import { callEvent, dialogFacts } from './dialog-facts.ts';
import type { CallWord, ConnectorEvent, DialogFacts } from './event.ts';
import { listOf, objectOf, textOf, type Given, type JsonEvent } from './json-members.ts';
import { firstCause, party, readParticipants } from './json-parties.ts';
import { callVariables, looseVariables, readVariables } from './json-variables.ts';
import { envelope, outline } from './outline.ts';
import { callState } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

const ofDialog = [
  ...(['id', 'dialogId', 'callId', 'state', 'callState', 'callType', 'fromAddress', 'toAddress'] as const),
  ...(['ani', 'dnis', 'dialedNumber', 'queueName', 'secondaryId', 'wrapUpReason', 'startTime'] as const),
  ...([
    'associatedDialogId',
    'activityDialogId',
    'associatedDialogUri',
    'errorMessage',
    'stateCause',
  ] as const),
];
const inner = { participants: party, participant: party, callVariables };
const dialog = outline(ofDialog, { inner, loose: looseVariables });

/** The event itself is the dialog, unless it has one in it. */
const call = outline([...envelope, ...ofDialog], {
  inner: { ...inner, dialog, dialogs: dialog },
  loose: looseVariables,
});
const around = outline(envelope, { inner: { dialog, callVariables }, loose: looseVariables });

/**
 * A call event. The pages name these events and none of their members: the default reading (docs/protocol.md)
 * is modelled on the Finesse dialog.
 */
export const callOf = (word: CallWord): JsonEvent => ({
  outline: call,
  nested: around,
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
