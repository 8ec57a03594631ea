import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { LinkFailure, LoginProblem } from '../../../src-shared/link.ts';
import { command } from '../connector/command.ts';
import { classifyError } from '../connector/error-code.ts';
import { noProgress, type AppState, type Credentials } from './app-state.ts';
import { openHistory } from './history.ts';
import { loggedOut, signedOut } from './log-out.ts';
import { send } from './sending.ts';
import { logInMs, missingReasons, onService } from './session.ts';
import { chain, stay, step, type Step } from './step.ts';

/** The agent asks to be logged in. Waits for the connector where it is not there yet. */
export function onLogIn(state: AppState, at: number, credentials: Credentials): Step {
  if (state.session.phase !== 'out' || state.profile === null) return stay(state);
  const { agentId, extension } = credentials;
  const waiting: AppState = {
    ...state,
    credentials,
    progress: noProgress,
    agent: null,
    session: { phase: 'signing-in', agentId, extension, since: at, step: 'link' },
  };
  return chain(step(waiting, { type: 'timer/set', timer: 'login', afterMs: logInMs(state) }), onService);
}

/** In these a call is up that may have begun before this log-in: the app was quit, or fell, during it. */
const callStates: ReadonlySet<AgentStateName> = new Set<AgentStateName>([
  'RESERVED',
  'RESERVED_OUTBOUND',
  'RESERVED_OUTBOUND_PREVIEW',
  'TALKING',
  'HOLD',
]);

/**
 * AgentInfo and a State have come: the agent is logged in. Asks once for the lists to choose from, and for the calls
 * where there must be some.
 */
export function onLoggedIn(state: AppState, at: number): Step {
  const { session, credentials } = state;
  if (session.phase !== 'signing-in' || credentials === null) return stay(state);
  const { agentId, extension, mobile, remember, keepPassword, password } = credentials;
  const loggedIn: AppState = {
    ...state,
    session: { phase: 'in', agentId, extension, since: at, live: true, asOf: at },
  };
  const opened = step(
    loggedIn,
    { type: 'timer/clear', timer: 'login' },
    { type: 'remember', remember, agentId, extension, mobile, password: keepPassword ? password : null },
    ...missingReasons(state, credentials),
    ...(callStates.has(state.agent?.state ?? 'UNKNOWN')
      ? [send(state, command('refresh', agentId, {}))]
      : []),
  );
  return chain(opened, (now) => openHistory(now, at));
}

/**
 * The phonebooks have come for an administrator: signed in, or back after a lost link. Nothing else answers them, for
 * there is no state to tell.
 */
export function onAdminAnswered(state: AppState, at: number): Step {
  const { session, credentials } = state;
  if (credentials?.admin !== true || session.phase === 'out' || !state.progress.asked) return stay(state);
  if (session.phase === 'in') return stay({ ...state, session: { ...session, live: true, asOf: at } });
  const { agentId, extension } = session;
  const signedIn = { phase: 'in', agentId, extension, since: at, live: true, asOf: at } as const;
  return step({ ...state, session: signedIn }, { type: 'timer/clear', timer: 'login' });
}

/** What an Error says. */
interface Refused {
  readonly code: string;
  readonly text: string;
  readonly data: string | null;
}

/** An Error or a refused subscription while logging in ends the attempt, with its cause. */
export function onLogInRefused(state: AppState, at: number, { code, text, data }: Refused): Step {
  const problem = problemOf(state, code, text, data);
  return state.session.phase === 'in' ? loggedOut(state, at, problem) : signedOut(state, problem);
}

function problemOf(state: AppState, code: string, text: string, data: string | null): LoginProblem {
  const extension = state.credentials?.extension ?? '';
  const kind = classifyError(code, text, data);
  switch (kind) {
    case 'credentials':
    case 'unknown-agent':
    case 'no-extension':
    case 'no-password':
    case 'licences':
    case 'subscription':
      return { kind };
    // Finesse answers a wrong password as if the agent lacked a right.
    case 'not-authorised':
      return { kind: 'credentials' };
    case 'wrong-extension':
    case 'extension-in-use':
      return { kind, extension };
    default:
      return { kind: 'other', code, text };
  }
}

/** Nothing came in time: says which part stayed silent. */
export function onLogInTimeout(state: AppState, at: number): Step {
  const { session, link, failure } = state;
  if (session.phase === 'in') return loggedOut(state, at, { kind: 'no-answer', step: 'login' });
  if (session.phase !== 'signing-in') return stay(state);
  if (session.step !== 'link') return signedOut(state, { kind: 'no-answer', step: 'login' });
  if (link.phase === 'up' && link.service === 'out') return signedOut(state, { kind: 'out-of-service' });
  if (link.phase === 'up') return signedOut(state, { kind: 'link', failure: { kind: 'no-connector' } });
  if (failure !== null) return signedOut(state, { kind: 'link', failure });
  return signedOut(state, { kind: 'no-answer', step: 'link' });
}

/** A lost link does not end a log-in that has not been sent; one that has been must be started again. */
export function logInWaits(state: AppState, failure: LinkFailure): Step {
  const { session } = state;
  if (session.phase !== 'signing-in' || session.step === 'link') return stay(state);
  return signedOut(state, { kind: 'link', failure });
}

/** The agent gave up waiting. What Finesse may have begun is taken back. */
export function onCancelLogIn(state: AppState): Step {
  const { session, credentials } = state;
  if (session.phase !== 'signing-in' || credentials === null) return stay(state);
  const sent = session.step !== 'link' && !credentials.admin;
  const takeBack = sent ? [send(state, command('logout', credentials.agentId, {}))] : [];
  return chain(signedOut(state, null), (now) => step(now, ...takeBack));
}
