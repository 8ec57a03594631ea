import type { Command } from '../connector/command.ts';
import type { Effect, Sending } from './app-event.ts';
import type { AppState } from './app-state.ts';

const defaultExpiryMs = 10_000;

/**
 * A command by the protocol in force. It expires, with the profile's limit unless told otherwise, so that none
 * fires after a failover.
 */
export const sending = (
  { profile, protocol }: AppState,
  command: Command,
  expiryMs = profile?.commandExpiryMs ?? defaultExpiryMs,
): Sending => ({ command, row: protocol.commands[command.key], expiryMs });

/** The same as an effect, over the link in use. */
export const send = (state: AppState, command: Command, expiryMs?: number): Effect => ({
  type: 'send',
  ...sending(state, command, expiryMs),
});
