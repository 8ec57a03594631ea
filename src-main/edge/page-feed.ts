/**
 * A burst of events is one message a frame at most. A page is to hear of no more than sixty things a second: in the long
 * run forty are of what it shows, and leave room for the others (sounds, contacts, rows). A few that come quickly one
 * after the other wait for no more than their frame.
 */
const frameMs = 17;
const longRunMs = 24;
const aheadMs = 2 * longRunMs;

/**
 * Feeds one page: the first change goes out at once, those that follow within a frame together, or within `everyMs`
 * where that is given. `take` gives what has changed since it was last called, or `null` for nothing; it may itself
 * report a change, to be asked again in the next frame.
 */
export function createPageFeed<Update>(
  take: () => Update | null,
  send: (update: Update) => void,
  everyMs?: number,
) {
  let timer: NodeJS.Timeout | null = null;
  let dirty = false;
  /** When the next would be due if all had come evenly; what has gone out is ahead of that by so much at most. */
  let dueAt = 0;

  function restMs(): number {
    if (everyMs !== undefined) return everyMs;
    const now = performance.now();
    dueAt = Math.max(dueAt, now) + longRunMs;
    return Math.max(frameMs, dueAt - aheadMs - now);
  }

  function flush() {
    dirty = false;
    timer = setTimeout(() => {
      timer = null;
      if (dirty) flush();
    }, restMs());
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
