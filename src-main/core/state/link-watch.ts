import type { ConnectorEvent } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { endUnconfirmed } from './dialogs.ts';
import { connect, onLost, onRetry } from './link-cycle.ts';
import { askAgain } from './pending-command.ts';
import { beat, beats, hello, isLive } from './signs-of-life.ts';
import { stay, step, type Step } from './step.ts';

/** Heartbeats without any word from the connector after which the link counts as lost (ours: the GC page names none). */
const mostMissedBeats = 3;

/** One heartbeat: greet again, unless three in a row stayed without any word. */
export function onBeat(state: AppState, at: number, chance: number): Step {
  if (state.link.phase !== 'up' || state.profile === null) return stay(state);
  const silent = beats(state) && state.missedBeats >= mostMissedBeats;
  // A broker that has just answered is there; of a link that has served for a while nobody knows what is dead.
  const kind = state.link.service === 'unknown' ? 'no-connector' : 'silent';
  if (silent) return onLost(state, at, { kind }, chance);
  return step(
    { ...state, missedBeats: beats(state) ? state.missedBeats + 1 : 0 },
    ...(beats(state) ? [isLive(state) ? beat(state) : hello(state)] : []),
    { type: 'timer/set', timer: 'beat', afterMs: state.profile.heartbeatMs },
  );
}

/** How long a link that is doubted may take to say something. */
const probeMs = 3000;

/**
 * The link may lead nowhere: the machine slept, or is on another network. It is probed at once instead of with the
 * next heartbeats; without a link the next server is tried without a pause. What changed meanwhile is asked for too.
 */
export function onDoubted(state: AppState, at: number): Step {
  switch (state.link.phase) {
    case 'off':
      return stay(state);
    case 'waiting':
      return onRetry(state, at);
    case 'connecting':
      // A handshake from before may wait for its whole time.
      return connect(state, at, state.server, state.link.attempt);
    case 'up':
      return step(
        { ...state, missedBeats: mostMissedBeats },
        ...(beats(state) ? [isLive(state) ? beat(state) : hello(state)] : []),
        ...(isLive(state) ? [null, ...state.calls.map(({ id }) => id)] : []).flatMap((id) =>
          askAgain(state, id),
        ),
        { type: 'timer/set', timer: 'beat', afterMs: probeMs },
      );
  }
}

/** No System event within its time: the broker lives, the connector behind it does not answer. */
export function onServiceTimeout(state: AppState, at: number, chance: number): Step {
  if (state.link.phase !== 'up' || state.link.service !== 'unknown') return stay(state);
  return onLost(state, at, { kind: 'no-connector' }, chance);
}

/**
 * The time to confirm what was on the screen is over. With a State the session lives, and the calls that
 * nobody spoke of are closed; without one the connector does not answer for this agent: the way to it is
 * tried anew, and nothing is closed on mere silence.
 */
export function onConfirmTimeout(state: AppState, at: number, chance: number): Step {
  const { session } = state;
  const waits = session.phase === 'in' && !session.live;
  // A second Login is on its way and has a time of its own.
  if (waits && state.progress.loggingInAgain) return stay(state);
  if (waits) return onLost(state, at, { kind: 'no-connector' }, chance);
  return stay(endUnconfirmed(state, at));
}

/** Whatever the connector says shows that it lives. */
export function onHeard(state: AppState): AppState {
  return state.missedBeats === 0 ? state : { ...state, missedBeats: 0 };
}

/** Whether an event only answers a sign of life: it says of the service what is known, every few seconds all day. */
export const isSignOfLife = ({ link }: AppState, event: ConnectorEvent): boolean =>
  event.kind === 'system' && link.phase === 'up' && link.service === event.status;
