import { command, type Command } from '../connector/command.ts';
import { checkValue } from '../connector/values.ts';
import type { Effect } from './app-event.ts';
import { noProgress, type AppState, type Credentials } from './app-state.ts';
import { send } from './sending.ts';
import { stay, step, type Step } from './step.ts';

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

function resumeAdmin(state: AppState, credentials: Credentials): Step {
  const { agentId, password } = credentials;
  return step(
    { ...state, progress: { ...noProgress, asked: true } },
    send(state, command('connect', agentId, { destination: state.destination, password })),
    send(state, logInCommand(credentials)),
    { type: 'timer/set', timer: 'confirm', afterMs: answerMs(state) },
  );
}

/** The lists of reasons that have not come: all of them at first, and what a lost link has swallowed. */
export function missingReasons(state: AppState, { agentId }: Credentials): readonly Effect[] {
  const { notReady, logout, wrapUp } = state.reasons;
  return [
    ...(notReady === null ? [send(state, command('notReadyReasons', agentId, {}))] : []),
    ...(logout === null ? [send(state, command('logoutReasons', agentId, {}))] : []),
    ...(wrapUp === null ? [send(state, command('wrapUpReasons', agentId, {}))] : []),
  ];
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

/** Each stage of a log-in has this long: first for a connector to be there, then for Finesse's answer. */
export const logInMs = (state: AppState) => state.profile?.serviceTimeoutMs ?? 10_000;
const answerMs = (state: AppState) => state.profile?.commandTimeoutMs ?? 8000;
