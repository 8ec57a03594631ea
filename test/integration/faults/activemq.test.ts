import { afterAll, beforeAll, describe, expect, onTestFinished } from 'vitest';
import { provideBroker } from '../../../scripts/system-packages.ts';
import { prove } from '../../faults/prove.ts';
import { failureOf, isLive, isStale, phaseOf, sessionFor } from '../../faults/real-desk.ts';
import type { Random } from '../../fuzz/random.ts';
import { brokerUser, startActiveMq, type ActiveMq } from '../../support/activemq/broker.ts';
import { startGcBehindBroker, type GcBehindBroker } from '../../support/activemq/gc-behind-broker.ts';
import { startWsBridge } from '../../support/activemq/ws-bridge.ts';
import type { TestSession } from '../../support/session.ts';

const whyNot = await provideBroker();
if (whyNot !== null) console.warn(`The faults of a real broker are left out: ${whyNot}`);

describe.skipIf(whyNot !== null)('through a real ActiveMQ', () => {
  let broker: ActiveMq;
  beforeAll(async () => {
    broker = await startActiveMq();
  }, 60_000);
  afterAll(() => broker.dispose());

  let queues = 0;

  /** An agent who talks to a customer, by these addresses. */
  async function inCall(
    lots: Random,
    servers: readonly string[] = [broker.url],
  ): Promise<{ gc: GcBehindBroker; session: TestSession; id: string }> {
    const queue = `/queue/Open.Fault${(queues += 1)}`;
    const gc = await startGcBehindBroker(broker.stompPort, queue, lots.of(['json', 'text']));
    onTestFinished(() => gc.dispose());
    const session = sessionFor({ servers, profile: { heartbeatMs: 500, serviceTimeoutMs: 2000, queue } });
    await session.loggedIn();
    const id = gc.caller.ringInbound({ agentId: '1001' });
    await session.until((state) => phaseOf(state, id) === 'ringing');
    session.onCall('answer', id);
    await session.until((state) => phaseOf(state, id) === 'talking' && state.pending.length === 0);
    return { gc, session, id };
  }

  async function endsWell({ gc, session, id }: Awaited<ReturnType<typeof inCall>>): Promise<void> {
    await session.until((state) => isLive(state) && state.progress.unconfirmed.length === 0, 20_000);
    expect(phaseOf(session.state(), id)).toBe('talking');
    session.onCall('release', id);
    await session.until((state) => phaseOf(state, id) === 'gone');
    const words = gc.words();
    for (const word of ['login', 'answercall', 'releasecall'])
      expect(
        words.filter((one) => one === word),
        word,
      ).toHaveLength(1);
    expect(words).not.toContain('holdcall');
  }

  prove('broker restarts', 'ActiveMQ', async (lots) => {
    const desk = await inCall(lots);
    if (lots.onceIn(2)) await broker.stop();
    else await broker.kill();
    await desk.session.until((state) => isStale(state) && failureOf(state) === 'refused');
    desk.session.onCall('hold', desk.id);
    await broker.restart();
    await desk.gc.join();
    await endsWell(desk);
  });

  prove('primary dead, secondary alive', 'ActiveMQ', async (lots) => {
    const first = await startWsBridge(broker.stompPort);
    onTestFinished(() => first.close());
    const desk = await inCall(lots, [first.url, broker.url]);
    await first.close();
    await desk.session.until(isStale);
    const { link } = await desk.session.until(isLive);
    expect(link).toMatchObject({ phase: 'up', server: broker.url });
    await endsWell(desk);
  });

  prove('connector down behind a live broker', 'ActiveMQ', async (lots) => {
    const desk = await inCall(lots);
    await desk.gc.leave();
    await desk.session.until((state) => isStale(state) && failureOf(state) === 'no-connector');
    desk.session.onCall('hold', desk.id);
    await desk.gc.join();
    await endsWell(desk);
  });

  prove('call ended inside the gap', 'ActiveMQ', async (lots) => {
    const { gc, session, id } = await inCall(lots);
    await broker.kill();
    await session.until(isStale);
    gc.caller.callerHangsUp(id);
    await broker.restart();
    await gc.join();
    const { notices } = await session.until(
      (state) => isLive(state) && phaseOf(state, id) === 'gone',
      20_000,
    );
    expect(notices.map(({ body }) => body.kind)).toContain('ended-while-disconnected');
  });

  prove('broker refuses the log-in', 'ActiveMQ', async () => {
    const session = sessionFor({
      servers: [broker.url],
      brokerPassword: 'wrong',
      profile: { brokerLogin: brokerUser.login, queue: `/queue/Open.Fault${(queues += 1)}` },
    });
    const { failure } = await session.until((state) => state.failure !== null);
    expect(failure).toEqual({ kind: 'broker-login' });
  });
});
