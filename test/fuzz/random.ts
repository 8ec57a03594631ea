/** Draws lots from a seed: the same seed gives the same lots on every machine. */
export interface Random {
  /** A whole number from 0 to `end - 1`. */
  below(end: number): number;
  /** One of the items. Throws when there are none. */
  of<Item>(items: readonly Item[]): Item;
  /** True once in `times`. */
  onceIn(times: number): boolean;
}

/** Mulberry32: small, quick and even enough for test data. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    of(items) {
      if (items.length === 0) throw new Error('There is nothing to choose from');
      return items[below(items.length)]!;
    },
    onceIn: (times) => below(times) === 0,
  };
}
