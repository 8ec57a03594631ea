import { allowedActions } from './allowed-actions.ts';
import type { CallView, CallWord, ParticipantView } from './events.ts';
import { dialogState, isPresent, type Dialog, type Leg, type Party, type Platform } from './finesse.ts';

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
  const otherLegs = others.filter((leg) => leg.dialog.id !== dialog.id).map((leg) => leg.party);
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
    ...dialog,
    state: isPresent(party) ? dialogState(dialog) : 'DROPPED',
    ownState: party.state,
    callType: party.callType,
    otherParty: otherParty(dialog, party),
    participants: isPresent(party) ? listed(dialog, party).map(shown) : [],
  };
}

/** Who the agent talks with: the other end, or who has taken its place. */
function otherParty({ from, to, parties }: Dialog, { address }: Party): string {
  const usual = address === from ? to : from;
  const others = parties.filter((party) => isPresent(party) && party.address !== address);
  const isGone = !others.some((party) => party.address === usual);
  const successor = others.find(({ type }) => type === 'NULL') ?? others[0];
  return isGone && successor !== undefined ? successor.address : usual;
}

/** Who is in the call; an agent whom nobody is left with sees who was. */
function listed(dialog: Dialog, own: Party): readonly Party[] {
  const all = ownFirst(dialog, own);
  const present = all.filter(isPresent);
  return present.length > 1 ? present : all;
}

/** The agent's own entry, then other phones, then the outside, as frames seen on the wire have them. */
function ownFirst({ parties }: Dialog, own: Party): readonly Party[] {
  const rank = (party: Party) => (party === own ? 0 : party.type === 'AGENT_DEVICE' ? 1 : 2);
  return parties.toSorted((a, b) => rank(a) - rank(b));
}
