import type { Command } from '../connector/command.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';

const defaultExpiryMs = 10_000;

/** A command as an effect. It expires with the profile's limit, so that none fires after a failover. */
export function send(state: AppState, command: Command): Effect {
  return { type: 'send', command, expiryMs: state.profile?.commandExpiryMs ?? defaultExpiryMs };
}
