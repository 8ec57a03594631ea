import type { Batch, Source } from '../src-shared/inspector/channel.ts';
import type { Entry } from '../src-shared/inspector/entry.ts';
import { createPageFeed } from './edge/page-feed.ts';

/** What one message to the page holds at most, so that a long history does not stop it. */
const mostEntries = 2000;

/** Where entries come from, by their numbers. */
interface Entries {
  readonly get: (seq: number) => Entry | undefined;
  readonly oldest: () => number;
  readonly count: () => number;
}

/** Brings the entries of one source to the inspector's page: at most one message a frame, changes with it. */
export function createEntryFeed(source: Source, ring: () => Entries, send: (batch: Batch) => void) {
  let fresh = true;
  /** Number of the first entry that has not been sent. */
  let next = 0;
  const again = new Set<number>();

  function take(): Batch | null {
    const entries = ring();
    const from = Math.max(next, entries.oldest());
    const end = entries.oldest() + entries.count();
    const until = Math.min(end, from + mostEntries);
    const seqs = [...again].filter((seq) => seq < from);
    for (let seq = from; seq < until; seq += 1) seqs.push(seq);
    again.clear();
    next = until;
    const batch: Batch = { source, fresh, entries: seqs.flatMap((seq) => entries.get(seq) ?? []) };
    if (until < end) feed.changed();
    if (batch.entries.length === 0 && !fresh) return null;
    fresh = false;
    return batch;
  }
  const feed = createPageFeed(take, send);

  return {
    changed(seq: number) {
      if (seq < next) again.add(seq);
      feed.changed();
    },
    /** The page begins anew: everything goes out again. */
    restart() {
      fresh = true;
      next = 0;
      again.clear();
      feed.changed();
    },
    dispose: () => feed.dispose(),
  };
}
