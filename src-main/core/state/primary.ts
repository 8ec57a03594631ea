import { command } from '../connector/command.ts';
import type { ConnectorEvent } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { connectLimitMs } from './back-off.ts';
import { leave } from './link-cycle.ts';
import { sending } from './sending.ts';
import { helloExpiryMs } from './signs-of-life.ts';
import { chain, stay, step, type Step } from './step.ts';

/**
 * While another server than the profile's first is in use, a second link looks at that one:
 *
 *   resting -> opening -> asking -> (a stable minute, no call) back to the primary
 *      ^__________|__________|     (refused, silent)
 *
 * Only a connector that answers Hello counts: a broker may be back before the connector behind it is.
 */
export type Scout = { readonly phase: 'resting' } | { readonly phase: 'opening' } | Asking;

interface Asking {
  readonly phase: 'asking';
  /** Hellos sent since the connector there last answered. */
  readonly missed: number;
  /** Epoch ms since when it has answered without a gap; `null` before it did. */
  readonly since: number | null;
}

const restMs = 20_000;
const stableMs = 60_000;
const mostMissed = 3;
/** Its link is no matter of haste: it may take what a late try may. */
const limitMs = connectLimitMs(Infinity);

/** Whether the primary is to be looked at: whenever a connector answers by another server. Run by `follow`. */
export function followPrimary(state: AppState): Step {
  const { link, server, scout } = state;
  const away = link.phase === 'up' && link.service !== 'unknown' && server > 0;
  if (away === (scout !== null)) return stay(state);
  if (away) return rest(state);
  return step({ ...state, scout: null }, { type: 'timer/clear', timer: 'scout' }, { type: 'scout/close' });
}

function rest(state: AppState): Step {
  return step(
    { ...state, scout: { phase: 'resting' } },
    { type: 'scout/close' },
    { type: 'timer/set', timer: 'scout', afterMs: restMs },
  );
}

/** The rest is over, or it is time for the next Hello. */
export function onScoutTimer(state: AppState, at: number): Step {
  const { scout, profile } = state;
  const primary = profile?.servers[0];
  if (scout === null || primary === undefined) return stay(state);
  if (scout.phase === 'resting')
    return step({ ...state, scout: { phase: 'opening' } }, { type: 'scout/open', server: primary, limitMs });
  if (scout.phase === 'opening') return stay(state);
  if (scout.missed >= mostMissed) return rest(state);
  return isStable(scout, at) && mayLeave(state) ? goBack(state, at) : ask(state, scout);
}

/** The primary's broker is there: its connector is asked for its service. */
export function onScoutOpened(state: AppState): Step {
  if (state.scout?.phase !== 'opening') return stay(state);
  return ask(state, { phase: 'asking', missed: 0, since: null });
}

/** The primary is not there, or is gone again: looked at later. */
export const onScoutLost = (state: AppState): Step => (state.scout === null ? stay(state) : rest(state));

/** Only what the connector says of its service is of interest; the rest comes over the link in use as well. */
export function onScoutSaid(state: AppState, at: number, event: ConnectorEvent): Step {
  const { scout } = state;
  if (scout?.phase !== 'asking' || event.kind !== 'system') return stay(state);
  const since = event.status === 'in' ? (scout.since ?? at) : null;
  return stay({ ...state, scout: { ...scout, missed: 0, since } });
}

function ask(state: AppState, scout: Asking): Step {
  return step(
    { ...state, scout: { ...scout, missed: scout.missed + 1 } },
    { type: 'scout/send', ...sending(state, command('hello', state.destination, {}), helloExpiryMs) },
    { type: 'timer/set', timer: 'scout', afterMs: state.profile?.heartbeatMs ?? restMs },
  );
}

/** A Hello that has had no answer by the next one is a gap. */
const isStable = ({ since, missed }: Asking, at: number) =>
  missed === 0 && since !== null && at - since >= stableMs;

/** The controls of a call are not taken away for this, and nothing that was ordered is left without its answer. */
const mayLeave = ({ calls, pending, session }: AppState) =>
  calls.length === 0 && pending.length === 0 && session.phase !== 'signing-in';

const goBack = (state: AppState, at: number): Step =>
  chain(step({ ...state, scout: null }, { type: 'scout/close' }), (now) => leave(now, at, 0));
