/**
 * Ms until the next look at something that changes without a word. All that look every `everyMs` do it at the same
 * moments, so that a processor at rest is woken once for all of them; never sooner than after half that time.
 * @param now ms of the monotonic clock
 */
export function untilNextLook(everyMs: number, now: number): number {
  const left = everyMs - (now % everyMs);
  return left < everyMs / 2 ? left + everyMs : left;
}
