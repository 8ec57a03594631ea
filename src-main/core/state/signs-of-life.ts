import { command } from '../connector/command.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { heartbeatOf } from './protocol-in-use.ts';
import { send } from './sending.ts';

/**
 * Signs of life are harmless however late, and the first word to a broker whose clock is not known yet, or to one
 * after the machine's sleep: they may take their time.
 */
export const helloExpiryMs = 600_000;

/** Older connectors never saw a Beat; it may be switched off while an agent is logged in. */
export const beats = (state: AppState) => !isLive(state) || heartbeatOf(state) !== 'none';

/** A resumption asks for the service like a log-in does: by Hello. */
export const isLive = ({ session }: AppState) => session.phase === 'in' && session.live;

/** Greets the connector, which answers with its service. */
export function hello(state: AppState): Effect {
  return send(state, command('hello', state.destination, {}), helloExpiryMs);
}

/** The sign of life that the protocol in force wants. */
export function beat(state: AppState): Effect {
  const name = heartbeatOf(state) === 'hello' ? 'hello' : 'beat';
  return send(state, command(name, state.destination, {}), helloExpiryMs);
}
