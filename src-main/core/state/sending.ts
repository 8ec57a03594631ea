import type { Command } from '../connector/command.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';

const defaultExpiryMs = 10_000;

/**
 * A command as an effect, by the protocol in force. It expires, with the profile's limit unless told otherwise, so
 * that none fires after a failover.
 */
export function send(
  state: AppState,
  command: Command,
  expiryMs = state.profile?.commandExpiryMs ?? defaultExpiryMs,
): Effect {
  return { type: 'send', command, row: state.protocol.commands[command.key], expiryMs };
}
