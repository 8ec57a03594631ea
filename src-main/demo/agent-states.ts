import { inState, isIdle, withNext } from './agents.ts';
import type { Command, CommandTable } from './command.ts';
import { finesseErrors } from './finesse-errors.ts';
import { withoutParty, type AgentState } from './finesse.ts';
import { agentView } from './switchboard.ts';

/**
 * Asks for a state: at once when the agent is free, else after the present calls. RESERVED takes no wish.
 * Being in the state already is confirmed by telling it again.
 */
function change(state: AgentState): Command {
  return (gc, agentId, [reasonCode = '']) => {
    const agent = gc.board.agent(agentId);
    if (agent === undefined) return finesseErrors.unknownAgent;
    const isInCall = agent.state === 'TALKING' || agent.state === 'HOLD';
    if (!isInCall && !isIdle(agent)) return finesseErrors.invalidState;
    if (isInCall) {
      gc.board.putAgent(withNext(agent, state, reasonCode, gc.platform));
      if (gc.platform === 'UCCX') gc.tell(agentId, { type: 'State', agent: agentView(agent) });
    } else if (agent.state === state && agent.reasonCode === reasonCode) {
      gc.tell(agentId, { type: 'State', agent: agentView(agent) });
    } else {
      gc.board.putAgent(inState(agent, state, reasonCode, gc.schedule.now()));
    }
    return undefined;
  };
}

/** A reason must be one of its list. */
function withReason(category: 'NOT_READY' | 'LOGOUT', command: Command): Command {
  return (gc, agentId, params) => {
    const isKnown = gc.world.reasons[category].some(({ code }) => code === params[0]);
    return isKnown ? command(gc, agentId, params) : finesseErrors.invalidInput;
  };
}

const withoutParams =
  (command: Command): Command =>
  (gc, agentId) =>
    command(gc, agentId, []);

/**
 * UCCE lets an agent in conversation log out after it; UCCX refuses, and both do while a phone rings or dials.
 * Who is out already is told so again.
 */
const logout: Command = (gc, agentId, params) => {
  const agent = gc.board.agent(agentId);
  if (agent?.state === 'LOGOUT') {
    gc.tell(agentId, { type: 'State', agent: agentView(agent) });
    return undefined;
  }
  const isInCall = gc.board.legs(agentId).length > 0;
  if (isInCall && (gc.platform === 'UCCX' || (agent !== undefined && isIdle(agent))))
    return finesseErrors.invalidState;
  return change('LOGOUT')(gc, agentId, params);
};

/** Logs out at once, whatever the agent does; they leave their calls, and get no other in between. */
const forceLogout: Command = (gc, agentId) => {
  const agent = gc.board.agent(agentId);
  if (agent === undefined) return finesseErrors.unknownAgent;
  const at = gc.schedule.now();
  gc.board.putAgent({ ...agent, next: { state: 'LOGOUT', reasonCode: '' } });
  for (const { dialog, party } of gc.board.legs(agentId))
    gc.board.putDialog(withoutParty(dialog, party.address, at));
  const left = gc.board.agent(agentId) ?? agent;
  if (left.state !== 'LOGOUT') gc.board.putAgent(inState(left, 'LOGOUT', '', at));
  return undefined;
};

const getState: Command = (gc, agentId) => {
  const agent = gc.board.agent(agentId);
  if (agent === undefined) return finesseErrors.unknownAgent;
  gc.tell(agentId, { type: 'State', agent: agentView(agent) });
  return undefined;
};

/** The commands that change or tell the state of an agent. */
export const agentStateCommands: CommandTable = {
  makeready: withoutParams(change('READY')),
  makenotready: withoutParams(change('NOT_READY')),
  makenotreadywithreason: withReason('NOT_READY', change('NOT_READY')),
  makeworkready: withoutParams(change('WORK_READY')),
  makeworknotready: withoutParams(change('WORK')),
  logout: withoutParams(logout),
  logoutwithreason: withReason('LOGOUT', logout),
  force_logout: forceLogout,
  getstate: getState,
};
