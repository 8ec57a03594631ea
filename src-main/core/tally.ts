/** Counts what comes, by its name, until somebody takes the counts. */
export function createTally() {
  const counts = new Map<string, number>();
  return {
    add(name: string): void {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    },
    /** What has come since it was last asked, `state, call ×12`; the counts begin anew. `null` where nothing has. */
    take(): string | null {
      const words = [...counts].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
      counts.clear();
      return words.length === 0 ? null : words.join(', ');
    },
  };
}
