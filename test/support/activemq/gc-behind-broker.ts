import { createChanges } from '../../../src-main/demo/changes.ts';
import { createConnector, parseType, type Behaviour, type Connector } from '../../../src-main/demo/gc.ts';
import { realSchedule, scopeOf } from '../../../src-main/demo/schedule.ts';
import { connectPeer, type StompPeer } from './stomp-peer.ts';

/** The simulated connector as a client of a broker of its own, which is how a real one lives. */
export interface GcBehindBroker {
  readonly caller: Connector['caller'];
  /** The words of the commands that came, in lower case, oldest first. */
  words(): readonly string[];
  /** Resolves as soon as the commands that came are so; asked now and at each one. */
  until(isSo: (words: readonly string[]) => boolean): Promise<void>;
  /** Goes away from the broker, keeping its agents and calls. */
  leave(): Promise<void>;
  /** Connects, at the start or after the broker went or `leave`. */
  join(): Promise<void>;
  dispose(): Promise<void>;
}

/** Starts a connector that takes its commands from this queue. */
export async function startGcBehindBroker(
  stompPort: number,
  queue: string,
  form: Behaviour['form'],
): Promise<GcBehindBroker> {
  const schedule = scopeOf(realSchedule);
  const changes = createChanges();
  const received: string[] = [];
  let peer: StompPeer | null = null;
  const connector = createConnector({
    schedule,
    form,
    platform: 'UCCE',
    seed: 0,
    ringNoAnswerMs: 20_000,
    pickUpMs: 100,
    previewTimeoutMs: 30_000,
    failedCallMs: 15_000,
    silentClientMs: 0,
    logoutSilentAgents: false,
    publish: (topic, text) => peer?.send(`/topic/${topic}`, text),
  });

  async function join() {
    peer = await connectPeer(stompPort);
    await peer.subscribe(queue, ({ headers, body }) => {
      const type = headers['type'] ?? '';
      received.push(parseType(type).word);
      connector.handle(type, body);
      changes.announce();
    });
  }
  async function leave() {
    const leaving = peer;
    peer = null;
    await leaving?.close();
  }

  await join();
  return {
    caller: connector.caller,
    words: () => received,
    until: (isSo) => changes.until(() => isSo(received), 10_000, isSo.toString()),
    leave,
    join,
    async dispose() {
      schedule.dispose();
      await leave();
    },
  };
}
