import type { Batch } from '../../../src-shared/inspector/channel.ts';
import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { createRing, type RingLimits } from '../../../src-shared/inspector/ring.ts';
import { filterTest, isNarrower, noFilter, type Filter } from './filter.ts';

/** Place of a number in a list that runs from high to low numbers; -1 where it is not in it. */
export function placeOf(shown: readonly Entry[], seq: number): number {
  let from = 0;
  let to = shown.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const here = shown[middle]?.seq ?? 0;
    if (here === seq) return middle;
    if (here > seq) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** The messages of one source, newest first, and what of them is shown. An entry is kept once. */
export function createMessageLog(limits: RingLimits) {
  const ring = createRing(limits);
  let shown = $state.raw<readonly Entry[]>([]);
  let filter = $state.raw(noFilter);
  /** Number of the newest message when the list was stopped; `null` while it runs. */
  let stoppedAt = $state.raw<number | null>(null);
  let newest = $state(0);
  let count = $state(0);
  /** How often something has come: whoever reads an entry looks again after it. */
  let changes = $state(0);

  const showAll = () => {
    const passes = filterTest(filter);
    const until = stoppedAt ?? Infinity;
    shown = ring
      .all()
      .filter((entry) => entry.seq <= until && passes(entry))
      .reverse();
  };

  /** Takes the new ones in front, puts answered ones in their places, drops what has left the ring. */
  function merge(entries: readonly Entry[], before: number) {
    const passes = filterTest(filter);
    const added = entries.filter((entry) => entry.seq > before && passes(entry)).reverse();
    const oldest = ring.oldest();
    const gone = shown.findLastIndex(({ seq }) => seq >= oldest) + 1;
    const next = [...added, ...(gone === shown.length ? shown : shown.slice(0, gone))];
    for (const entry of entries) {
      const place = entry.seq > before ? -1 : placeOf(next, entry.seq);
      if (place >= 0) next[place] = entry;
    }
    shown = next;
  }

  return {
    get shown() {
      return shown;
    },
    get filter() {
      return filter;
    },
    /** How many are kept, shown or not. */
    get count() {
      return count;
    },
    /** How many have come since the list was stopped; `null` while it runs. */
    get missed() {
      return stoppedAt === null ? null : newest - stoppedAt;
    },
    get: (seq: number): Entry | null => (changes === 0 ? null : (ring.get(seq) ?? null)),
    take({ fresh, entries }: Batch) {
      if (fresh) {
        ring.clear();
        stoppedAt = null;
        newest = 0;
        shown = [];
      }
      const before = newest;
      for (const entry of entries) {
        if (entry.seq <= before) ring.replace(entry);
        else ring.push(entry);
      }
      newest = Math.max(before, entries.at(-1)?.seq ?? 0);
      count = ring.count();
      changes += 1;
      if (stoppedAt === null) merge(entries, before);
    },
    show(change: Partial<Filter>) {
      const before = filter;
      filter = { ...filter, ...change };
      if (isNarrower(before, filter)) shown = shown.filter(filterTest(filter));
      else showAll();
    },
    /** Stops the list, or lets it run on from now. */
    pause(stop: boolean) {
      stoppedAt = stop ? newest : null;
      showAll();
    },
  };
}

export type MessageLog = ReturnType<typeof createMessageLog>;
