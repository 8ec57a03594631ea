/**
 * When a command expires by the broker's clock: an absolute time (ActiveMQ, header `expires`). A desk whose
 * clock is behind would otherwise have every command dropped without a word, so the difference learnt from
 * the broker's messages goes in.
 *
 * @param now ms by any clock of ours that only goes forward
 * @param aheadMs broker's clock (epoch ms) minus that one
 */
export function expiresAt(now: number, expiryMs: number, aheadMs: number): number {
  return Math.round(now + aheadMs + expiryMs);
}

/** How far the broker's clock is ahead, from a message's `timestamp` header; `null` where it has none. */
export function aheadOf(timestamp: string | undefined, now: number): number | null {
  const stamp = Number(timestamp);
  return timestamp !== undefined && Number.isFinite(stamp) && stamp > 0 ? stamp - now : null;
}
