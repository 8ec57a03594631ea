import type { Agent, AgentStateName } from '../../../src-shared/agent.ts';
import { agentId } from '../../../src-shared/ids.ts';
import type { ConnectorEvent } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { endUnconfirmed } from './dialogs.ts';
import { raise } from './notices.ts';
import { onLoggedIn } from './log-in.ts';
import { loggedOut } from './log-out.ts';
import { logInAgain } from './session.ts';
import { chain, stay, step, type Step } from './step.ts';
import { onMemberState } from './members.ts';
import { onMateState } from './team.ts';
import { followTeams } from './team-lists.ts';

type AgentInfo = Extract<ConnectorEvent, { kind: 'agent-info' }>;
type AgentStateEvent = Extract<ConnectorEvent, { kind: 'state' }>;

/** Who the agent is. Together with a State it completes the log-in. */
export function onAgentInfo(state: AppState, at: number, info: AgentInfo): Step {
  if (!isOwn(state, info.agentId) || state.session.phase === 'out') return stay(state);
  const agent: Agent = {
    ...(state.agent ?? unknownAgent(state, at)),
    name: info.fullName ?? nameOf(info) ?? info.agentId,
    supervisor: info.supervisor,
    team: info.team,
    teams: info.teams,
    wrapUp: wrapUpOf(info.wrapUpOnIncoming),
  };
  return completeLogIn(hear(followTeams({ ...state, agent }), 'info'), at);
}

/** What state the agent is in. A supervisor hears of team members by the same word: those are not us. */
export function onAgentState(state: AppState, at: number, said: AgentStateEvent): Step {
  if (!isOwn(state, said.agentId))
    return state.agent?.supervisor === true
      ? onMemberState(state, at, said)
      : stay(onMateState(state, at, said));
  const { session } = state;
  if (session.phase === 'out' || said.state === 'RE_LOGIN') return stay(state);
  if (session.phase === 'signing-in') {
    // The State that Connect or a refusal brings: not an answer to Login yet.
    if (said.state === 'LOGOUT' || session.step === 'link') return stay(state);
    return completeLogIn(hear(take(state, at, said.state, said), 'state'), at);
  }
  if (said.state === 'LOGOUT') return session.live ? logOut(state, at) : logInAgain(state);
  const changed = take(state, at, said.state, said);
  return session.live
    ? stay(tellOutsideChange(state, changed, at))
    : step(afterLogInAgain(backAlive(state, changed, at), at), { type: 'timer/clear', timer: 'login' });
}

function take(state: AppState, at: number, name: AgentStateName, said: AgentStateEvent): AppState {
  const before = state.agent ?? unknownAgent(state, at);
  const same = before.state === name && before.reasonCode === said.reasonCode;
  const fresh = state.session.phase === 'in' && state.session.live && !same;
  const offset = fresh && said.changedAt !== null ? at - said.changedAt : state.clockOffsetMs;
  const { pendingState } = said;
  const fullName = before.name === before.id ? (said.fullName ?? before.name) : before.name;
  if (same && before === state.agent && before.pendingState === pendingState && before.name === fullName)
    return state;
  const stamped = said.changedAt !== null && offset !== null ? Math.min(at, said.changedAt + offset) : at;
  return {
    ...state,
    clockOffsetMs: offset,
    agent: {
      ...before,
      name: fullName,
      state: name,
      reasonCode: said.reasonCode,
      pendingState,
      since: same ? before.since : stamped,
    },
  };
}

/** The state has been read again after a lost link: what is shown is true once more. */
function backAlive(before: AppState, after: AppState, at: number): AppState {
  if (after.session.phase !== 'in' || after.agent === null) return after;
  const live: AppState = { ...after, session: { ...after.session, live: true, asOf: at } };
  const was = before.agent?.state;
  const now = after.agent.state;
  if (was === undefined || was === 'UNKNOWN' || was === now || !isChosen(now)) return live;
  // What follows a call is news only where it is not what was wanted: no more calls come.
  const isWanted = before.agent?.pendingState === now || before.wish?.state === now;
  const isNews = isChosen(was) || (now === 'NOT_READY' && !isWanted);
  return isNews ? raise(live, at, 'info', { kind: 'state-differs', before: was, now }) : live;
}

/** Logged in anew: no call of before can be up any more, but those the connector has spoken of. */
function afterLogInAgain(state: AppState, at: number): AppState {
  if (!state.progress.loggingInAgain) return state;
  return endUnconfirmed({ ...state, progress: { ...state.progress, loggingInAgain: false } }, at);
}

/**
 * A change that the agent did not ask for is told. Changes that calls bring along are not: only a move
 * between the two states one chooses, or into Not ready with a reason that nobody here picked.
 */
function tellOutsideChange(before: AppState, after: AppState, at: number): AppState {
  const was = before.agent;
  const now = after.agent;
  if (was === null || now === null || !isChosen(now.state)) return after;
  if (was.state === now.state && was.reasonCode === now.reasonCode) return after;
  const wished = before.pending.some(({ order }) => order === 'ready' || order === 'not-ready');
  const announced = was.pendingState === now.state;
  const moved = isChosen(was.state) || (now.state === 'NOT_READY' && now.reasonCode !== null);
  if (wished || announced || !moved) return after;
  return raise(after, at, 'info', {
    kind: 'state-changed',
    state: now.state,
    reasonCode: now.reasonCode,
  });
}

const isChosen = (name: AgentStateName) => name === 'READY' || name === 'NOT_READY';

function logOut(state: AppState, at: number): Step {
  const wished = state.leaving || state.pending.some(({ order }) => order === 'log-out');
  return chain(loggedOut(state, at, null), (now) =>
    stay(wished ? now : raise(now, at, 'info', { kind: 'logged-out' })),
  );
}

function hear(state: AppState, what: 'info' | 'state'): AppState {
  return {
    ...state,
    progress: { ...state.progress, heard: { ...state.progress.heard, [what]: true } },
    session: state.session.phase === 'signing-in' ? { ...state.session, step: 'state' } : state.session,
  };
}

function completeLogIn(state: AppState, at: number): Step {
  const { info, state: condition } = state.progress.heard;
  return info && condition ? onLoggedIn(state, at) : stay(state);
}

/** Ids are compared without regard to case: Finesse accepts a login name in any (assumed). */
function isOwn(state: AppState, id: string): boolean {
  const own = state.credentials?.agentId;
  return own !== undefined && ((own as string) === id || own.toLowerCase() === id.toLowerCase());
}

function unknownAgent(state: AppState, at: number): Agent {
  const id = agentId(state.credentials?.agentId ?? '');
  return {
    id,
    extension: state.credentials?.extension ?? '',
    name: id,
    supervisor: false,
    team: null,
    teams: [],
    wrapUp: 'not-allowed',
    state: 'UNKNOWN',
    reasonCode: null,
    pendingState: null,
    since: at,
  };
}

function nameOf({ firstName, lastName }: AgentInfo): string | null {
  const name = `${firstName} ${lastName}`.trim();
  return name === '' ? null : name;
}

/** Finesse: REQUIRED, OPTIONAL, NOT_ALLOWED, REQUIRED_WITH_WRAP_UP_DATA; empty in the documented sample. */
function wrapUpOf(word: string | null): Agent['wrapUp'] {
  if (word === null || word === 'NOT_ALLOWED') return 'not-allowed';
  return word.startsWith('REQUIRED') ? 'required' : 'optional';
}
