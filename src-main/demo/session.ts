import { inState, type Agent } from './agents.ts';
import type { Command, CommandTable, Gc } from './command.ts';
import type { ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import { agentView } from './switchboard.ts';

/** Hello and Beat: a client asks whether telephony is usable. */
const heartbeat: Command = (gc, destination) => {
  if (destination === '') return finesseErrors.invalidInput;
  gc.clients.heard(destination);
  gc.clients.tellClient(destination, { type: 'System', status: gc.status });
  return undefined;
};

/** Binds the agent to the client. There is no answer (4.4); a wrong password shows at Login. */
const connect: Command = (gc, agentId, [destination = '']) => {
  if (destination !== '') gc.clients.bind(agentId, destination);
  return undefined;
};

const login: Command = (gc, agentId, [password = '', extension = '']) =>
  logIn(gc, agentId, { password, extension, mobile: null });

interface LogIn {
  readonly password: string;
  readonly extension: string;
  readonly mobile: Agent['mobile'];
}

function logIn(gc: Gc, agentId: string, { password, extension, mobile }: LogIn): ErrorView | undefined {
  const refusal = checkLogin(gc, agentId, password, extension);
  const agent = gc.board.agent(agentId);
  if (refusal !== undefined || agent === undefined) return refusal ?? finesseErrors.unknownAgent;

  gc.tell(agentId, { type: 'AgentInfo', profile: agent.profile });
  if (agent.state === 'LOGOUT') {
    const reason = gc.platform === 'UCCX' ? '32760' : '';
    gc.board.putAgent(inState({ ...agent, extension, mobile }, 'NOT_READY', reason, gc.schedule.now()));
  } else {
    gc.tell(agentId, { type: 'State', agent: agentView(agent) });
  }
  tellCalls(gc, agentId);
  return undefined;
}

/** UCCE: as Login, with the number of the phone that stands in for the extension's; `true` is call by call (GC page). */
const mobileAgentLogin: Command = (gc, agentId, [password = '', extension = '', phone = '', mode = '']) => {
  if (gc.platform !== 'UCCE') return finesseErrors.notOnPlatform;
  if (phone === '' || !['true', 'false'].includes(mode)) return finesseErrors.invalidInput;
  return logIn(gc, agentId, { password, extension, mobile: { phone, isNailed: mode === 'false' } });
};

function checkLogin(gc: Gc, agentId: string, password: string, extension: string): ErrorView | undefined {
  const agent = gc.board.agent(agentId);
  const holder = gc.board.agentAt(extension);
  if (agent === undefined) return finesseErrors.unknownAgent;
  if (password === '') return finesseErrors.missingPassword;
  if (extension === '') return finesseErrors.missingExtension;
  if (password !== agent.profile.password) return finesseErrors.wrongPassword;
  if (!gc.world.phones.includes(extension)) return finesseErrors.wrongExtension;
  if (holder !== undefined && holder.profile.id !== agentId) return finesseErrors.extensionInUse;
  if (agent.extension !== '' && agent.extension !== extension) return finesseErrors.alreadyLoggedIn;
  return undefined;
}

/** State, info and calls once more, as after a reconnect. */
const refresh: Command = (gc, agentId) => {
  const agent = gc.board.agent(agentId);
  if (agent === undefined) return finesseErrors.unknownAgent;
  gc.tell(agentId, { type: 'State', agent: agentView(agent) });
  gc.tell(agentId, { type: 'AgentInfo', profile: agent.profile });
  tellCalls(gc, agentId);
  return undefined;
};

function tellCalls(gc: Gc, agentId: string) {
  for (const leg of gc.board.legs(agentId)) gc.tell(agentId, gc.board.callEvent(leg));
}

/** The commands that connect a client, and log an agent in. */
export const sessionCommands: CommandTable = {
  hello: heartbeat,
  beat: heartbeat,
  connect,
  login,
  mobileagentlogin: mobileAgentLogin,
  refresh,
};
