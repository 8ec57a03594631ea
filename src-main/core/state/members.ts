import {
  inCall,
  wantedBy,
  type OrderTold,
  type TeamCall,
  type TeamRow,
} from '../../../src-shared/supervision.ts';
import type { AgentStateName } from '../../../src-shared/agent.ts';
import { agentId } from '../../../src-shared/ids.ts';
import type { ConnectorEvent, TeamMember, WallMs } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { askAboutMonitored } from './monitoring.ts';
import { nameCalls } from './known-names.ts';
import { closeQuestion, questionOf } from './lists.ts';
import { sinceOf } from './since.ts';
import { stay, type Step } from './step.ts';
import { keyOf, memberOf, putSupervision, withAgents, withMember } from './supervision.ts';
import { tellMissed } from './team-rules.ts';

/** What an event says of somebody's state. `null` for an extension or a name that it does not tell. */
interface Said {
  readonly name: string | null;
  readonly extension: string | null;
  readonly state: AgentStateName;
  readonly reasonCode: string | null;
  readonly pendingState: AgentStateName | null;
  readonly changedAt: WallMs;
}

/** Whose list comes when nothing is asked: the one that did not come in its time, if there is one alone. */
function overdueTeam({ supervision }: AppState): string | null {
  const [team, ...others] = supervision.teams.filter(({ phase }) => phase === 'failed');
  return team === undefined || others.length > 0 ? null : team.id;
}

/**
 * The members of one team have come: of the team they name, else of the one that was asked for (the text form names
 * none). Who is in the team no more leaves it; who is in no other leaves the list.
 */
export function onTeamUsers(
  state: AppState,
  at: number,
  { teamId: named, members }: Extract<ConnectorEvent, { kind: 'team-users' }>,
): Step {
  if (state.session.phase !== 'in' || state.agent?.supervisor !== true) return stay(state);
  const asked = questionOf(state, 'team-users')?.command.values.teamId ?? null;
  const teamId = named ?? asked ?? overdueTeam(state);
  const ours = state.supervision.teams.some(({ id }) => id === teamId);
  const others = members.filter((member) => !isSelf(state, member.agentId));
  const listed = withMembers(state, at, others, ours ? teamId : null);
  const teams = state.supervision.teams.map((team) =>
    team.id === teamId ? { ...team, phase: 'loaded' as const } : team,
  );
  const loaded = nameCalls(putSupervision(listed, { teams, since: state.supervision.since || at }));
  return teamId === asked ? closeQuestion(loaded, 'team-users') : stay(loaded);
}

function withMembers(
  state: AppState,
  at: number,
  members: readonly TeamMember[],
  teamId: string | null,
): AppState {
  const said = new Map(members.map((member) => [keyOf(member.agentId), member]));
  const stayed = state.supervision.agents.flatMap((row): readonly TeamRow[] => {
    const member = said.get(keyOf(row.id));
    if (member !== undefined) {
      const teams = teamId === null || row.teams.includes(teamId) ? row.teams : [...row.teams, teamId];
      return [{ ...changed(state, at, row, member), teams }];
    }
    if (teamId === null || !row.teams.includes(teamId)) return [row];
    const teams = row.teams.filter((id) => id !== teamId);
    return teams.length === 0 ? [] : [{ ...row, teams }];
  });
  const known = new Set(stayed.map(({ id }) => keyOf(id)));
  const come = [...said.values()]
    .filter((member) => !known.has(keyOf(member.agentId)))
    .map((member) => newcomer(state, at, member.agentId, member, teamId === null ? [] : [teamId]));
  return withAgents(state, [...stayed, ...come]);
}

/**
 * Somebody's state has changed. Who is in no list yet comes into sight by it, and the lists are asked for once more,
 * for theirs is the name.
 */
export function onMemberState(
  state: AppState,
  at: number,
  said: Extract<ConnectorEvent, { kind: 'state' }>,
): Step {
  if (said.state === 'RE_LOGIN' || state.session.phase !== 'in') return stay(state);
  const facts: Said = { ...said, state: said.state, name: said.fullName };
  const before = memberOf(state.supervision, said.agentId);
  if (before === undefined) {
    const come = newcomer(state, at, said.agentId, facts, []);
    const seen = withAgents(state, [...state.supervision.agents, come]);
    const teams = state.supervision.teams.map((team) =>
      team.phase === 'loaded' ? { ...team, phase: 'wanted' as const } : team,
    );
    return stay(putSupervision(seen, { teams }));
  }
  const learnt = learnClock(state, at, before, facts);
  const after = changed(learnt, at, before, facts);
  const missed = after.missed > before.missed;
  const put = withMember(learnt, after);
  return askAboutMonitored(missed ? tellMissed(put, at, after) : put, before, after);
}

/** A change that has just come tells what the connector's clock shows now. */
function learnClock(state: AppState, at: number, before: TeamRow, { state: now, changedAt }: Said): AppState {
  const fresh = state.session.phase === 'in' && state.session.live && before.state !== now;
  if (state.clockOffsetMs !== null || changedAt === null || !fresh) return state;
  return { ...state, clockOffsetMs: at - changedAt };
}

function newcomer(state: AppState, at: number, id: string, said: Said, teams: readonly string[]): TeamRow {
  const since = sinceOf(state, at, undefined, said);
  return {
    id: agentId(id),
    name: said.name ?? id,
    extension: said.extension,
    state: said.state,
    reasonCode: said.reasonCode,
    pendingState: said.pendingState,
    since,
    teams,
    call: inCall(said.state) ? newCall(since) : null,
    calls: 0,
    missed: 0,
    justMissed: false,
    told: null,
  };
}

const newCall = (since: number | null): TeamCall => ({ since, party: null, name: null, queue: null });

/** A call that was up before anybody looked began with its state, once that is known. */
const goesOn = (call: TeamCall | null, since: number | null): TeamCall | null =>
  call === null || call.since !== null || since === null ? call : { ...call, since };

/** Nobody answered: 32767 is UCCE's, 32763 UCCX's (Cisco, reason codes). */
const noAnswer = ['32767', '32763'];
const wanted = (name: AgentStateName) => name === 'READY' || name.startsWith('RESERVED');

/** An agent after what was said of them. JSON events tell no extension, and text events none after a log-out. */
function changed(state: AppState, at: number, before: TeamRow, said: Said): TeamRow {
  const { state: now, reasonCode, pendingState } = said;
  const since = sinceOf(state, at, before, said);
  const same = before.state === now && before.reasonCode === reasonCode;
  const starts = inCall(now) && !inCall(before.state);
  const misses = now === 'NOT_READY' && wanted(before.state) && noAnswer.includes(reasonCode ?? '');
  return {
    ...before,
    name: said.name ?? before.name,
    extension: now === 'LOGOUT' ? null : (said.extension ?? before.extension),
    state: now,
    reasonCode,
    pendingState,
    since,
    call: inCall(now) ? (starts ? newCall(since) : goesOn(before.call, same ? since : null)) : null,
    calls: before.calls + (starts ? 1 : 0),
    missed: before.missed + (misses ? 1 : 0),
    justMissed: misses || (same && before.justMissed),
    told: same || !isOver(before.told, now) ? before.told : null,
  };
}

/** What was told of an order is past: it was done, or what it asked for has come after all. */
function isOver(told: OrderTold | null, now: AgentStateName): boolean {
  if (told === null || told.outcome === 'refused') return false;
  return told.outcome !== 'no-answer' || (told.order !== 'monitor' && wantedBy[told.order] === now);
}

const isSelf = ({ credentials }: AppState, id: string) =>
  credentials !== null && keyOf(credentials.agentId) === keyOf(id);
