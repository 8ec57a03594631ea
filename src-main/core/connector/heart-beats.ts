/** Ends what keeps silent for too long. */
export interface SilenceWatch {
  /** Something came: the time begins anew. */
  readonly heard: () => void;
  readonly dispose: () => void;
}
/** Begins to watch; calls back once. */
export type WatchSilence = (limitMs: number, onSilence: () => void) => SilenceWatch;

/** STOMP's heart-beats that may stay away, and the longest that a silence is believed to be harmless. */
const mostMissed = 3;
const longestMs = 20_000;

/**
 * How long a broker may keep silent that has promised a heart-beat every `everyMs`: three of them or 20 s, whichever
 * is less, but never less than two.
 */
export const mostSilenceMs = (everyMs: number): number =>
  Math.max(2 * everyMs, Math.min(mostMissed * everyMs, longestMs));

/** Every how many ms the broker beats, by the `heart-beat` header of its CONNECTED; 0 is never. */
export function promisedBeatMs(header: string | undefined, wantedMs: number): number {
  const canMs = Number(header?.split(',')[0] ?? 0);
  return canMs > 0 ? Math.max(canMs, wantedMs) : 0;
}
