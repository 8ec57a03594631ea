const firstMs = 400;
const mostMs = 30_000;

/**
 * How long to wait before a try to connect: doubling up to 30 s, spread over its upper half so that 2,000
 * desks do not knock at once when a broker comes back. Six tries fit into the first 30 s: Finesse logs an
 * agent out about a minute after the client vanished.
 *
 * @param attempt 1 for the first try after a loss
 * @param chance 0 to 1
 */
export function retryDelayMs(attempt: number, chance: number): number {
  const full = Math.min(mostMs, firstMs * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full * (0.5 + chance / 2));
}
