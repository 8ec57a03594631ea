import type { AppState } from './app-state.ts';
import { onLogOut, sessionRefusal } from './orders.ts';
import { keepChanges } from './history.ts';
import { leaveCalls } from './left-calls.ts';
import { isPending } from './pending-command.ts';
import { chain, stay, step, type Step } from './step.ts';

/** Quitting while logged in leaves calls coming to an empty desk: the agent is asked. */
export function onQuit(state: AppState): Step {
  // An administrator has no phone that calls could come to.
  if (state.session.phase !== 'in' || state.credentials?.admin === true) return step(state, { type: 'quit' });
  return step({ ...state, question: 'quit' }, { type: 'window/show' });
}

export function onAnswerQuit(state: AppState, at: number, choice: 'stay' | 'log-out' | 'quit'): Step {
  const answered: AppState = { ...state, question: null };
  if (choice === 'stay') return stay({ ...answered, leaving: false });
  if (choice === 'quit' || state.session.phase !== 'in')
    return chain(keepChanges(answered, leaveCalls(answered, at)), (now) => step(now, { type: 'quit' }));
  // Without a link nobody can be logged out; the question stays for another choice.
  if (sessionRefusal(state) !== null) return stay(state);
  const leaving: AppState = { ...answered, leaving: true };
  return isPending(state, 'log-out', null) ? stay(leaving) : onLogOut(leaving, at, null);
}
