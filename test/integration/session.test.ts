import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
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

const count = ({ control }: EmbeddedConnector, word: string) =>
  control.received().filter((command) => command.word === word).length;
const phaseOf = (state: AppState, id: string) => state.calls.find((call) => call.id === id)?.phase ?? 'gone';
const isLive = ({ session }: AppState) => session.phase === 'in' && session.live;
const isStale = ({ session, link }: AppState) =>
  session.phase === 'in' && !session.live && link.phase === 'waiting';

/** Rings at the agent who is logged in and has the call answered; its id. */
async function talking({ control }: EmbeddedConnector, session: TestSession): Promise<string> {
  const id = control.ringInbound({ agentId: '1001' });
  await session.until((state) => phaseOf(state, id) === 'ringing');
  session.onCall('answer', id);
  await session.until((state) => phaseOf(state, id) === 'talking' && state.pending.length === 0);
  return id;
}

test('an agent whose keychain refuses the password is logged in all the same', async () => {
  const connector = await startEmbeddedConnector();
  started.push({ dispose: () => connector.close() });
  const locked = { has: () => true, set: () => Promise.reject(new Error('The keychain is locked')) };
  const session = startSession({ servers: [connector.url], secrets: locked });
  started.push(session);
  await session.loggedIn();
  await session.until((state) => state.desk.passwordKept);
  expect(session.warnings()).toEqual([expect.stringMatching(/^the password was not kept: Error/)]);
});

describe.each(['json', 'text'] as const)('with a connector that speaks %s', (form) => {
  test('an agent logs in: name, state and the three lists of reasons are there', async () => {
    const { session } = await desk({ form });
    const { agent } = await session.loggedIn();
    expect(agent).toMatchObject({ id: '1001', extension: '3001', name: 'Ada Example', state: 'NOT_READY' });
    const { reasons } = await session.until(
      ({ reasons: lists }) => lists.notReady !== null && lists.logout !== null && lists.wrapUp !== null,
    );
    expect(reasons.notReady?.[0]).toEqual({ code: '1', label: 'Break' });
    expect(session.warnings()).toEqual([]);
  });

  test('a wrong password is named as the cause', async () => {
    const { session } = await desk({ form });
    session.logIn('1001', '3001', 'wrong');
    const ended = await session.until(({ session: now }) => now.phase === 'out' && now.problem !== null);
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
    expect(session.warnings()).toEqual([]);
  });

  test('the link is lost in a call and comes back: the call stays, and nobody logs in twice', async () => {
    const { connector, session } = await desk({ form });
    await session.loggedIn();
    const id = await talking(connector, session);
    await connector.control.stopListening();
    const stale = await session.until(isStale);
    expect(phaseOf(stale, id)).toBe('talking');
    session.onCall('hold', id);
    expect(session.state().pending).toEqual([]);

    await connector.control.startListening();
    const resumed = await session.until((state) => isLive(state) && state.progress.unconfirmed.length === 0);
    expect(phaseOf(resumed, id)).toBe('talking');
    expect(count(connector, 'login')).toBe(1);
    expect(count(connector, 'holdcall')).toBe(0);
    session.onCall('release', id);
    await session.until((state) => phaseOf(state, id) === 'gone');
  });

  test('a call that ended while the link was down leaves the screen when it is back', async () => {
    const { connector, session } = await desk({ form });
    await session.loggedIn();
    const id = await talking(connector, session);
    await connector.control.stopListening();
    await session.until(isStale);
    connector.control.callerHangsUp(id);
    await connector.control.startListening();
    const resumed = await session.until((state) => isLive(state) && phaseOf(state, id) === 'gone');
    expect(resumed.recents.map((recent) => recent.id)).toEqual([id]);
  });

  test.each(['duplicateEvents', 'reorderEvents'] as const)('%s changes nothing in the end', async (fault) => {
    const wanted = await shift(await desk({ form }));
    const troubled = await desk({ form });
    troubled.connector.control[fault](true);
    expect(await shift(troubled)).toEqual(wanted);
  });
});

/** A short shift: ready, one call, break. What it leaves on the screen, apart from times. */
async function shift({ connector, session }: { connector: EmbeddedConnector; session: TestSession }) {
  await session.loggedIn();
  await session.until(({ reasons }) => reasons.notReady !== null && reasons.wrapUp !== null);
  session.order({ type: 'order/ready' });
  await session.until(({ agent }) => agent?.state === 'READY');
  const id = await talking(connector, session);
  await session.until(({ agent }) => agent?.state === 'TALKING');
  session.onCall('hold', id);
  await session.until((state) => phaseOf(state, id) === 'held' && state.agent?.state === 'HOLD');
  connector.control.callerHangsUp(id);
  await session.until((state) => phaseOf(state, id) === 'gone' && state.agent?.state === 'READY');
  session.notReady('2');
  const { agent, calls, recents, notices, pending } = await session.until(
    (state) => state.agent?.reasonCode === '2' && state.pending.length === 0,
  );
  return {
    agent: { ...agent, since: 0 },
    recents: recents.map((recent) => ({ ...recent, startedAt: 0, answeredAt: 0, endedAt: 0, talkedMs: 0 })),
    notices: notices.map(({ body }) => body),
    calls,
    pending,
  };
}

test('a connector that stays silent for three heartbeats is lost, and resumed without a second log-in', async () => {
  const { connector, session } = await desk({}, { heartbeatMs: 100 });
  await session.loggedIn();
  connector.control.mute();
  const { link } = await session.until(isStale);
  expect(link).toMatchObject({ failure: { kind: 'silent' } });
  await session.until(isLive);
  expect(count(connector, 'login')).toBe(1);
});

test('logged in, the heartbeat is a Beat; logged out again, it is a Hello', async () => {
  const { connector, session } = await desk({}, { heartbeatMs: 100 });
  await session.loggedIn();
  await connector.control.waitFor(({ received }) => received.some(({ word }) => word === 'beat'));
  session.logOut('1');
  await session.until(({ session: now }) => now.phase === 'out');
  const before = connector.control.received().length;
  await connector.control.waitFor(({ received }) => received.length > before);
  expect(connector.control.received().find(({ word }) => word === 'logoutwithreason')?.body).toBe('1');
  expect(connector.control.received()[before]).toMatchObject({ word: 'hello', subject: session.destination });
});

test('the log has no line for the answer to a sign of life; the next one tells how many there were', async () => {
  const { connector, session } = await desk({}, { heartbeatMs: 200 });
  await session.loggedIn();
  const told = () => session.lines().filter((line) => line.startsWith('event: '));
  const threeBeats = () => {
    const wanted = count(connector, 'beat') + 3;
    return connector.control.waitFor(() => count(connector, 'beat') >= wanted);
  };
  // By then what the log-in brought has its lines.
  await threeBeats();
  const atRest = told().length;
  await threeBeats();
  expect(told()).toHaveLength(atRest);
  session.notReady('2');
  await vi.waitFor(() =>
    expect(told().slice(atRest)).toEqual([expect.stringMatching(/^event: system ×\d+, state/)]),
  );
});

test('the log tells when the link opens, what its connector says of the service, and why it is lost', async () => {
  const { connector, session } = await desk({}, { heartbeatMs: 200 });
  await session.loggedIn();
  connector.control.setService('OUT_OF_SERVICE');
  await session.until(({ link }) => link.phase === 'up' && link.service === 'out');
  connector.control.setService('IN_SERVICE');
  await session.until(({ link }) => link.phase === 'up' && link.service === 'in');
  // The broker goes on: that nobody answers any more is found out by what is not said.
  connector.control.mute();
  await session.until(isStale);
  await session.until(isLive);
  expect(session.lines().filter((line) => line.startsWith('link: '))).toEqual([
    'link: open',
    'link: the connector is in service',
    'link: the connector is out of service',
    'link: the connector is in service',
    'link: lost: silent',
    'link: open',
    'link: the connector is in service',
  ]);
});

test('a log-in that runs out in the middle of a further try names what the last one failed of', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  started.push({ dispose: () => silent.close() });
  await once(silent, 'listening');
  const connector = await startEmbeddedConnector();
  await connector.close();
  const session = startSession({
    servers: [connector.url, `ws://127.0.0.1:${(silent.address() as AddressInfo).port}`],
    profile: { serviceTimeoutMs: 800 },
  });
  started.push(session);
  session.logIn();
  const { session: out, link } = await session.until(
    ({ session: now }) => now.phase === 'out' && now.problem !== null,
  );
  expect(link.phase).toBe('connecting');
  expect(out).toEqual({ phase: 'out', problem: { kind: 'link', failure: { kind: 'refused' } } });
});

test('a late event does not bring back a call that has ended', async () => {
  const { connector, session } = await desk();
  await session.loggedIn();
  const id = await talking(connector, session);
  session.onCall('release', id);
  await session.until((state) => phaseOf(state, id) === 'gone');
  const participants = [{ address: '3001', state: 'ACTIVE', actions: ['HOLD', 'DROP'] }];
  const dialog = { id, state: 'ACTIVE', participants };
  connector.control.sendGarbage(JSON.stringify({ type: 'InboundCall', agentId: '1001', dialog }));
  connector.control.sendGarbage(JSON.stringify({ type: 'Control', message: 'after it' }));
  const { calls } = await session.until(({ notices }) => notices.length > 0);
  expect(calls).toEqual([]);
});

test('an address that no socket can be opened to is a link that fails, not one that connects for ever', async () => {
  // As a hand-edited settings file may have it: the form refuses it.
  const session = startSession({
    servers: ['ws://gc.example'],
    profile: { servers: ['ws://gc.example:99999'] },
  });
  started.push(session);
  const { link } = await session.until(({ link: now }) => now.phase === 'waiting');
  expect(link).toMatchObject({ failure: { kind: 'unreachable' } });
});

test('an event far too large is dropped, and the link stays up', async () => {
  const { connector, session } = await desk();
  await session.loggedIn();
  connector.control.sendGarbage(`{"type":"Control","message":"${'x'.repeat(9 * 1024 * 1024)}"}`);
  connector.control.sendGarbage(JSON.stringify({ type: 'Control', message: 'after it' }));
  const { link, notices } = await session.until((state) => state.notices.length > 0);
  expect(notices.map(({ body }) => body)).toEqual([{ kind: 'control', text: 'after it' }]);
  expect(link.phase).toBe('up');
  expect(session.warnings()).toEqual(['an event could not be read: too-large']);
});
