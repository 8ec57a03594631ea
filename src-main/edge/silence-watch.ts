/** STOMP's heart-beats that may stay away, and the longest that a silence is believed to be harmless. */
const mostMissed = 3;
const longestMs = 20_000;

/**
 * How long a broker may keep silent that has promised a heart-beat every `everyMs`: three of them or 20 s, whichever
 * is less, but never less than two.
 */
export const mostSilenceMs = (everyMs: number): number =>
  Math.max(2 * everyMs, Math.min(mostMissed * everyMs, longestMs));

/**
 * Calls back once when nothing has been heard for `limitMs`. The STOMP library measures this by the wall clock, which
 * somebody may set; timers and `performance` go by the monotonic one.
 */
export function watchSilence(limitMs: number, onSilence: () => void) {
  let heardAt = performance.now();
  const look = () => {
    const leftMs = heardAt + limitMs - performance.now();
    if (leftMs <= 0) onSilence();
    else timer = setTimeout(look, leftMs);
  };
  let timer = setTimeout(look, limitMs);
  return {
    heard: () => void (heardAt = performance.now()),
    dispose: () => clearTimeout(timer),
  };
}
