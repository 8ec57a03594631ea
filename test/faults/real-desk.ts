import { onTestFinished, expect } from 'vitest';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import {
  startEmbeddedConnector,
  type EmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import { startSession, type SessionOptions, type TestSession } from '../support/session.ts';

export async function connectorFor(options: EmbeddedConnectorOptions = {}): Promise<EmbeddedConnector> {
  const connector = await startEmbeddedConnector({ pickUpMs: 50, ...options });
  onTestFinished(() => connector.close());
  return connector;
}

export function sessionFor(options: SessionOptions): TestSession {
  const session = startSession(options);
  onTestFinished(() => session.dispose());
  return session;
}

export const isLive = ({ session }: AppState): boolean => session.phase === 'in' && session.live;
export const isStale = ({ session }: AppState): boolean => session.phase === 'in' && !session.live;
export const failureOf = ({ failure }: AppState): string | null => failure?.kind ?? null;
export const phaseOf = (state: AppState, id: string): string =>
  state.calls.find((call) => call.id === id)?.phase ?? 'gone';

/** Rings at the agent who is logged in and has the call answered; its id. */
export async function talk({ control }: EmbeddedConnector, session: TestSession): Promise<string> {
  const id = control.ringInbound({ agentId: '1001' });
  await session.until((state) => phaseOf(state, id) === 'ringing');
  session.onCall('answer', id);
  await session.until((state) => phaseOf(state, id) === 'talking' && state.pending.length === 0);
  return id;
}

const countOf = ({ control }: EmbeddedConnector, word: string) =>
  control.received().filter((command) => command.word === word).length;

/** The session lives again with its call, which can be controlled; nobody has logged in or answered twice. */
export async function endsWell(
  connector: EmbeddedConnector,
  session: TestSession,
  id: string,
): Promise<void> {
  await session.until((state) => isLive(state) && state.progress.unconfirmed.length === 0);
  expect(phaseOf(session.state(), id)).toBe('talking');
  session.onCall('hold', id);
  await session.until((state) => phaseOf(state, id) === 'held' && state.pending.length === 0);
  session.onCall('release', id);
  await session.until((state) => phaseOf(state, id) === 'gone');
  const words = ['login', 'answercall', 'holdcall', 'releasecall'];
  expect(words.map((word) => [word, countOf(connector, word)])).toEqual(words.map((word) => [word, 1]));
  const unlimited = connector.control.received().filter(({ headers }) => !(Number(headers['expires']) > 0));
  expect(unlimited.map(({ word }) => word)).toEqual([]);
}
