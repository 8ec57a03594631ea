import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';

/** What an event comes to: the state after it, and what the edges are to do. */
export interface Step {
  readonly state: AppState;
  readonly effects: readonly Effect[];
}

const none: readonly Effect[] = [];

/** This state, and nothing to do. */
export const stay = (state: AppState): Step => ({ state, effects: none });
/** This state, and what is to be done about it. */
export const step = (state: AppState, ...effects: readonly Effect[]): Step => ({ state, effects });

/** One step after another; the effects keep their order. */
export function chain(first: Step, ...next: readonly ((state: AppState) => Step)[]): Step {
  let { state, effects } = first;
  for (const go of next) {
    const then = go(state);
    state = then.state;
    // Of what most events come to there is nothing to copy.
    if (then.effects.length > 0)
      effects = effects.length === 0 ? then.effects : [...effects, ...then.effects];
  }
  return { state, effects };
}
