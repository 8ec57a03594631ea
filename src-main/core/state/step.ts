import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';

/** What an event comes to: the state after it, and what the edges are to do. */
export interface Step {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

export const stay = (state: AppState): Step => ({ state, effects: [] });
export const step = (state: AppState, ...effects: readonly Effect[]): Step => ({ state, effects });

/** One step after another; the effects keep their order. */
export function chain(first: Step, ...next: readonly ((state: AppState) => Step)[]): Step {
  return next.reduce<Step>((done, go) => {
    const then = go(done.state);
    return { state: then.state, effects: [...done.effects, ...then.effects] };
  }, first);
}
