/**
 * When a command expires by the broker's clock: an absolute time (ActiveMQ, header `expires`). A desk whose
 * clock is behind would otherwise have every command dropped without a word, so the difference learnt from
 * the broker's messages goes in.
 *
 * @param wallNow epoch ms by this machine's wall clock
 * @param aheadMs broker's clock minus ours; 0 until a message told
 */
export function expiresAt(wallNow: number, expiryMs: number, aheadMs: number): number {
  return Math.round(wallNow + aheadMs + expiryMs);
}

/** How far the broker's clock is ahead, from a message's `timestamp` header; `null` where it has none. */
export function aheadOf(timestamp: string | undefined, wallNow: number): number | null {
  const stamp = Number(timestamp);
  return timestamp !== undefined && Number.isFinite(stamp) && stamp > 0 ? stamp - wallNow : null;
}
