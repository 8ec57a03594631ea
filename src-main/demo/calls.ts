import { allowedLeg, isRefusal, type Command, type CommandTable, type Gc } from './command.ts';
import type { ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import { withLeg, withoutParty, type Action, type Leg, type Party } from './finesse.ts';
import { newDialog, newParty } from './new-dialog.ts';
import { isDialable } from './outside.ts';

/** An agent dials. Not beside an active call: that takes a consult. */
const makeCall: Command = (gc, agentId, [to = '']) => {
  const agent = gc.board.agent(agentId);
  const isTalking = gc.board.legs(agentId).some(({ party }) => party.state !== 'HELD');
  if (agent === undefined) return finesseErrors.unknownAgent;
  if (agent.state === 'LOGOUT' || isTalking) return finesseErrors.invalidState;
  if (!isDialable(to) || to === agent.extension) return finesseErrors.invalidDestination;
  const callType = gc.world.phones.includes(to) ? 'AGENT_INSIDE' : 'OUT';
  dial(gc, { agentId, from: agent.extension, to, callType, calleeType: 'OTHER_IN' });
  return undefined;
};

/** A call that an agent starts: who, to whom, and what it is to either end. */
export interface Dialling {
  readonly agentId: string;
  readonly from: string;
  readonly to: string;
  readonly callType: string;
  readonly calleeType: string;
  /** The call a consult is about. */
  readonly about?: Leg;
}

/** Starts a call and sends it on its way. A consult carries the data of the call it is about. */
export function dial(gc: Gc, { agentId, from, to, callType, calleeType, about }: Dialling): void {
  const at = gc.schedule.now();
  const id = gc.board.newDialogId();
  const parties = [newParty({ address: from, agentId }, callType, 'INITIATING', at)];
  const aboutCall = about?.dialog;
  gc.board.putDialog(
    newDialog({
      id,
      from,
      to,
      startedAt: at,
      parties,
      ani: aboutCall?.ani ?? to,
      queueName: aboutCall?.queueName ?? '',
      associatedDialogId: aboutCall?.id ?? '',
      variables: aboutCall?.variables ?? {},
    }),
  );
  gc.outside.connect(id, from, to, calleeType);
}

/** A command on one dialog that Finesse allows or not. */
function onCall(action: Action, run: (gc: Gc, leg: Leg) => void): Command {
  return (gc, agentId, [dialogId]): ErrorView | undefined => {
    const leg = allowedLeg(gc, agentId, dialogId, action);
    if (isRefusal(leg)) return leg;
    run(gc, leg);
    return undefined;
  };
}

/** Puts the agent's own leg into another state. */
export function moveLeg(gc: Gc, { dialog, party }: Leg, state: Party['state']) {
  gc.board.putDialog(withLeg(dialog, party.address, state, gc.schedule.now()));
}

/** A phone has one active call: taking another holds the first, as CUCM does. */
function holdOthers(gc: Gc, { dialog, party }: Leg) {
  const others = gc.board.legs(party.agentId ?? '').filter((leg) => leg.dialog.id !== dialog.id);
  for (const leg of others) if (leg.party.state === 'ACTIVE') moveLeg(gc, leg, 'HELD');
}

const answer = onCall('ANSWER', (gc, leg) => {
  holdOthers(gc, leg);
  const at = gc.schedule.now();
  const caller = leg.dialog.parties.find(({ state }) => state === 'INITIATED');
  const connected = caller === undefined ? leg.dialog : withLeg(leg.dialog, caller.address, 'ACTIVE', at);
  gc.board.putDialog(withLeg(connected, leg.party.address, 'ACTIVE', at));
});

const hold = onCall('HOLD', (gc, leg) => moveLeg(gc, leg, 'HELD'));

const retrieve = onCall('RETRIEVE', (gc, leg) => {
  holdOthers(gc, leg);
  moveLeg(gc, leg, 'ACTIVE');
});

const release = onCall('DROP', (gc, { dialog, party }) => {
  gc.board.putDialog(withoutParty(dialog, party.address, gc.schedule.now()));
});

/** A dialog that is gone is answered as such, not as an error. */
const getDialogState: Command = (gc, agentId, [dialogId = '']) => {
  const leg = gc.board.legs(agentId).find(({ dialog }) => dialog.id === dialogId);
  const gone = { type: 'DialogGone', dialogId } as const;
  gc.tell(agentId, leg === undefined ? gone : { type: 'DialogState', call: gc.board.callEvent(leg).call });
  return undefined;
};

/** The commands about an agent's own call, from dialling to its end. */
export const callCommands: CommandTable = {
  makecall: makeCall,
  answercall: answer,
  holdcall: hold,
  retrievecall: retrieve,
  releasecall: release,
  getdialogstate: getDialogState,
};
