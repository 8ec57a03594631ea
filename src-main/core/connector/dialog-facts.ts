import type { Variable } from '../../../src-shared/dialog.ts';
import { dialogId } from '../../../src-shared/ids.ts';
import type { CallWord, ConnectorEvent, DialogFacts, ParticipantFacts } from './event.ts';
import { callState, plain, present } from './vocabulary.ts';

type Known = Partial<Omit<DialogFacts, 'id' | 'associatedId' | 'secondaryId'>> & {
  readonly associatedId?: string | null;
  readonly secondaryId?: string | null;
};

/**
 * What an event says of a dialog: `known` as read from its members, and what those lack from the call
 * variables, where the text form has it (`ani`, `dnis`, `associatedDialogId`: seen in a client; the queue's
 * name: assumed). Everything else is `null`.
 */
export function dialogFacts(id: string, known: Known): DialogFacts {
  const variables = known.variables ?? null;
  const named = (name: string, or = name) => (variables === null ? null : valueOf(variables, name, or));
  const asId = (text: string | null) => (text === null ? null : dialogId(text));
  return {
    id: dialogId(id),
    state: callState(known.state ?? null),
    callType: known.callType ?? null,
    fromAddress: known.fromAddress ?? null,
    toAddress: known.toAddress ?? null,
    party: known.party ?? null,
    ani: known.ani ?? named('ani') ?? named('userani'),
    dnis: known.dnis ?? named('dnis') ?? named('userdnis'),
    queueName: known.queueName ?? named('queuename', 'userqueuename'),
    associatedId: asId(known.associatedId ?? named('associateddialogid')),
    secondaryId: asId(known.secondaryId ?? null),
    wrapUpReason: known.wrapUpReason ?? null,
    startedAt: known.startedAt ?? null,
    participants: known.participants ?? null,
    variables,
    failure: known.failure ?? null,
  };
}

/** The value of the first variable that has one of two names, `wanted` being the shorter, as names are compared. */
function valueOf(variables: readonly Variable[], wanted: string, or: string): string | null {
  for (const { name, value } of variables) {
    // As it is compared a name is never longer: most are known by that not to be meant.
    if (name.length < wanted.length) continue;
    const compared = plain(name);
    if (compared === wanted || compared === or) return present(value);
  }
  return null;
}

/** A party of a dialog, `null` without an address; one whose state the event left out is UNKNOWN. */
export function participant(
  address: string | null,
  state: string | null,
  rest: Pick<ParticipantFacts, 'type' | 'kind' | 'actions'>,
): ParticipantFacts | null {
  const { type, kind, actions } = rest;
  return address === null ? null : { address, state: callState(state) ?? 'UNKNOWN', type, kind, actions };
}

/** A call variable, `null` where it has no value. */
export function variable(name: string, value: string | null): Variable | null {
  const trimmed = name.trim();
  return trimmed === '' || value === null ? null : { name: trimmed, value };
}

/** The state of a call that begins and does not name it: a client takes NewInboundCall so, the others are assumed. */
const firstStates = new Map<CallWord, string>([
  ['NewInboundCall', 'ALERTING'],
  ['OutboundPreview', 'ALERTING'],
  ['NewOutboundCall', 'INITIATING'],
]);

/** The event of a call. */
export function callEvent(word: CallWord, to: string | null, dialog: DialogFacts): ConnectorEvent {
  const state = dialog.state ?? firstStates.get(word) ?? null;
  return { kind: 'call', to, word, dialog: state === dialog.state ? dialog : { ...dialog, state } };
}
