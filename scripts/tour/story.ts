import { timeOfDay } from '../../src-shared/format.ts';

/** What the tour says while it goes. */
export interface Story {
  /** Prints a line with the time of day, the same as the pictures show. */
  readonly tell: (line: string) => void;
  /** The line told last: where the tour is. */
  readonly last: () => string;
}

/** @param print where the lines go */
export function createStory(print: (line: string) => void): Story {
  let line = 'Nothing has been told yet';
  return {
    tell(next) {
      line = next;
      print(`${timeOfDay(Date.now())}  ${next}`);
    },
    last: () => line,
  };
}
