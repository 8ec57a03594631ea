import { isWaiting } from './caller.ts';
import type { Command, CommandTable, Gc } from './command.ts';
import type { QueueFigures } from './events.ts';
import type { Queue } from './world.ts';

/** Any agent may ask (GC page). UCCX has no figures. */
const getQueueList: Command = (gc, agentId) => {
  const queues = gc.world.queues.map((queue) =>
    gc.platform === 'UCCE' ? figures(gc, queue) : noFigures(queue),
  );
  gc.tell(agentId, { type: 'QueueList', queues });
  return undefined;
};

const inboundTypes = ['ACD_IN', 'PREROUTE_ACD_IN', 'OTHER_IN', 'TRANSFER', 'OFFERED', 'CONSULT_OFFERED'];
const internalTypes = ['AGENT_INSIDE', 'CONSULT', 'CONSULT_IN'];

function figures(gc: Gc, { name, teamId }: Queue): QueueFigures {
  const agents = gc.board.agents().filter(({ profile }) => profile.team.id === teamId);
  const inState = (state: string) => agents.filter((agent) => agent.state === state).length;
  const talks = agents.flatMap(({ profile }) =>
    gc.board.legs(profile.id).filter(({ party }) => party.state === 'ACTIVE'),
  );
  const inbound = talks.filter(({ party }) => inboundTypes.includes(party.callType)).length;
  const internal = talks.filter(({ party }) => internalTypes.includes(party.callType)).length;
  const waiting = gc.board.dialogs().filter((dialog) => dialog.queueName === name && isWaiting(dialog));
  const since = waiting.map(({ startedAt }) => startedAt);
  return {
    name,
    agentsNotReady: inState('NOT_READY'),
    agentsReady: inState('READY'),
    agentsTalkingInbound: inbound,
    agentsTalkingInternal: internal,
    agentsTalkingOutbound: talks.length - inbound - internal,
    agentsWrapUpNotReady: inState('WORK'),
    agentsWrapUpReady: inState('WORK_READY'),
    callsInQueue: waiting.length,
    longestSince: waiting.length === 0 ? null : Math.min(...since),
  };
}

function noFigures({ name }: Queue): QueueFigures {
  return {
    name,
    agentsNotReady: -1,
    agentsReady: -1,
    agentsTalkingInbound: -1,
    agentsTalkingInternal: -1,
    agentsTalkingOutbound: -1,
    agentsWrapUpNotReady: -1,
    agentsWrapUpReady: -1,
    callsInQueue: -1,
    longestSince: null,
  };
}

/** The command that lists a supervisor's queues. */
export const queueCommands: CommandTable = { getqueuelist: getQueueList };
