import { dial, moveLeg } from './calls.ts';
import { allowedLeg, isRefusal, type Command, type CommandTable, type Gc } from './command.ts';
import type { ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import {
  ended,
  isPresent,
  isTalking,
  withLeg,
  type Action,
  type Dialog,
  type Leg,
  type Party,
} from './finesse.ts';
import { isDialable } from './outside.ts';

/** Holds the call and dials somebody about it. CONSULT_IN is the connector's own word (seen on the wire). */
const consult: Command = (gc, agentId, [to = '', dialogId]) => {
  const leg = allowedLeg(gc, agentId, dialogId, 'CONSULT_CALL');
  if (isRefusal(leg)) return leg;
  if (gc.board.legs(agentId).length > 1) return finesseErrors.invalidState;
  const from = leg.party.address;
  // Nobody is called about a call that they are in: joined, they would stand in it twice.
  const isInCall = leg.dialog.parties.some((party) => isPresent(party) && party.address === to);
  if (!isDialable(to) || to === from || isInCall) return finesseErrors.invalidDestination;
  moveLeg(gc, leg, 'HELD');
  dial(gc, { agentId, from, to, callType: 'CONSULT', calleeType: 'CONSULT_IN', about: leg });
  return undefined;
};

/** A call and the consult about it, as their agent has them. */
interface Pair {
  readonly main: Leg;
  readonly consult: Leg;
}

/**
 * Joins a held call with the active one. Body: the other agent's extension, which is not needed and not
 * checked, and the dialog of the held call.
 */
function joining(action: Action, join: (gc: Gc, pair: Pair) => void): Command {
  return (gc, agentId, [, dialogId]): ErrorView | undefined => {
    const held = allowedLeg(gc, agentId, dialogId, action);
    if (isRefusal(held)) return held;
    const active = gc.board.legs(agentId).find(({ party }) => party.state === 'ACTIVE');
    if (active === undefined) return finesseErrors.invalidState;
    const isHeldTheConsult = held.party.callType === 'CONSULT';
    join(gc, isHeldTheConsult ? { main: active, consult: held } : { main: held, consult: active });
    return undefined;
  };
}

/** The surviving call first, so that nobody in it is free for a moment; then the consult ends. */
function merge(gc: Gc, consultDialog: Dialog, merged: Dialog) {
  gc.board.putDialog({ ...merged, secondaryId: consultDialog.id });
  const consultNow = gc.board.dialog(consultDialog.id);
  if (consultNow !== undefined) gc.board.putDialog(ended(consultNow, gc.schedule.now()));
}

/** Whom the consult brings into the call: the others in it, but who is in the call already. */
function consulted({ main, consult: { dialog, party } }: Pair): readonly Party[] {
  const there = main.dialog.parties.filter(isPresent).map(({ address }) => address);
  return dialog.parties.filter(
    (other) => isPresent(other) && other.address !== party.address && !there.includes(other.address),
  );
}

/** The agent leaves, and the two others talk. */
const completeTransfer = joining('TRANSFER', (gc, { main, consult: leg }) => {
  const at = gc.schedule.now();
  const callType = gc.platform === 'UCCE' ? 'CONSULT_OFFERED' : 'TRANSFER';
  const joiners = consulted({ main, consult: leg }).map((party) => ({
    ...party,
    callType,
    startedAt: at,
    changedAt: at,
  }));
  const left = withLeg(main.dialog, main.party.address, 'DROPPED', at);
  merge(gc, leg.dialog, { ...left, parties: [...left.parties, ...joiners] });
});

/** Everybody talks with everybody: an InboundCall with more participants. */
const completeConference = joining('CONFERENCE', (gc, { main, consult: leg }) => {
  const at = gc.schedule.now();
  const joiners = consulted({ main, consult: leg }).map((party) => ({
    ...party,
    startedAt: at,
    changedAt: at,
  }));
  const retrieved = withLeg(main.dialog, main.party.address, 'ACTIVE', at);
  const parties = [...retrieved.parties, ...joiners].map((party) => ({ ...party, callType: 'CONFERENCE' }));
  merge(gc, leg.dialog, { ...retrieved, parties });
});

/** UCCE: hands the call over without a word to the other side. */
const blindTransfer: Command = (gc, agentId, [to = '', dialogId]) => {
  if (gc.platform !== 'UCCE') return finesseErrors.notOnPlatform;
  const leg = allowedLeg(gc, agentId, dialogId, 'TRANSFER_SST');
  if (isRefusal(leg)) return leg;
  const isInCall = leg.dialog.parties.some((party) => isTalking(party) && party.address === to);
  if (!isDialable(to) || isInCall) return finesseErrors.invalidDestination;
  const left = withLeg(leg.dialog, leg.party.address, 'DROPPED', gc.schedule.now());
  return gc.outside.add(left, to, 'TRANSFER') ? undefined : finesseErrors.invalidDestination;
};

/** The commands of consults, transfers and conferences. */
export const consultCommands: CommandTable = {
  consultcall: consult,
  transfercall: completeTransfer,
  conferencecall: completeConference,
  transfer_sst: blindTransfer,
};
