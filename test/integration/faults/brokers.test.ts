import { expect } from 'vitest';
import { breakingProxy, silentServer, speechlessBroker } from '../../faults/bad-servers.ts';
import { prove } from '../../faults/prove.ts';
import {
  connectorFor,
  endsWell,
  failureOf,
  isLive,
  isStale,
  phaseOf,
  sessionFor,
  talk,
} from '../../faults/real-desk.ts';
import { setTimeout as pause } from 'node:timers/promises';

prove('connection refused', 'real socket', async () => {
  const connector = await connectorFor();
  const session = sessionFor({ servers: [connector.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  await connector.control.stopListening();
  await session.until((state) => isStale(state) && failureOf(state) === 'refused');
  await connector.control.startListening();
  await endsWell(connector, session, id);
});

prove('slow connect', 'real socket', async () => {
  const connector = await connectorFor();
  const session = sessionFor({ servers: [await silentServer(), connector.url] });
  // The first try has its three seconds, then the second server has its turn.
  await session.until((state) => failureOf(state) === 'silent');
  await session.loggedIn();
  await endsWell(connector, session, await talk(connector, session));
});

prove('CONNECTED never comes', 'real socket', async () => {
  const connector = await connectorFor();
  const session = sessionFor({ servers: [await speechlessBroker(), connector.url] });
  await session.until((state) => failureOf(state) === 'silent');
  await session.loggedIn();
  await endsWell(connector, session, await talk(connector, session));
});

prove('broker refuses the log-in', 'real socket', async () => {
  const guarded = await connectorFor({ credentials: { login: 'desk', passcode: 'right' } });
  const profile = { brokerLogin: 'desk', serviceTimeoutMs: 1500 };
  const session = sessionFor({ servers: [guarded.url], brokerPassword: 'wrong', profile });
  session.logIn();
  const { session: out } = await session.until(
    ({ session: now }) => now.phase === 'out' && now.problem !== null,
  );
  expect(out).toEqual({ phase: 'out', problem: { kind: 'link', failure: { kind: 'broker-login' } } });
  // Nothing of the agent has gone to a broker that has not let us in.
  expect(guarded.control.received()).toEqual([]);
  const right = sessionFor({ servers: [guarded.url], brokerPassword: 'right', profile });
  await right.loggedIn();
  await endsWell(guarded, right, await talk(guarded, right));
});

prove('heart-beats stop', 'real socket', async (lots) => {
  const connector = await connectorFor({ form: lots.of(['json', 'text']) });
  const session = sessionFor({ servers: [connector.url], profile: { heartbeatMs: 200 } });
  await session.loggedIn();
  const id = await talk(connector, session);
  connector.control.mute();
  await session.until((state) => isStale(state) && failureOf(state) === 'silent');
  await endsWell(connector, session, id);
});

prove('heart-beats stop', 'real socket', async () => {
  // The connector is not asked for signs of life here: the broker's own tell that the link is dead.
  const connector = await connectorFor({ heartBeatMs: 5000 });
  const session = sessionFor({ servers: [connector.url], profile: { heartbeat: 'none' } });
  await session.loggedIn();
  const id = await talk(connector, session);
  connector.control.mute();
  const at = performance.now();
  await session.until((state) => isStale(state) && failureOf(state) === 'silent', 25_000);
  expect(performance.now() - at).toBeLessThan(20_000);
  await endsWell(connector, session, id);
});

prove('reset inside a frame', 'real socket', async (lots) => {
  const connector = await connectorFor({ form: lots.of(['json', 'text']) });
  const proxy = await breakingProxy(connector.port);
  const session = sessionFor({ servers: [proxy.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  // Anywhere in the event, from its first byte on.
  proxy.breakAfter(1 + lots.below(250));
  connector.control.sendGarbage(JSON.stringify({ type: 'Control', message: 'x'.repeat(300) }));
  await session.until(isStale);
  expect(session.state().notices).toEqual([]);
  await endsWell(connector, session, id);
  expect(session.warnings()).toEqual([]);
});

prove('STOMP ERROR', 'real socket', async () => {
  const connector = await connectorFor();
  const session = sessionFor({ servers: [connector.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  connector.control.failConnections('The broker has no memory left');
  const { failure } = await session.until(isStale);
  expect(failure).toEqual({ kind: 'broker-error', text: 'The broker has no memory left' });
  await endsWell(connector, session, id);
});

prove('broker restarts', 'real socket', async (lots) => {
  const connector = await connectorFor({ form: lots.of(['json', 'text']) });
  const session = sessionFor({ servers: [connector.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  await connector.control.stopListening();
  await session.until(isStale);
  session.onCall('hold', id);
  expect(session.state().pending).toEqual([]);
  await pause(lots.below(1500));
  await connector.control.startListening();
  await endsWell(connector, session, id);
});

prove('primary dead, secondary alive', 'real socket', async () => {
  const connector = await connectorFor();
  const first = await breakingProxy(connector.port);
  const session = sessionFor({ servers: [first.url, connector.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  first.breakAfter(0);
  connector.control.sendGarbage('{}');
  await session.until(isStale);
  const { link } = await session.until(isLive);
  expect(link).toMatchObject({ phase: 'up', server: connector.url });
  // The primary answers again, and is looked at beside the link in use; both hear of the call, and count it once.
  expect(phaseOf(session.state(), id)).toBe('talking');
  await endsWell(connector, session, id);
});

prove('flood of 10,000 events', 'real socket', async (lots) => {
  const connector = await connectorFor({ form: lots.of(['json', 'text']) });
  const session = sessionFor({ servers: [connector.url] });
  await session.loggedIn();
  const id = await talk(connector, session);
  const state = (name: string) =>
    JSON.stringify({ type: 'State', agentId: '1001', state: name, reasonCode: '' });
  const names = ['TALKING', 'HOLD', 'TALKING', 'READY', 'NOT_READY'];
  for (let count = 0; count < 9_999; count += 1) connector.control.sendGarbage(state(lots.of(names)));
  connector.control.sendGarbage(JSON.stringify({ type: 'Control', message: 'the last' }));
  const { notices } = await session.until(
    (now) => now.notices.some(({ body }) => body.kind === 'control'),
    25_000,
  );
  expect(notices.length).toBeLessThanOrEqual(20);
  expect(isLive(session.state())).toBe(true);
  await endsWell(connector, session, id);
  expect(session.warnings()).toEqual([]);
});

prove('clock jumps by an hour', 'real socket', async (lots) => {
  const connector = await connectorFor({ heartBeatMs: 1000 });
  const session = sessionFor({ servers: [connector.url], profile: { heartbeatMs: 300 } });
  await session.loggedIn();
  const id = await talk(connector, session);
  const real = Date.now.bind(Date);
  const jumpMs = lots.of([-1, 1]) * 3_600_000;
  Date.now = () => real() + jumpMs;
  try {
    // Several heart-beats of both kinds later the link is the same, and commands are still in time for the broker.
    const { link } = session.state();
    await pause(3500);
    expect(session.state().link).toEqual(link);
    session.onCall('hold', id);
    await session.until((state) => phaseOf(state, id) === 'held' && state.pending.length === 0);
    const hold = connector.control.received().find(({ word }) => word === 'holdcall');
    expect(Math.abs(Number(hold?.headers['expires']) - real())).toBeLessThan(60_000);
    session.onCall('resume', id);
    await session.until((state) => phaseOf(state, id) === 'talking' && state.pending.length === 0);
    // And silence is still found.
    connector.control.mute();
    await session.until((state) => isStale(state) && failureOf(state) === 'silent');
    await session.until(isLive);
  } finally {
    Date.now = real;
  }
});
