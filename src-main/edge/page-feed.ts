import type { StateUpdate } from '../../src-shared/view.ts';

/** No screen shows more than this many pictures a second; a burst of events is one message. */
const frameMs = 16;

/**
 * Feeds one page: the first change goes out at once, those that follow within a frame together. `take` gives
 * what has changed since it was last called, or `null` for nothing.
 */
export function createPageFeed(take: () => StateUpdate | null, send: (update: StateUpdate) => void) {
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;

  function flush() {
    const update = take();
    if (update !== null) send(update);
    dirty = false;
    timer = setTimeout(() => {
      timer = null;
      if (dirty) flush();
    }, frameMs);
  }

  return {
    changed() {
      dirty = true;
      if (timer === null) flush();
    },
    dispose() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
