import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { LinkFailure, LoginProblem } from '../../../src-shared/link.ts';
import { command, type Command } from '../connector/command.ts';
import { classifyError } from '../connector/error-code.ts';
import { checkValue } from '../connector/values.ts';
import type { Effect } from './app-event.ts';
import { noProgress, noReasons, type AppState, type Credentials } from './app-state.ts';
import { closeHistory, openHistory } from './history.ts';
import { forgetAll } from './pending-command.ts';
import { noPhonebooks } from './phonebooks.ts';
import { send } from './sending.ts';
import { chain, stay, step, type Step } from './step.ts';
import { noQueues } from './queues.ts';
import { noSupervision } from './supervision.ts';
import { noTeam } from './team.ts';
import { quit } from './update.ts';

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

/** The connector answered with its service: the moment to log in, or to resume what the link cut off. */
export function onService(state: AppState): Step {
  const { link, session, progress, profile, credentials } = state;
  const usable = link.phase === 'up' && link.service === 'in';
  if (!usable || profile === null || credentials === null || progress.asked) return stay(state);
  if (session.phase === 'signing-in') return logIn(state, credentials);
  return session.phase === 'in' && !session.live ? resume(state, credentials) : stay(state);
}

function logIn(state: AppState, credentials: Credentials): Step {
  const { session } = state;
  const { agentId, password } = credentials;
  if (session.phase !== 'signing-in') return stay(state);
  return step(
    { ...state, session: { ...session, step: 'login' }, progress: { ...noProgress, asked: true } },
    send(state, command('connect', agentId, { destination: state.destination, password })),
    send(state, logInCommand(credentials)),
    { type: 'timer/set', timer: 'login', afterMs: logInMs(state) },
  );
}

/**
 * An administrator has no phone to log in at: the list of phonebooks shows whether the connector takes them (assumed).
 * A mobile agent has a log-in of their own, also the second time: connection_mode true is call by call
 * (GC page).
 */
function logInCommand({ agentId, password, extension, mobile, admin }: Credentials): Command {
  if (admin) return command('adminPhonebooks', agentId, {});
  if (mobile === null) return command('login', agentId, { password, extension });
  const { phone, connection } = mobile;
  const connectionMode = connection === 'call-by-call';
  return command('mobileAgentLogin', agentId, { password, extension, phone, connectionMode });
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

/** After any reconnect: Connect, then the truth of the agent and of each call; never a second Login. */
function resume(state: AppState, credentials: Credentials): Step {
  const { agentId, password } = credentials;
  if (credentials.admin) return resumeAdmin(state, credentials);
  const calls = state.calls.map(({ id }) => id);
  const questions = calls.flatMap((id) => {
    const dialogId = checkValue(id);
    return dialogId === null ? [] : [send(state, command('getDialogState', agentId, { dialogId }))];
  });
  return step(
    { ...state, progress: { ...noProgress, asked: true, unconfirmed: calls } },
    send(state, command('connect', agentId, { destination: state.destination, password })),
    send(state, command('refresh', agentId, {})),
    send(state, command('getState', agentId, {})),
    ...questions,
    ...missingReasons(state, credentials),
    { type: 'timer/set', timer: 'confirm', afterMs: answerMs(state) },
  );
}

/** The lists of reasons that have not come: all of them at first, and what a lost link has swallowed. */
function missingReasons(state: AppState, { agentId }: Credentials): readonly Effect[] {
  const { notReady, logout, wrapUp } = state.reasons;
  return [
    ...(notReady === null ? [send(state, command('notReadyReasons', agentId, {}))] : []),
    ...(logout === null ? [send(state, command('logoutReasons', agentId, {}))] : []),
    ...(wrapUp === null ? [send(state, command('wrapUpReasons', agentId, {}))] : []),
  ];
}

function resumeAdmin(state: AppState, credentials: Credentials): Step {
  const { agentId, password } = credentials;
  return step(
    { ...state, progress: { ...noProgress, asked: true } },
    send(state, command('connect', agentId, { destination: state.destination, password })),
    send(state, logInCommand(credentials)),
    { type: 'timer/set', timer: 'confirm', afterMs: answerMs(state) },
  );
}

/** Resumed, but Finesse has logged the agent out meanwhile: the one case that asks for a second Login. */
export function logInAgain(state: AppState): Step {
  const { credentials } = state;
  // refresh and GetState both bring the State: one Login answers them.
  if (credentials === null || state.progress.loggingInAgain) return stay(state);
  const again: AppState = { ...state, progress: { ...state.progress, loggingInAgain: true } };
  return step(again, send(state, logInCommand(credentials)), {
    type: 'timer/set',
    timer: 'login',
    afterMs: logInMs(state),
  });
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

/** What an Error says. */
interface Refused {
  readonly code: string;
  readonly text: string;
  readonly data: string | null;
}

/** An Error or a refused subscription while logging in ends the attempt, with its cause. */
export function onLogInRefused(state: AppState, at: number, { code, text, data }: Refused): Step {
  const problem = problemOf(state, code, text, data);
  return state.session.phase === 'in' ? loggedOut(state, at, problem) : fail(state, problem);
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
  if (session.step !== 'link') return fail(state, { kind: 'no-answer', step: 'login' });
  if (link.phase === 'up' && link.service === 'out') return fail(state, { kind: 'out-of-service' });
  if (link.phase === 'up') return fail(state, { kind: 'link', failure: { kind: 'no-connector' } });
  if (failure !== null) return fail(state, { kind: 'link', failure });
  return fail(state, { kind: 'no-answer', step: 'link' });
}

/** A lost link does not end a log-in that has not been sent; one that has been must be started again. */
export function logInWaits(state: AppState, failure: LinkFailure): Step {
  const { session } = state;
  if (session.phase !== 'signing-in' || session.step === 'link') return stay(state);
  return fail(state, { kind: 'link', failure });
}

/** The agent gave up waiting. What Finesse may have begun is taken back. */
export function onCancelLogIn(state: AppState): Step {
  const { session, credentials } = state;
  if (session.phase !== 'signing-in' || credentials === null) return stay(state);
  const sent = session.step !== 'link' && !credentials.admin;
  const takeBack = sent ? [send(state, command('logout', credentials.agentId, {}))] : [];
  return chain(fail(state, null), (now) => step(now, ...takeBack));
}

/** The session is over: by the agent, by Finesse, or because a resumption found nobody. */
export function loggedOut(state: AppState, at: number, problem: LoginProblem | null): Step {
  const nothing = {
    agent: null,
    wish: null,
    calls: [],
    ended: [],
    wrapUps: [],
    recording: null,
    reasons: noReasons,
    phonebooks: noPhonebooks,
    team: noTeam,
    supervision: noSupervision,
    queues: noQueues,
  };
  return chain(
    closeHistory(state, at),
    (now) => fail({ ...now, ...nothing }, problem),
    forgetAll,
    (now) => (now.leaving ? step(now, quit(state)) : stay({ ...now, question: null })),
  );
}

function fail(state: AppState, problem: LoginProblem | null): Step {
  return step(
    { ...state, session: { phase: 'out', problem }, credentials: null, agent: null, progress: noProgress },
    { type: 'timer/clear', timer: 'login' },
    { type: 'timer/clear', timer: 'confirm' },
  );
}

/** Each stage of a log-in has this long: first for a connector to be there, then for Finesse's answer. */
const logInMs = (state: AppState) => state.profile?.serviceTimeoutMs ?? 10_000;
const answerMs = (state: AppState) => state.profile?.commandTimeoutMs ?? 8000;
