import type { TeamMate } from '../../../src-shared/phonebook.ts';
import { command } from '../connector/command.ts';
import type { ConnectorEvent, TeamMember } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { nameCalls } from './known-names.ts';
import { ask, closeQuestion, questionOf } from './lists.ts';
import { sinceOf } from './since.ts';
import { chain, stay, step, type Step } from './step.ts';

/**
 * The agents who are logged in besides oneself, asked for only while somebody looks.
 *
 *   idle -> due -> loaded -> due (every 30 s)
 *               \-> failed -> due (the agent tries again; by itself where the list has come before)
 */
export interface TeamState {
  readonly phase: 'idle' | 'due' | 'loaded' | 'failed';
  readonly looking: boolean;
  /** Epoch ms at which the list last came; `null` before. */
  readonly at: number | null;
  /** The word of the command that failed is assumed. */
  readonly assumed: boolean;
  readonly mates: readonly TeamMate[];
}

export const noTeam: TeamState = {
  phase: 'idle',
  looking: false,
  at: null,
  assumed: false,
  mates: [],
};

const refreshMs = 30_000;

/** Somebody looks at the list, or does not any more. What has never come is asked for again by the agent's word alone. */
export function onLookAtTeam(state: AppState, at: number, looking: boolean): Step {
  const { team } = state;
  const looked = put(state, { looking });
  if (!looking) return step(looked, { type: 'timer/clear', timer: 'team' });
  if (team.phase === 'idle' || hasFaltered(team)) return stay(put(looked, { phase: 'due' }));
  if (team.phase !== 'loaded' || team.looking) return stay(looked);
  const leftMs = (team.at ?? 0) + refreshMs - at;
  if (leftMs <= 0) return stay(put(looked, { phase: 'due' }));
  return step(looked, { type: 'timer/set', timer: 'team', afterMs: leftMs });
}

/** The list is old: it is asked for again where somebody looks at it. */
export const onTeamTimer = (state: AppState): Step =>
  stay(
    state.team.looking && (state.team.phase === 'loaded' || hasFaltered(state.team))
      ? put(state, { phase: 'due' })
      : state,
  );

/** The connector knows the list, it has only not sent it this time. */
const hasFaltered = ({ phase, at }: TeamState) => phase === 'failed' && at !== null;

/** Somebody wants the list that has not come asked for once more. */
export const onRetryTeam = (state: AppState): Step =>
  stay(state.team.phase === 'failed' ? put(state, { phase: 'due' }) : state);

/** Asks for the list when it is due. */
export function askForTeam(state: AppState): Step {
  const { team, credentials } = state;
  if (credentials === null || !team.looking) return stay(state);
  if (team.phase !== 'due' || questionOf(state, 'team') !== null) return stay(state);
  return ask(state, { list: 'team', command: command('getLoggedInAgents', credentials.agentId, {}) });
}

/** Everybody who is logged in: who is not in the list any more has left. */
export function onLoggedInAgents(
  state: AppState,
  at: number,
  { members }: Extract<ConnectorEvent, { kind: 'logged-in-agents' }>,
): Step {
  if (state.session.phase !== 'in') return stay(state);
  const mates = othersIn(state, members).map((member) => mateOf(state, at, member));
  const loaded = nameCalls(put(state, { phase: 'loaded', at, mates }));
  return chain(closeQuestion(loaded, 'team'), (now) =>
    now.team.looking ? step(now, { type: 'timer/set', timer: 'team', afterMs: refreshMs }) : stay(now),
  );
}

/** A mate's state has changed, where a connector tells an agent of it. */
export function onMateState(
  state: AppState,
  at: number,
  { agentId, state: now, reasonCode, changedAt }: Extract<ConnectorEvent, { kind: 'state' }>,
): AppState {
  if (now === 'RE_LOGIN') return state;
  const mates = state.team.mates.map((mate) =>
    isSame(mate.id, agentId)
      ? {
          ...mate,
          state: now,
          reasonCode,
          since: sinceOf(state, at, mate, { state: now, reasonCode, changedAt }),
        }
      : mate,
  );
  return mates.some((mate, index) => mate !== state.team.mates[index]) ? put(state, { mates }) : state;
}

/** No list: an Error, or no answer in its time. */
export const failTeam = (state: AppState): AppState =>
  put(state, {
    phase: 'failed',
    assumed: state.team.at === null && state.protocol.commands.getLoggedInAgents.source === 'assumed',
  });

/** One that has come before is asked for again as if it had come. */
export const tryTeamAgain = (state: AppState): Step =>
  state.team.looking && hasFaltered(state.team)
    ? step(state, { type: 'timer/set', timer: 'team', afterMs: refreshMs })
    : stay(state);

/** After a lost link the list is as old as the link: it is asked for anew when somebody looks. */
export const loseTeam = ({ team }: AppState): TeamState => ({
  ...team,
  phase: team.phase === 'loaded' || hasFaltered(team) ? 'due' : team.phase,
});

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

const othersIn = ({ credentials }: AppState, members: readonly TeamMember[]) =>
  members.filter(({ agentId }) => credentials === null || !isSame(agentId, credentials.agentId));

function mateOf(state: AppState, at: number, member: TeamMember): TeamMate {
  const before = state.team.mates.find(({ id }) => isSame(id, member.agentId));
  const { agentId: id, name, extension, state: now, reasonCode } = member;
  return { id, name, extension, state: now, reasonCode, since: sinceOf(state, at, before, member) };
}

const put = (state: AppState, part: Partial<TeamState>): AppState => ({
  ...state,
  team: { ...state.team, ...part },
});
