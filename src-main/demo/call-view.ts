import type { CallView, CallWord, ParticipantView } from './events.ts';
import {
  allowedActions,
  dialogState,
  isPresent,
  type Dialog,
  type Leg,
  type Party,
  type Platform,
} from './finesse.ts';

/** The word that announces this leg's news: a call rings, is a consult of one's own, or goes on. */
export function callWord({ dialog, party }: Leg): CallWord {
  if (dialog.isOffer && party.state === 'ALERTING') return 'OutboundPreview';
  if (party.state === 'ALERTING') return 'NewInboundCall';
  return party.callType === 'CONSULT' ? 'ConsultCall' : 'InboundCall';
}

/**
 * A dialog as the agent at one end of it has it. For somebody who left a call that goes on it has ended.
 * @param others the agent's legs in other dialogs
 */
export function callView({ dialog, party }: Leg, others: readonly Leg[], platform: Platform): CallView {
  const { id, from, to, ani, dnis, queueName, associatedDialogId, secondaryId, wrapUpReason } = dialog;
  const otherLegs = others.filter((leg) => leg.dialog.id !== id).map((leg) => leg.party);
  const shown = (other: Party): ParticipantView => ({
    address: other.address,
    state: other.state,
    type: other.type,
    kind: other.kind,
    stateCause: other.state === 'FAILED' ? dialog.failure : '',
    startedAt: other.startedAt,
    changedAt: other.changedAt,
    actions: other === party ? allowedActions(dialog, party, otherLegs, platform) : [],
  });
  return {
    ...{ id, from, to, ani, dnis, queueName, associatedDialogId, secondaryId, wrapUpReason },
    state: isPresent(party) ? dialogState(dialog) : 'DROPPED',
    ownState: party.state,
    callType: party.callType,
    otherParty: otherParty(dialog, party),
    failure: dialog.failure,
    startedAt: dialog.startedAt,
    variables: dialog.variables,
    participants: isPresent(party) ? ownFirst(dialog, party).filter(isPresent).map(shown) : [],
  };
}

/** Who the agent talks with: the other end, or who took its place. */
function otherParty(dialog: Dialog, { address }: Party): string {
  if (address === dialog.from) return dialog.to;
  const caller = dialog.parties.find((party) => party.address === dialog.from);
  return caller !== undefined && !isPresent(caller) && dialog.to !== address ? dialog.to : dialog.from;
}

/** The agent's own entry, then other phones, then the outside, as frames seen on the wire have them. */
function ownFirst({ parties }: Dialog, own: Party): readonly Party[] {
  const rank = (party: Party) => (party === own ? 0 : party.type === 'AGENT_DEVICE' ? 1 : 2);
  return parties.toSorted((a, b) => rank(a) - rank(b));
}
