/** One of a list that keys move through while the focus stays in a field. */
export function createPicker<Entry extends { readonly id: string }>(entries: () => readonly Entry[]) {
  let picked = $state<string | null>(null);
  const active = $derived(entries().find(({ id }) => id === picked) ?? entries()[0]);

  return {
    /** The one that Enter takes: the first until another is moved to. */
    get active(): Entry | undefined {
      return active;
    },
    /** Goes on by so many, round at the ends. */
    move(step: number) {
      const all = entries();
      const here = all.findIndex((entry) => entry === active);
      picked = all.at((here + step + all.length) % all.length)?.id ?? null;
    },
    /** Another text means another list. */
    reset() {
      picked = null;
    },
  };
}
