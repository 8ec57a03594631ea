import type { AppState } from './app-state.ts';
import { onLogOut, sessionRefusal } from './orders.ts';
import { keepChanges } from './history.ts';
import { leaveCalls } from './left-calls.ts';
import { isPending } from './pending-command.ts';
import { chain, stay, step, type Step } from './step.ts';
import { quit, restartRefusal, withRestarting } from './update.ts';

/** The app is to be left: asked first where somebody is logged in. */
export const onQuit = (state: AppState): Step => leave(withRestarting(state, false));

/** The newer version that is ready is to be installed now, and started. */
export const onRestart = (state: AppState): Step =>
  restartRefusal(state) === null ? leave(withRestarting(state, true)) : stay(state);

/** Quitting while logged in leaves calls coming to an empty desk: the agent is asked. */
function leave(state: AppState): Step {
  // An administrator has no phone that calls could come to.
  if (state.session.phase !== 'in' || state.credentials?.admin === true) return step(state, quit(state));
  return step({ ...state, question: 'quit' }, { type: 'window/show' });
}

/** The agent has answered what is to become of their session. */
export function onAnswerQuit(state: AppState, at: number, choice: 'stay' | 'log-out' | 'quit'): Step {
  const answered: AppState = { ...state, question: null };
  if (choice === 'stay') return stay(withRestarting({ ...answered, leaving: false }, false));
  if (choice === 'quit' || state.session.phase !== 'in')
    return chain(keepChanges(answered, leaveCalls(answered, at)), (now) => step(now, quit(answered)));
  // Without a link nobody can be logged out; the question stays for another choice.
  if (sessionRefusal(state) !== null) return stay(state);
  const leaving: AppState = { ...answered, leaving: true };
  return isPending(state, 'log-out', null) ? stay(leaving) : onLogOut(leaving, at, null);
}
