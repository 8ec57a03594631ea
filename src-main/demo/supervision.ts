import type { Agent } from './agents.ts';
import { allowedLeg, isRefusal, type Command, type CommandTable, type Gc } from './command.ts';
import type { ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import { dialogState, ended, isPresent, withoutParty, type Dialog, type Leg, type Party } from './finesse.ts';
import { newDialog, newParty } from './new-dialog.ts';
import type { Switchboard } from './switchboard.ts';
import { isIn } from './world.ts';

/** Listening in is a call of its own, from supervisor to agent, whose type is the connector's `SM` (seen in a client). */
const silentMonitor: Command = (gc, supervisorId, [extension = '']) => {
  const supervisor = gc.board.agent(supervisorId);
  const agent = gc.board.agentAt(extension);
  if (supervisor === undefined || agent === undefined) return finesseErrors.notFound;
  if (!supervises(supervisor, agent)) return finesseErrors.notSupervisor;
  const talk = gc.board.legs(agent.profile.id).find(({ party }) => party.state === 'ACTIVE');
  const isBusy = supervisor.state !== 'NOT_READY' || gc.board.legs(supervisorId).length > 0;
  if (talk === undefined || isBusy) return finesseErrors.invalidState;
  gc.board.putDialog(monitorDialog(gc, supervisor, talk));
  return undefined;
};

const supervises = (supervisor: Agent, agent: Agent) =>
  supervisor.profile.supervises.some(({ id }) => isIn(agent.profile, id));

/** The agent must not see it: their end of it belongs to nobody. */
function monitorDialog({ board, schedule }: Gc, supervisor: Agent, { dialog, party }: Leg): Dialog {
  const at = schedule.now();
  const { extension, profile } = supervisor;
  return newDialog({
    id: board.newDialogId(),
    from: extension,
    to: party.address,
    ani: party.address,
    queueName: dialog.queueName,
    startedAt: at,
    monitoredDialogId: dialog.id,
    variables: dialog.variables,
    parties: [
      newParty({ address: extension, agentId: profile.id }, 'SM', 'ACTIVE', at),
      newParty({ address: party.address, agentId: null, type: 'AGENT_DEVICE' }, 'SM', 'ACTIVE', at),
    ],
  });
}

const endSilentMonitor: Command = (gc, supervisorId, [dialogId]) => {
  const leg = monitorLeg(gc, supervisorId, dialogId);
  if (isRefusal(leg)) return leg;
  gc.board.putDialog(ended(leg.dialog, gc.schedule.now()));
  return undefined;
};

function monitorLeg(gc: Gc, supervisorId: string, dialogId: string | undefined): Leg | ErrorView {
  const leg = allowedLeg(gc, supervisorId, dialogId, 'DROP');
  return isRefusal(leg) || leg.dialog.monitoredDialogId !== '' ? leg : finesseErrors.invalidState;
}

/**
 * The listener joins the call. The supervisor keeps their own dialog, which from then on shows who is in
 * the agent's (as frames of a client suggest). Body: the agent's extension, the monitor dialog.
 */
const bargeIn: Command = (gc, supervisorId, [extension, dialogId]) => {
  const leg = monitorLeg(gc, supervisorId, dialogId);
  if (isRefusal(leg)) return leg;
  const talk = gc.board.dialog(leg.dialog.monitoredDialogId);
  const isListening = leg.party.callType === 'SM' && leg.party.state === 'ACTIVE';
  if (talk === undefined || leg.dialog.to !== extension || !isListening) return finesseErrors.invalidState;
  const at = gc.schedule.now();
  const barged: Party = {
    ...leg.party,
    callType: 'CONFERENCE',
    kind: 'SUPERVISOR_BARGE_IN',
    startedAt: at,
    changedAt: at,
  };
  gc.board.amendDialog({ ...leg.dialog, parties: [barged] });
  const inConference = talk.parties.map((party) => ({ ...party, callType: 'CONFERENCE' }));
  gc.board.putDialog({ ...talk, parties: [...inConference, { ...barged, agentId: null }] });
  return undefined;
};

/** Takes somebody out of a call the supervisor joined. Body: their address, the supervisor's dialog. */
const dropParticipant: Command = (gc, supervisorId, [address = '', dialogId]) => {
  const leg = monitorLeg(gc, supervisorId, dialogId);
  if (isRefusal(leg)) return leg;
  const talk = gc.board.dialog(leg.dialog.monitoredDialogId);
  if (talk === undefined || leg.party.kind !== 'SUPERVISOR_BARGE_IN') return finesseErrors.invalidState;
  const isThere = talk.parties.some((party) => isPresent(party) && party.address === address);
  if (isThere && address !== leg.party.address)
    gc.board.putDialog(withoutParty(talk, address, gc.schedule.now()));
  else gc.tell(supervisorId, { type: 'Control', text: 'The participant could not be dropped' });
  return undefined;
};

/**
 * Lets the dialogs that listen to a call, or joined it, follow what became of it. A supervisor who left their
 * own dialog ends it, and leaves the call that they had joined.
 */
export function followMonitored(board: Switchboard, changed: Dialog, at: number): void {
  for (const dialog of board.dialogs())
    if (dialog.monitoredDialogId === changed.id) follow(board, dialog, changed, at);

  const [supervisor] = changed.parties;
  if (changed.monitoredDialogId === '' || supervisor === undefined || isPresent(supervisor)) return;
  if (dialogState(changed) !== 'DROPPED') return board.putDialog(ended(changed, at));
  const talk = board.dialog(changed.monitoredDialogId);
  const isInTalk = talk?.parties.some(
    ({ address, state }) => address === changed.from && state !== 'DROPPED',
  );
  if (talk !== undefined && isInTalk === true) board.putDialog(withoutParty(talk, changed.from, at));
}

function follow(board: Switchboard, listening: Dialog, talk: Dialog, at: number) {
  const [own] = listening.parties;
  const others = talk.parties.filter((party) => isPresent(party) && party.address !== listening.from);
  const isAgentThere = others.some(({ address }) => address === listening.to);
  if (own?.kind !== 'SUPERVISOR_BARGE_IN') {
    if (!isAgentThere) board.putDialog(ended(listening, at));
  } else if (others.length === 0) {
    board.putDialog(ended(listening, at));
  } else {
    board.putDialog({
      ...listening,
      parties: [own, ...others.map((party) => ({ ...party, agentId: null }))],
    });
  }
}

/** The commands by which a supervisor listens to a call, joins it and takes somebody out of it. */
export const supervisionCommands: CommandTable = {
  silentmonitor: silentMonitor,
  endsilentmonitor: endSilentMonitor,
  bargein: bargeIn,
  dropparticipant: dropParticipant,
};
