import type { SilenceWatch } from '../core/connector/heart-beats.ts';

/**
 * Calls back once when nothing has been heard for `limitMs`. The STOMP library measures this by the wall clock, which
 * somebody may set; timers and `performance` go by the monotonic one.
 */
export function watchSilence(limitMs: number, onSilence: () => void): SilenceWatch {
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
