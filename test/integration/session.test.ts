import { afterEach, describe, expect, test } from 'vitest';
import {
  startEmbeddedConnector,
  type EmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { startSession, type SessionOptions, type TestSession } from '../support/session.ts';

const started: { dispose(): unknown }[] = [];
afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.dispose();
});

/** A connector and a Sidetone that knows its address. */
async function desk(
  connectorOptions: EmbeddedConnectorOptions = {},
  profile: SessionOptions['profile'] = {},
): Promise<{ connector: EmbeddedConnector; session: TestSession }> {
  const connector = await startEmbeddedConnector({ pickUpMs: 50, ...connectorOptions });
  started.push({ dispose: () => connector.close() });
  const session = startSession({ servers: [connector.url], profile });
  started.push(session);
  return { connector, session };
}

const phaseOf = (state: AppState, id: string) => state.calls.find((call) => call.id === id)?.phase ?? 'gone';

describe.each(['json', 'text'] as const)('with a connector that speaks %s', (form) => {
  test('an agent logs in: name, state and the three lists of reasons are there', async () => {
    const { session } = await desk({ form });
    const { agent } = await session.loggedIn();
    expect(agent).toMatchObject({ id: '1001', extension: '3001', name: 'Ada Example', state: 'NOT_READY' });
    const { reasons } = await session.until(
      ({ reasons: lists }) => lists.notReady !== null && lists.logout !== null && lists.wrapUp !== null,
    );
    expect(reasons.notReady?.[0]).toEqual({ code: '1', label: 'Break' });
    expect(session.unreadable()).toEqual([]);
  });

  test('a wrong password is named as the cause', async () => {
    const { session } = await desk({ form });
    session.logIn('1001', '3001', 'wrong');
    const ended = await session.until(({ session: now }) => now.phase === 'out');
    expect(ended.session).toEqual({ phase: 'out', problem: { kind: 'credentials' } });
  });

  test('a call rings, is answered, held, resumed and released', async () => {
    const { connector, session } = await desk({ form });
    await session.loggedIn();
    const id = connector.control.ringInbound({ agentId: '1001' });
    await session.until((state) => phaseOf(state, id) === 'ringing');
    for (const [order, phase] of [
      ['answer', 'talking'],
      ['hold', 'held'],
      ['resume', 'talking'],
      ['release', 'gone'],
    ] as const) {
      session.onCall(order, id);
      await session.until((state) => phaseOf(state, id) === phase && state.pending.length === 0);
    }
    expect(session.state().recents).toMatchObject([{ id, direction: 'in', outcome: 'answered' }]);
    expect(session.state().notices).toEqual([]);
    expect(session.unreadable()).toEqual([]);
  });
});
