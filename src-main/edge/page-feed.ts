/**
 * A page is to hear of no more than sixty things a second, one a frame. In the long run it does. A few that come quickly
 * one after the other need not wait for that, which would cost each a frame more: they are ahead of it by so much.
 */
const frameMs = 18;
const aheadMs = 3 * frameMs;
/** What comes within half a frame goes together. */
const leastMs = 8;

/**
 * Feeds one page: the first change goes out at once, those that follow soon together, as often as above or every
 * `everyMs` where that is given. `take` gives what has changed since it was last called, or `null` for nothing; it may
 * itself report a change, to be asked again at the next turn.
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

  function count() {
    dueAt = Math.max(dueAt, performance.now()) + frameMs;
  }

  function restMs(): number {
    if (everyMs !== undefined) return everyMs;
    count();
    return Math.max(leastMs, dueAt - aheadMs - performance.now());
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
    /** The page is told something else: that is one of its messages, too. */
    count,
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
