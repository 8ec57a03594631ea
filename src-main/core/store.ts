import type { Step } from './state/step.ts';
import type { AppEvent, Effect } from './state/app-event.ts';
import type { AppState } from './state/app-state.ts';

type Reduce = (state: AppState, event: AppEvent) => Step;

/** One state, one queue. Events are taken one at a time; one that an effect raises waits its turn. */
export function createStore(first: AppState, reduce: Reduce, run: (effect: Effect) => void) {
  let state = first;
  let busy = false;
  const queue: AppEvent[] = [];
  const listeners = new Set<(now: AppState, before: AppState) => void>();

  function dispatch(event: AppEvent): void {
    queue.push(event);
    if (busy) return;
    busy = true;
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const before = state;
        const done = reduce(before, next);
        state = done.state;
        for (const effect of done.effects) run(effect);
        if (state !== before) for (const listen of listeners) listen(state, before);
      }
    } finally {
      busy = false;
    }
  }

  return {
    dispatch,
    state: () => state,
    /** Called after every event that changed something. Returns its own unsubscribe. */
    subscribe(listen: (now: AppState, before: AppState) => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

export type Store = ReturnType<typeof createStore>;
