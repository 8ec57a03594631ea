import { command } from '../connector/command.ts';
import { checkValue } from '../connector/values.ts';
import type { AppState } from './app-state.ts';
import { ask, questionOf, type ListName } from './lists.ts';
import { send } from './sending.ts';
import { chain, stay, step, type Step } from './step.ts';
import {
  noSupervision,
  putSupervision,
  withAgents,
  type SupervisionState,
  type TeamList,
} from './supervision.ts';

/** Who the agent is has been told: their teams are those that are followed, none for who supervises nobody. */
export function followTeams(state: AppState): AppState {
  const { agent, supervision } = state;
  if (agent?.supervisor !== true) return { ...state, supervision: noSupervision };
  const teams = agent.teams.map(
    ({ id, name }): TeamList =>
      supervision.teams.find((team) => team.id === id) ?? {
        ...{ id, name: name ?? id },
        phase: 'wanted',
        subscribed: false,
      },
  );
  const left = supervision.teams.filter(({ id }) => !teams.some((team) => team.id === id));
  const followed = putSupervision(state, { teams });
  if (left.length === 0) return followed;
  const gone = new Set(left.map(({ id }) => id));
  const agents = supervision.agents.map((row) => ({
    ...row,
    teams: row.teams.filter((id) => !gone.has(id)),
  }));
  return withAgents(
    followed,
    agents.filter((row, place) => row.teams.length > 0 || supervision.agents[place]?.teams.length === 0),
  );
}

/**
 * Asks for the next list that is wanted, one after the other: an answer of the text form does not name its team. The
 * first time over a link by the form that subscribes to the members' changes (seen in a client), then by the plain one.
 */
export function askForMembers(state: AppState): Step {
  const { credentials, supervision } = state;
  if (supervision.teams.length === 0) return stay(state);
  const wanted = supervision.teams.filter(({ phase }) => phase === 'wanted');
  // Those that have never come first: others may be wanted again and again meanwhile, for somebody of theirs.
  const next = wanted.find(({ subscribed }) => !subscribed) ?? wanted[0];
  if (credentials === null || next === undefined || questionOf(state, 'team-users') !== null)
    return stay(state);
  const teamId = checkValue(next.id);
  // Nobody can ask for it: its id would break the frame.
  if (teamId === null) return chain(stay(withPhase(state, next.id, 'failed')), askForMembers);
  const values = next.subscribed ? { teamId } : { teamId, subscribe: true };
  return ask(withPhase(state, next.id, 'wanted'), {
    list: 'team-users',
    command: command('getTeamUsers', credentials.agentId, values),
  });
}

/** The list of the team that was asked for has not come. */
export function failMembers(state: AppState): AppState {
  const teamId = questionOf(state, 'team-users')?.command.values.teamId;
  return teamId === undefined ? state : withPhase(state, teamId, 'failed');
}

/**
 * A team whose list has not come is asked for its members' states by the other word (row 47, assumed): who is known
 * already is right again, one State each. Nothing else comes of it, and nobody is told when it fails too.
 */
export function askForStates(before: AppState, now: AppState, failed: ListName): Step {
  const teamId = failed === 'team-users' ? questionOf(before, failed)?.command.values.teamId : undefined;
  if (now.credentials === null || teamId === undefined || questionOf(now, 'team-states') !== null)
    return stay(now);
  const asked = command('getTeamUsersState', now.credentials.agentId, { teamId });
  return ask(now, { list: 'team-states', command: asked });
}

/** All lists once more, and who the supervisor is: somebody may have given them another team. */
export function onReloadTeams(state: AppState): Step {
  const { credentials, supervision } = state;
  if (credentials === null || state.link.phase !== 'up') return stay(state);
  const teams = supervision.teams.map((team) => ({ ...team, phase: 'wanted' as const }));
  return step(putSupervision(state, { teams }), send(state, command('refresh', credentials.agentId, {})));
}

/**
 * The connector's clock is known now: the lists are asked for once more, for the times in them could not be read.
 * Run by `follow`.
 */
export function readTimes(before: AppState, now: AppState): AppState {
  const learnt = before.clockOffsetMs === null && now.clockOffsetMs !== null;
  if (!learnt || now.supervision.teams.length === 0) return now;
  const teams = now.supervision.teams.map((team) =>
    team.phase === 'loaded' ? { ...team, phase: 'wanted' as const } : team,
  );
  return putSupervision(now, { teams });
}

/** After a lost link nobody tells of changes any more: what is known stays, until the lists have come again. */
export const loseTeams = ({ supervision }: AppState): SupervisionState =>
  supervision.teams.length === 0
    ? supervision
    : {
        ...supervision,
        teams: supervision.teams.map((team) => ({ ...team, phase: 'wanted', subscribed: false })),
      };

/** A team that has been asked for is subscribed to, whatever comes of the question. */
function withPhase(state: AppState, id: string, phase: TeamList['phase']): AppState {
  const teams = state.supervision.teams.map((team) =>
    team.id === id ? { ...team, phase, subscribed: true } : team,
  );
  return putSupervision(state, { teams });
}
