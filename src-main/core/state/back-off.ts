const firstMs = 400;
const growth = 1.7;
const mostMs = 30_000;

/**
 * From the start of one try to connect to the start of the next: growing up to 30 s, spread over its upper half so
 * that 2,000 desks do not knock at once when a broker comes back. Six tries fit into the first 30 s, even where each
 * takes the whole of its limit: Finesse logs an agent out about a minute after the client vanished.
 *
 * @param attempt 1 for the first try after a loss
 * @param chance 0 to 1
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const full = Math.min(mostMs, firstMs * growth ** (attempt - 1));
  return Math.round(full * (0.5 + chance / 2));
}

const leastLimitMs = 2000;
const mostLimitMs = 10_000;

/**
 * How long a try may take until the broker has answered: the first ones are short, so that the next server has its
 * turn soon, the later ones long enough for a slow line.
 */
export const connectLimitMs = (attempt: number): number =>
  Math.min(mostLimitMs, leastLimitMs + 1000 * attempt);
