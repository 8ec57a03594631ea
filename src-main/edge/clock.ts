import { performance } from 'node:perf_hooks';

/**
 * Our clock: epoch ms that only goes forward. It starts at the machine's wall clock and then runs with the
 * monotonic one, so that a corrected wall clock changes no timer on the screen.
 */
export function createClock(): () => number {
  const origin = Date.now() - performance.now();
  return () => Math.round(origin + performance.now());
}
