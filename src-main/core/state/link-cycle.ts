import type { LinkFailure } from '../../../src-shared/link.ts';
import type { Profile } from '../../../src-shared/settings.ts';
import { protocols } from '../connector/protocols.ts';
import type { Checked } from '../connector/values.ts';
import { noProgress, noSession, type AppState } from './app-state.ts';
import { connectLimitMs, retryDelayMs } from './back-off.ts';
import { closeHistory, throwAway } from './history.ts';
import { machineNotices } from './notices.ts';
import { forgetAll } from './pending-command.ts';
import { logInWaits } from './log-in.ts';
import { hello } from './signs-of-life.ts';
import { chain, stay, step, type Step } from './step.ts';

/** A profile was chosen: whatever was up goes down, and the first server is tried. */
export function onProfile(state: AppState, at: number, profile: Profile, destination: Checked): Step {
  const fresh = {
    ...noSession,
    profile,
    protocol: protocols[profile.protocol],
    destination,
    failure: null,
    tries: 0,
    session: { phase: 'out', problem: null },
    credentials: null,
    progress: noProgress,
    question: null,
    leaving: false,
    notices: machineNotices(state.notices),
    clockOffsetMs: null,
  } as const;
  return chain(
    closeHistory(state, at),
    (now) => forgetAll({ ...now, ...fresh }),
    (now) => throwAway(now, at),
    (now) => connect(now, at, 0, 1),
  );
}

/** Opens the link to one of the profile's servers. */
export function connect(state: AppState, at: number, server: number, attempt: number): Step {
  const address = state.profile?.servers[server];
  if (address === undefined) return stay({ ...state, link: { phase: 'off' } });
  return step(
    { ...state, server, link: { phase: 'connecting', server: address, attempt, since: at } },
    { type: 'timer/clear', timer: 'retry' },
    { type: 'link/close' },
    { type: 'link/open', server: address, limitMs: connectLimitMs(attempt) },
  );
}

/** STOMP is connected and our topic subscribed: greet, and see whether a connector answers. */
export function onOpened(state: AppState, at: number): Step {
  if (state.link.phase !== 'connecting' || state.profile === null) return stay(state);
  return step(
    {
      ...state,
      missedBeats: 1,
      tries: state.link.attempt,
      progress: { ...state.progress, asked: false },
      link: { phase: 'up', server: state.link.server, since: at, service: 'unknown' },
    },
    hello(state),
    { type: 'timer/set', timer: 'beat', afterMs: state.profile.heartbeatMs },
    { type: 'timer/set', timer: 'service', afterMs: state.profile.serviceTimeoutMs },
  );
}

/**
 * The link is gone. What is on screen stays and is marked stale; another server is tried at once, then all in turn
 * with growing pauses, counted from try to try.
 */
export function onLost(state: AppState, at: number, failure: LinkFailure, chance: number): Step {
  const { link, profile } = state;
  if (profile === null || link.phase === 'off' || link.phase === 'waiting') return stay(state);
  const tries = link.phase === 'connecting' ? link.attempt : state.tries;
  const servers = profile.servers.length;
  const usable = link.phase === 'up' && tries === 0;
  // From a server that served: to the primary, unless it was that; then all in turn.
  const server = usable && state.server > 0 ? 0 : (state.server + 1) % servers;
  const from = usable ? at : link.since;
  const delayMs = usable && servers > 1 ? 0 : Math.max(0, from + retryDelayMs(tries + 1, chance) - at);
  return chain(
    goStale(state, at),
    (now) =>
      step(
        {
          ...now,
          server,
          failure,
          link: { phase: 'waiting', server: link.server, attempt: tries + 1, retryAt: at + delayMs, failure },
        },
        { type: 'link/close' },
        { type: 'timer/set', timer: 'retry', afterMs: delayMs },
      ),
    (now) => logInWaits(now, failure),
  );
}

/** What is on the screen is not known to be true from now on, and nothing that was sent will be answered. */
function goStale(state: AppState, at: number): Step {
  const { session } = state;
  const stale =
    session.phase === 'in' && session.live ? ({ ...session, live: false, asOf: at } as const) : session;
  const progress = { ...state.progress, asked: false, loggingInAgain: false };
  return chain(
    step(
      { ...state, session: stale, progress },
      { type: 'timer/clear', timer: 'beat' },
      { type: 'timer/clear', timer: 'service' },
      { type: 'timer/clear', timer: 'confirm' },
      ...(session.phase === 'in' ? [{ type: 'timer/clear', timer: 'login' } as const] : []),
    ),
    forgetAll,
  );
}

/** Goes over to another server by our own choice; the session is resumed there as after a loss. */
export const leave = (state: AppState, at: number, server: number): Step =>
  chain(goStale(state, at), (now) => connect(now, at, server, 1));

/** The pause is over, or the agent asked for a try at once. */
export function onRetry(state: AppState, at: number): Step {
  if (state.link.phase !== 'waiting') return stay(state);
  return connect(state, at, state.server, state.link.attempt);
}
