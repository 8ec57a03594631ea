import type { Action, Variable } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { callEvent, dialogFacts, participant, variable } from './dialog-facts.ts';
import type { CallWord, ConnectorEvent, DialogFacts, ParticipantFacts } from './event.ts';
import { membersOf, textOf, type Members } from './json-members.ts';
import { callState, knownAction } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

/**
 * A call event. The pages name these events and none of their members: the default reading (docs/protocol.md)
 * is modelled on the Finesse dialog. `dialog` is the nested object, or the event itself where it has none.
 */
export function readCall(
  word: CallWord,
  event: Members,
  nested: Members | null,
  to: string | null,
): ConnectorEvent | null {
  if (word === 'DialogState' && nested === null) {
    const dialogs = event.value('dialogs');
    const none = dialogs === null || event.value('dialog') === null;
    const list = none ? [] : event.list('dialogs');
    if (list !== null) return readSnapshot(list, to);
  }
  const facts = readDialog(nested ?? event, event);
  return facts === null ? null : callEvent(word, to, facts);
}

/** What is not in a snapshot has ended, so that one dialog we cannot read makes all of it useless. */
function readSnapshot(list: readonly unknown[], to: string | null): ConnectorEvent | null {
  const dialogs = list.map((one) => {
    const dialog = membersOf(one);
    return dialog === null ? null : readDialog(dialog, dialog);
  });
  return dialogs.includes(null)
    ? null
    : { kind: 'snapshot', to, dialogs: dialogs.filter((dialog) => dialog !== null) };
}

function readDialog(dialog: Members, event: Members): DialogFacts | null {
  const id = dialog.text('id', 'dialogId', 'callId');
  if (id === null) return null;
  const state = callState(dialog.text('state', 'callState'));
  const parties = dialog.value('participants', 'participant');
  const cause = dialog.text('errorMessage', 'stateCause');
  return dialogFacts(id, {
    state,
    callType: dialog.text('callType'),
    fromAddress: dialog.text('fromAddress'),
    toAddress: dialog.text('toAddress'),
    ani: dialog.text('ani'),
    dnis: dialog.text('dnis', 'dialedNumber'),
    queueName: dialog.text('queueName'),
    associatedId: associated(dialog),
    secondaryId: dialog.text('secondaryId'),
    wrapUpReason: dialog.text('wrapUpReason'),
    startedAt: wallTime(dialog.text('startTime')),
    participants: readParticipants(parties),
    variables: readVariables(dialog, event),
    failure: state === 'FAILED' ? (cause ?? firstCause(parties)) : null,
  });
}

/** The earlier dialog: by its id, or as Finesse's URI `/finesse/api/Dialog/<id>`. */
function associated(dialog: Members): string | null {
  const id = dialog.text('associatedDialogId', 'activityDialogId', 'associatedDialogUri');
  return id === null ? null : (id.split('/').findLast((part) => part !== '') ?? null);
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** A list of participants, or a single one in place of it; `null` where the event carries none. */
function readParticipants(value: unknown): readonly ParticipantFacts[] | null {
  if (typeof value !== 'object' || value === null) return null;
  const participants: ParticipantFacts[] = [];
  for (const one of asList(value)) {
    const party = membersOf(one);
    const read = party === null ? null : readParticipant(party);
    if (read !== null) participants.push(read);
  }
  return participants;
}

function readParticipant(party: Members): ParticipantFacts | null {
  // Finesse's times and causes of a party: known, and not shown beside it.
  party.value('startTime', 'stateChangeTime', 'stateCause');
  return participant(party.text('address', 'mediaAddress'), party.text('state'), {
    type: party.text('type', 'mediaAddressType'),
    kind: party.text('kind'),
    actions: readActions(party.value('actions')),
  });
}

/** Allowed actions: a list of words, one word, or Finesse's `{ action: … }`; `null` where none are carried. */
function readActions(value: unknown): ParticipantFacts['actions'] {
  if (value === undefined || value === null) return null;
  const words = membersOf(value)?.value('action') ?? value;
  const actions: Action[] = [];
  for (const each of asList(words)) {
    const action = knownAction(textOf(each));
    if (action !== null) actions.push(action);
  }
  return actions;
}

/** What the agent may do with one dialog now. */
export function readDialogControls(members: Members, to: string | null): ConnectorEvent | null {
  const id = members.text('dialogId', 'id');
  const actions = readActions(members.value('actions', 'controls'));
  return id === null || actions === null
    ? null
    : { kind: 'dialog-controls', to, dialogId: dialogId(id), actions };
}

/** The parties of one dialog. */
export function readPartiesOf(members: Members, to: string | null): ConnectorEvent | null {
  const id = members.text('dialogId', 'id');
  const participants = readParticipants(members.value('participants'));
  return id === null || participants === null
    ? null
    : { kind: 'participants', to, dialogId: dialogId(id), participants };
}

/** Finesse keeps the cause of a failed call with the participant it happened to. */
function firstCause(parties: unknown): string | null {
  const causes = asList(parties).map((party) => membersOf(party)?.text('stateCause') ?? null);
  return causes.find((cause) => cause !== null) ?? null;
}

/** The names under which call variables stand beside the other members; the ECC ones begin with `user.`. */
const variableForm = /^(callVariable\d{1,2}|user\..+)$/i;
/** Most other members begin otherwise, and most calls have no such variables. */
const variableName = (name: string) => /^[cu]/i.test(name) && variableForm.test(name);

/**
 * Call variables: an object, a list of `{ name, value }` or of one-member objects, or members of the dialog
 * or the event itself. `null` where the event carries none at all.
 */
function readVariables(dialog: Members, event: Members): readonly Variable[] | null {
  const given = dialog.value('callVariables') ?? event.value('callVariables');
  const loose = [...dialog.entries(variableName), ...(event === dialog ? [] : event.entries(variableName))];
  const named = Array.isArray(given) ? given.flatMap(readPair) : membersOf(given)?.entries();
  if (named === undefined && loose.length === 0) return null;
  const variables: Variable[] = [];
  for (const [name, value] of loose.length === 0 ? (named ?? []) : [...(named ?? []), ...loose]) {
    const read = variable(name, textOf(value));
    if (read !== null) variables.push(read);
  }
  return variables;
}

function readPair(element: unknown): readonly (readonly [string, unknown])[] {
  const members = membersOf(element);
  const name = members?.text('name') ?? null;
  return name === null ? (members?.entries() ?? []) : [[name, members?.value('value')]];
}
