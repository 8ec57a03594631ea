import type { HotkeyName } from '../../src-shared/settings.ts';

/** When each hotkey was pressed last, in ms of a clock that only goes forward. */
export type Presses = Readonly<Partial<Record<HotkeyName, number>>>;

/**
 * A key that is held down repeats; a press within this time of the last one is the same press. An X server
 * waits 660 ms before the first repetition.
 */
const repeatMs = 750;
/** What cannot be taken back is not done twice by an unsteady hand: the second press would end another call. */
const destructiveMs = 1000;
const destructive: readonly HotkeyName[] = ['release', 'reject'];

/** Takes a press, and tells whether it counts. One that does not makes the next wait all the same. */
export function takePress(
  presses: Presses,
  name: HotkeyName,
  at: number,
): { readonly presses: Presses; readonly counts: boolean } {
  const least = destructive.includes(name) ? destructiveMs : repeatMs;
  const counts = at - (presses[name] ?? -Infinity) >= least;
  return { presses: { ...presses, [name]: at }, counts };
}
