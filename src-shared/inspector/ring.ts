import type { Entry } from './entry.ts';

/** The most a ring holds; the oldest entries leave it first. */
export interface RingLimits {
  readonly count: number;
  /** Of memory, as far as the entries' texts take it. */
  readonly bytes: number;
}

/** Kept while somebody looks, in main and in the page: a busy day. */
export const watched: RingLimits = { count: 100_000, bytes: 64 * 1024 * 1024 };

/** What the members of an entry take beside its texts. */
const overhead = 200;

/** Memory one entry takes, in bytes: two for a character. */
export const sizeOf = ({ type, body, extras }: Entry): number =>
  overhead + 2 * (type.length + body.length + extras.reduce((sum, name) => sum + name.length, 0));

/** The latest entries, in order. Their numbers follow each other, so that each is found by its number. */
export function createRing(first: RingLimits) {
  let limits = first;
  let entries: Entry[] = [];
  /** Where the oldest entry lies; the places before it are given back from time to time. */
  let head = 0;
  let bytes = 0;

  const oldest = () => entries[head]?.seq ?? 0;
  const count = () => entries.length - head;

  function trim() {
    while (count() > limits.count || (bytes > limits.bytes && count() > 1)) {
      const gone = entries[head];
      if (gone !== undefined) bytes -= sizeOf(gone);
      head += 1;
    }
    if (head > 1000 && head > count()) {
      entries = entries.slice(head);
      head = 0;
    }
  }

  return {
    count,
    /** Number of the oldest entry, 0 when there is none. */
    oldest,
    bytes: () => bytes,
    get: (seq: number): Entry | undefined => (seq < oldest() ? undefined : entries[head + seq - oldest()]),
    push(entry: Entry) {
      entries.push(entry);
      bytes += sizeOf(entry);
      trim();
    },
    /** Puts another entry of the same number in the place of one; one that has left is not brought back. */
    replace(entry: Entry) {
      const place = head + entry.seq - oldest();
      const before = place < head ? undefined : entries[place];
      if (before === undefined) return;
      bytes += sizeOf(entry) - sizeOf(before);
      entries[place] = entry;
    },
    limit(to: RingLimits) {
      limits = to;
      trim();
    },
    clear() {
      entries = [];
      head = 0;
      bytes = 0;
    },
    /** Oldest first. */
    all: (): readonly Entry[] => entries.slice(head),
  };
}

export type Ring = ReturnType<typeof createRing>;
