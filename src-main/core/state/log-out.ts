import type { LoginProblem } from '../../../src-shared/link.ts';
import { noProgress, noSession, type AppState } from './app-state.ts';
import { closeHistory } from './history.ts';
import { forgetAll } from './pending-command.ts';
import { chain, stay, step, type Step } from './step.ts';
import { quit } from './update.ts';

/** The session is over: by the agent, by Finesse, or because a resumption found nobody. */
export function loggedOut(state: AppState, at: number, problem: LoginProblem | null): Step {
  return chain(
    closeHistory(state, at),
    (now) => signedOut({ ...now, ...noSession }, problem),
    forgetAll,
    (now) => (now.leaving ? step(now, quit(state)) : stay({ ...now, question: null })),
  );
}

/** Nobody is logged in, nor waits to be; `problem` says why where that was not wanted. */
export function signedOut(state: AppState, problem: LoginProblem | null): Step {
  return step(
    { ...state, session: { phase: 'out', problem }, credentials: null, agent: null, progress: noProgress },
    { type: 'timer/clear', timer: 'login' },
    { type: 'timer/clear', timer: 'confirm' },
  );
}
