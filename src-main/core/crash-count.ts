const spanMs = 60_000;
const most = 5;

/** Counts the crashes of a page: one that cannot live would otherwise be loaded for ever. */
export function createCrashCount() {
  let crashes: readonly number[] = [];
  return {
    /** Whether to load the page again after a crash at that time (ms of any clock); after too many it starts anew. */
    mayLoad(at: number): boolean {
      const recent = [...crashes.filter((each) => at - each < spanMs), at];
      const may = recent.length <= most;
      crashes = may ? recent : [];
      return may;
    },
  };
}
