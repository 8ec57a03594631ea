import { every, type Schedule } from './schedule.ts';

/** What heart-beats need of their connection. */
export interface Pulse {
  /** Sends one. */
  beat(): void;
  /** When anything at all last came from the client, in epoch ms. */
  lastHeardAt(): number;
  /** The client kept silent for twice the agreed interval. */
  onSilence(): void;
}

/**
 * Heart-beats as STOMP 1.2 agrees on them: each direction beats at the slower of both wishes, and not at all
 * when one side says 0.
 * @param oursMs how often we can send and want one
 * @param wish the client's header `heart-beat`: how often it can send, and wants one, in ms
 */
export function startHeartBeats(schedule: Schedule, oursMs: number, wish: string, pulse: Pulse): void {
  const [canSend = 0, wants = 0] = wish.split(',').map(Number);
  if (oursMs > 0 && wants > 0) every(schedule, Math.max(oursMs, wants), () => pulse.beat());
  if (oursMs > 0 && canSend > 0) {
    const silenceMs = 2 * Math.max(oursMs, canSend);
    every(schedule, silenceMs, () => {
      if (schedule.now() - pulse.lastHeardAt() >= silenceMs) pulse.onSilence();
    });
  }
}
