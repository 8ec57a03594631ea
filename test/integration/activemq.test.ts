import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { provideBroker } from '../../scripts/system-packages.ts';
import { checkValue } from '../../src-main/core/connector/values.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { handOverRefusal, joinRefusal } from '../../src-main/core/state/consult-orders.ts';
import { dialogId } from '../../src-shared/ids.ts';
import { pairOf } from '../../src-shared/pairs.ts';
import { brokerUser, guardedQueue, startActiveMq, type ActiveMq } from '../support/activemq/broker.ts';
import { startGcBehindBroker, type GcBehindBroker } from '../support/activemq/gc-behind-broker.ts';
import { startJmsConsumer } from '../support/activemq/jms-consumer.ts';
import { connectPeer } from '../support/activemq/stomp-peer.ts';
import { startWsBridge } from '../support/activemq/ws-bridge.ts';
import { startSession, type SessionOptions, type TestSession } from '../support/session.ts';

const whyNot = await provideBroker();
if (whyNot !== null) console.warn(`The tests with a real broker are left out: ${whyNot}`);

/** Somebody who is not logged in; the phone there picks up by itself. */
const colleague = checkValue('3003')!;
const phaseOf = (state: AppState, id: string) => state.calls.find((call) => call.id === id)?.phase ?? 'gone';
const isLive = ({ session }: AppState) => session.phase === 'in' && session.live;
const isStale = ({ session, link }: AppState) =>
  session.phase === 'in' && !session.live && link.phase === 'waiting';
const failureOf = ({ link }: AppState) => (link.phase === 'waiting' ? link.failure.kind : null);

describe.skipIf(whyNot !== null)('through a real ActiveMQ', () => {
  let broker: ActiveMq;
  beforeAll(async () => {
    broker = await startActiveMq();
  }, 60_000);
  afterAll(() => broker.dispose());

  const started: { dispose(): unknown }[] = [];
  afterEach(async () => {
    for (const one of started.splice(0).toReversed()) await one.dispose();
  });

  let queues = 0;
  /** A queue of its own for each test, so that none hears the commands of another. */
  const newQueue = () => `/queue/Open.Connector${(queues += 1)}`;

  function sidetone(queue: string, options: Partial<SessionOptions> = {}): TestSession {
    const session = startSession({
      servers: [broker.url],
      ...options,
      profile: { heartbeatMs: 500, ...options.profile, queue },
    });
    started.push(session);
    return session;
  }

  async function desk(
    form: 'json' | 'text',
    options: Partial<SessionOptions> = {},
  ): Promise<{ gc: GcBehindBroker; session: TestSession }> {
    const queue = newQueue();
    const gc = await startGcBehindBroker(broker.stompPort, queue, form);
    started.push(gc);
    return { gc, session: sidetone(queue, options) };
  }

  async function talking(gc: GcBehindBroker, session: TestSession): Promise<string> {
    const id = gc.caller.ringInbound({ agentId: '1001' });
    await session.until((state) => phaseOf(state, id) === 'ringing');
    session.onCall('answer', id);
    await session.until((state) => phaseOf(state, id) === 'talking' && state.pending.length === 0);
    return id;
  }

  describe.each(['json', 'text'] as const)('with a connector that speaks %s', (form) => {
    test('an agent logs in and gets the lists of reasons', async () => {
      const { session } = await desk(form);
      const { agent } = await session.loggedIn();
      expect(agent).toMatchObject({ name: 'Ada Example', state: 'NOT_READY' });
      const { reasons } = await session.until(
        ({ reasons: { notReady, logout, wrapUp } }) =>
          notReady !== null && logout !== null && wrapUp !== null,
      );
      expect(reasons.logout?.[0]).toEqual({ code: '1', label: 'End of shift' });
      session.notReady('2');
      await session.until(({ agent: now, pending }) => now?.reasonCode === '2' && pending.length === 0);
      expect(session.warnings()).toEqual([]);
    });

    test('a call rings, is answered, held, resumed and released', async () => {
      const { gc, session } = await desk(form);
      await session.loggedIn();
      const id = await talking(gc, session);
      for (const [order, phase] of [
        ['hold', 'held'],
        ['resume', 'talking'],
        ['release', 'gone'],
      ] as const) {
        session.onCall(order, id);
        await session.until((state) => phaseOf(state, id) === phase && state.pending.length === 0);
      }
      expect(session.state().recents).toMatchObject([{ id, direction: 'in', outcome: 'answered' }]);
      expect(session.state().notices).toEqual([]);
    });

    test('a call is consulted about, switched and handed over to who was asked', async () => {
      const { gc, session } = await desk(form);
      await session.loggedIn();
      const main = await talking(gc, session);
      const bothAre = (mainPhase: string, consultPhase: string) => (state: AppState) => {
        const pair = pairOf(state.calls);
        return (
          pair?.main.id === main &&
          pair.main.phase === mainPhase &&
          pair.consult.phase === consultPhase &&
          state.pending.length === 0
        );
      };
      session.order({
        type: 'order/consult',
        dialogId: dialogId(main),
        address: colleague,
        purpose: 'transfer',
      });
      await session.until(bothAre('held', 'talking'));
      session.order({ type: 'order/swap' });
      await session.until(bothAre('talking', 'held'));
      await session.until((state) => joinRefusal(state, 'transfer') === null);
      session.order({ type: 'order/join', purpose: 'transfer' });
      await session.until(({ calls, pending }) => calls.length === 0 && pending.length === 0);
      const words = gc.words().filter((word) => word !== 'beat');
      expect(words.slice(-3)).toEqual(['consultcall', 'retrievecall', 'transfercall']);
      expect(session.state().notices).toEqual([]);
    });

    test('the broker restarts in a call: the call stays, and nobody logs in twice', async () => {
      const { gc, session } = await desk(form);
      await session.loggedIn();
      const id = await talking(gc, session);
      await broker.stop();
      const stale = await session.until(isStale);
      expect(phaseOf(stale, id)).toBe('talking');
      await session.until((state) => failureOf(state) === 'refused');

      await broker.restart();
      await gc.join();
      const resumed = await session.until(
        (state) => isLive(state) && state.progress.unconfirmed.length === 0,
      );
      expect(phaseOf(resumed, id)).toBe('talking');
      expect(gc.words().filter((word) => word === 'login')).toHaveLength(1);
      session.onCall('release', id);
      await session.until((state) => phaseOf(state, id) === 'gone');
    });
  });

  test('a call is sent away at once where the connector says that it may be', async () => {
    const { gc, session } = await desk('json');
    await session.loggedIn();
    const id = dialogId(await talking(gc, session));
    await session.until((state) => handOverRefusal(state, id, 'TRANSFER_SST') === null);
    session.order({ type: 'order/transfer-now', dialogId: id, address: colleague });
    await session.until(({ calls, pending }) => calls.length === 0 && pending.length === 0);
    expect(gc.words()).toContain('transfer_sst');
    expect(session.state().notices).toEqual([]);
  });

  test('a call is not sent away at once where the connector does not say so, as in the text form', async () => {
    const { gc, session } = await desk('text');
    await session.loggedIn();
    const id = dialogId(await talking(gc, session));
    expect(handOverRefusal(session.state(), id, 'TRANSFER_SST')).toBe('not-allowed');
  });

  test.each(['json', 'text'] as const)(
    'a colleague consults and transfers a call to the agent (%s)',
    async (form) => {
      const queue = newQueue();
      const gc = await startGcBehindBroker(broker.stompPort, queue, form);
      started.push(gc);
      const session = sidetone(queue);
      const colleague = await connectPeer(broker.stompPort);
      started.push({ dispose: () => colleague.close() });
      const send = (word: string, body: string) => colleague.send(queue, body, { type: `${word}#1002` });
      await session.loggedIn();
      send('Login', 'demo,3002');
      await gc.until((words) => words.filter((word) => word === 'login').length === 2);
      const main = gc.caller.ringInbound({ agentId: '1002' });
      send('AnswerCall', main);
      send('ConsultCall', `3001,${main}`);

      const { calls } = await session.until((state) => state.calls[0]?.phase === 'ringing');
      expect(calls).toMatchObject([{ direction: 'in', party: '3002', callType: 'CONSULT_IN' }]);
      session.onCall('answer', calls[0]!.id);
      await session.until((state) => phaseOf(state, calls[0]!.id) === 'talking');
      send('TransferCall', `3001,${main}`);
      const { calls: after } = await session.until(
        (state) => phaseOf(state, main) === 'talking' && state.calls.length === 1,
      );
      expect(after).toMatchObject([{ id: main, direction: 'in', party: '+442079460123' }]);
    },
  );

  test('the first address goes away in a call: the second takes over', async () => {
    const first = await startWsBridge(broker.stompPort);
    started.push({ dispose: () => first.close() });
    const { gc, session } = await desk('json', { servers: [first.url, broker.url] });
    await session.loggedIn();
    const id = await talking(gc, session);
    await first.close();
    await session.until(({ session: now }) => now.phase === 'in' && !now.live);
    const resumed = await session.until(isLive);
    expect(resumed.link).toMatchObject({ phase: 'up', server: broker.url });
    expect(phaseOf(resumed, id)).toBe('talking');
    expect(gc.words().filter((word) => word === 'login')).toHaveLength(1);
  });

  test('a command that no connector took in time is never carried out', async () => {
    const { gc, session } = await desk('json', {
      profile: { heartbeat: 'none', commandExpiryMs: 1500, commandTimeoutMs: 2000 },
    });
    await session.loggedIn();
    const id = await talking(gc, session);
    await gc.leave();
    session.onCall('hold', id);
    const { notices } = await session.until((state) => state.notices.length > 0);
    expect(notices.map(({ body }) => body)).toEqual([{ kind: 'no-answer', order: 'hold', assumed: false }]);

    await gc.join();
    session.onCall('release', id);
    await session.until((state) => phaseOf(state, id) === 'gone');
    expect(gc.words()).not.toContain('holdcall');
  });

  test('a wrong password for the broker is named as such', async () => {
    const session = sidetone(newQueue(), {
      profile: { brokerLogin: brokerUser.login, serviceTimeoutMs: 1000 },
      brokerPassword: 'wrong',
    });
    await session.until((state) => failureOf(state) === 'broker-login');
    session.logIn();
    const { session: out } = await session.until(
      ({ session: now }) => now.phase === 'out' && now.problem !== null,
    );
    expect(out).toEqual({
      phase: 'out',
      problem: { kind: 'link', failure: { kind: 'broker-login' } },
    });
  });

  test('without a name, a queue that asks for one is refused as a matter of the broker log-in', async () => {
    const session = sidetone(guardedQueue);
    await session.until((state) => failureOf(state) === 'broker-login');
  });

  test('with the right password for the broker an agent logs in through a queue that asks for it', async () => {
    const gc = await startGcBehindBroker(broker.stompPort, guardedQueue, 'json');
    started.push(gc);
    const session = sidetone(guardedQueue, {
      profile: { brokerLogin: brokerUser.login },
      brokerPassword: brokerUser.password,
    });
    await session.loggedIn();
  });

  test('a JMS client gets text, typed, short-lived and not persistent, whatever the names hold', async () => {
    const queue = newQueue();
    const jms = await startJmsConsumer(broker.openWirePort, queue.replace('/queue/', ''));
    started.push(jms);
    const connector = await connectPeer(broker.stompPort);
    started.push({ dispose: () => connector.close() });
    const session = sidetone(queue, { profile: { commandExpiryMs: 10_000 } });
    const { expiresInMs, ...hello } = await jms.message(`Hello#${session.destination}`);
    expect(hello).toEqual({
      kind: 'TextMessage',
      type: `Hello#${session.destination}`,
      text: '',
      persistent: false,
    });
    expect(expiresInMs).toBeGreaterThan(0);
    expect(expiresInMs).toBeLessThanOrEqual(600_000);

    session.logIn('CENTRE\\jürgen', '3001', 'pa\\ss:wörd€');
    connector.send(`/topic/${session.destination}`, '{"type":"System","status":"IN_SERVICE"}');
    const login = await jms.message('Login#CENTRE\\jürgen');
    expect(login).toMatchObject({ kind: 'TextMessage', text: 'pa\\ss:wörd€,3001', persistent: false });
    expect(login.expiresInMs).toBeGreaterThan(0);
    expect(login.expiresInMs).toBeLessThanOrEqual(10_000);
    const connect = await jms.message('Connect#CENTRE\\jürgen');
    expect(connect).toMatchObject({ text: `${session.destination},pa\\ss:wörd€` });
  });
});
