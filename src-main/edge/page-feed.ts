/**
 * A burst of events is one message. A page is to hear of no more than sixty things a second: forty are of what it shows,
 * and leave room for the others (sounds, contacts, rows).
 */
const frameMs = 24;

/**
 * Feeds one page: the first change goes out at once, those that follow within a frame (`everyMs`) together. `take` gives
 * what has changed since it was last called, or `null` for nothing; it may itself report a change, to be asked
 * again in the next frame.
 */
export function createPageFeed<Update>(
  take: () => Update | null,
  send: (update: Update) => void,
  everyMs = frameMs,
) {
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;

  function flush() {
    dirty = false;
    timer = setTimeout(() => {
      timer = null;
      if (dirty) flush();
    }, everyMs);
    const update = take();
    if (update !== null) send(update);
  }

  return {
    changed() {
      dirty = true;
      if (timer === null) flush();
    },
    /** Forgets what has not gone out; a later change begins anew. */
    dispose() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      dirty = false;
    },
  };
}
