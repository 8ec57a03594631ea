import type { AppEvent } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { follow } from './follow.ts';
import type { Step } from './step.ts';
import { take } from './take.ts';

/** Pure: the same state and event give the same step. */
export function reduce(before: AppState, event: AppEvent): Step {
  return follow(before, take(before, event), event.at);
}
