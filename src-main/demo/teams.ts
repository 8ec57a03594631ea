import type { Command, CommandTable, Gc } from './command.ts';
import type { AgentView, ErrorView } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import { agentView } from './switchboard.ts';
import { isIn, type Team } from './world.ts';

/** A team of this supervisor's, or why it may not be looked at. */
function supervisedTeam(gc: Gc, supervisorId: string, teamId: string | undefined): Team | ErrorView {
  const team = gc.world.teams.find(({ id }) => id === teamId);
  const supervises = gc.board.agent(supervisorId)?.profile.supervises ?? [];
  if (team === undefined) return finesseErrors.notFound;
  return supervises.some(({ id }) => id === team.id) ? team : finesseErrors.notSupervisor;
}

const isRefused = (result: Team | ErrorView): result is ErrorView => 'errorType' in result;

/** The members without the supervisor, those logged out included. */
function members(gc: Gc, team: Team, supervisorId: string): readonly AgentView[] {
  return gc.board
    .agents()
    .filter(({ profile }) => isIn(profile, team.id) && profile.id !== supervisorId)
    .map(agentView);
}

/** Body: team, and `true` to hear of every change of a member's state from now on (seen in a client). */
const getTeamUsers: Command = (gc, supervisorId, [teamId, subscribe]) => {
  const team = supervisedTeam(gc, supervisorId, teamId);
  if (isRefused(team)) return team;
  if (subscribe === 'true') gc.watch(supervisorId, team.id);
  gc.tell(supervisorId, { type: 'TeamUsers', teamId: team.id, members: members(gc, team, supervisorId) });
  return undefined;
};

/** A State event for each member (assumed). */
const getTeamUserState: Command = (gc, supervisorId, [teamId]) => {
  const team = supervisedTeam(gc, supervisorId, teamId);
  if (isRefused(team)) return team;
  for (const agent of members(gc, team, supervisorId)) gc.tell(supervisorId, { type: 'State', agent });
  return undefined;
};

const getLoggedInAgents: Command = (gc, agentId) => {
  const loggedIn = gc.board.agents().filter(({ state }) => state !== 'LOGOUT');
  gc.tell(agentId, { type: 'LoggedInAgents', members: loggedIn.map(agentView) });
  return undefined;
};

/** The commands that list teams and who is in them. */
export const teamCommands: CommandTable = {
  getteamusers: getTeamUsers,
  getteamuserstate: getTeamUserState,
  getloggedinagents: getLoggedInAgents,
};
