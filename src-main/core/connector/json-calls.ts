import type { Action, Variable } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import { callEvent, dialogFacts, participant, variable } from './dialog-facts.ts';
import type { CallWord, ConnectorEvent, DialogFacts, ParticipantFacts } from './event.ts';
import { membersOf, textOf, Members } from './json-members.ts';
import { everyField, field, fieldsLike, fieldsOf } from './member-names.ts';
import { callState, knownAction } from './vocabulary.ts';
import { wallTime } from './wall-time.ts';

const fields = {
  ...fieldsOf('dialogs', 'dialog', 'callType', 'fromAddress', 'toAddress', 'ani', 'queueName', 'secondaryId'),
  ...fieldsOf('wrapUpReason', 'startTime', 'callVariables', 'action', 'actions', 'kind', 'name', 'value'),
  id: field('id', 'dialogId', 'callId'),
  state: field('state', 'callState'),
  parties: field('participants', 'participant'),
  cause: field('errorMessage', 'stateCause'),
  dnis: field('dnis', 'dialedNumber'),
  associated: field('associatedDialogId', 'activityDialogId', 'associatedDialogUri'),
  address: field('address', 'mediaAddress'),
  partyState: field('state'),
  partyType: field('type', 'mediaAddressType'),
  // Finesse's times and causes of a party: known, and not shown beside it.
  unshown: field('startTime', 'stateChangeTime', 'stateCause'),
  stateCause: field('stateCause'),
  controlled: field('dialogId', 'id'),
  controls: field('actions', 'controls'),
  participants: field('participants'),
  /** Call variables that stand beside the other members; the ECC ones begin with `user.`. */
  loose: fieldsLike(/^(callVariable\d{1,2}|user\..+)$/i),
};

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
    const dialogs = event.value(fields.dialogs);
    const none = dialogs === null || event.value(fields.dialog) === null;
    const list = none ? [] : event.list(fields.dialogs);
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
  const id = dialog.text(fields.id);
  if (id === null) return null;
  const state = callState(dialog.text(fields.state));
  const parties = dialog.value(fields.parties);
  const cause = dialog.text(fields.cause);
  return dialogFacts(id, {
    state,
    callType: dialog.text(fields.callType),
    fromAddress: dialog.text(fields.fromAddress),
    toAddress: dialog.text(fields.toAddress),
    ani: dialog.text(fields.ani),
    dnis: dialog.text(fields.dnis),
    queueName: dialog.text(fields.queueName),
    associatedId: associated(dialog),
    secondaryId: dialog.text(fields.secondaryId),
    wrapUpReason: dialog.text(fields.wrapUpReason),
    startedAt: wallTime(dialog.text(fields.startTime)),
    participants: readParticipants(parties),
    variables: readVariables(dialog, event),
    failure: state === 'FAILED' ? (cause ?? firstCause(parties)) : null,
  });
}

/** The earlier dialog: by its id, or as Finesse's URI `/finesse/api/Dialog/<id>`. */
function associated(dialog: Members): string | null {
  const id = dialog.text(fields.associated);
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
  party.value(fields.unshown);
  return participant(party.text(fields.address), party.text(fields.partyState), {
    type: party.text(fields.partyType),
    kind: party.text(fields.kind),
    actions: readActions(party.value(fields.actions)),
  });
}

/** Allowed actions: a list of words, one word, or Finesse's `{ action: … }`; `null` where none are carried. */
function readActions(value: unknown): ParticipantFacts['actions'] {
  if (value === undefined || value === null) return null;
  const words = membersOf(value)?.value(fields.action) ?? value;
  const actions: Action[] = [];
  for (const each of asList(words)) {
    const action = knownAction(textOf(each));
    if (action !== null) actions.push(action);
  }
  return actions;
}

/** What the agent may do with one dialog now. */
export function readDialogControls(members: Members, to: string | null): ConnectorEvent | null {
  const id = members.text(fields.controlled);
  const actions = readActions(members.value(fields.controls));
  return id === null || actions === null
    ? null
    : { kind: 'dialog-controls', to, dialogId: dialogId(id), actions };
}

/** The parties of one dialog. */
export function readPartiesOf(members: Members, to: string | null): ConnectorEvent | null {
  const id = members.text(fields.controlled);
  const participants = readParticipants(members.value(fields.participants));
  return id === null || participants === null
    ? null
    : { kind: 'participants', to, dialogId: dialogId(id), participants };
}

/** Finesse keeps the cause of a failed call with the participant it happened to. */
function firstCause(parties: unknown): string | null {
  const causes = asList(parties).map((party) => membersOf(party)?.text(fields.stateCause) ?? null);
  return causes.find((cause) => cause !== null) ?? null;
}

/**
 * Call variables: an object, a list of `{ name, value }` or of one-member objects, or members of the dialog
 * or the event itself. `null` where the event carries none at all.
 */
function readVariables(dialog: Members, event: Members): readonly Variable[] | null {
  const variables: Variable[] = [];
  let isCarried = false;
  const take = (name: string, value: unknown) => {
    isCarried = true;
    const read = variable(name, textOf(value));
    if (read !== null) variables.push(read);
  };
  const given = dialog.value(fields.callVariables) ?? event.value(fields.callVariables);
  if (Array.isArray(given) || given instanceof Members) isCarried = true;
  if (Array.isArray(given)) for (const element of given) takePair(element, take);
  else membersOf(given)?.each(everyField, take);
  dialog.each(fields.loose, take);
  if (event !== dialog) event.each(fields.loose, take);
  return isCarried ? variables : null;
}

function takePair(element: unknown, take: (name: string, value: unknown) => void): void {
  const members = membersOf(element);
  const name = members?.text(fields.name) ?? null;
  if (name === null) members?.each(everyField, take);
  else take(name, members?.value(fields.value));
}
