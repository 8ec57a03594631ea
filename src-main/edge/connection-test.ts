import { Client } from '@stomp/stompjs';
import { lookup } from 'node:dns/promises';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import type { Certificate } from '../../src-shared/certificate.ts';
import type { Outcome, StepResult, TestStep } from '../../src-shared/connection-test.ts';
import { proxyName, type Proxy } from '../../src-shared/proxy.ts';
import {
  judgeBroker,
  judgeName,
  judgeProxy,
  judgeTcp,
  judgeTls,
  judgeWebSocket,
  verdictOf,
} from '../core/connection-test/judge.ts';
import type { Outgoing } from '../core/connector/encode.ts';
import type { Route } from '../core/way/routes.ts';
import { ProxyError } from '../core/way/way-error.ts';
import { isGuarded, placeOf, type Place, type Trust, type WayTarget } from '../core/way/way-target.ts';

/** What is tested. The topic is one of our own, so that a live session beside it hears nothing of this. */
export interface TestTarget extends WayTarget {
  readonly queue: string;
  readonly topic: string;
  readonly brokerLogin: string;
  readonly brokerPassword: string;
  /** Our greeting to the connector. */
  readonly hello: Outgoing;
  /** How an event is to be taken: whether it answers the greeting, and how. */
  readonly answer: (body: string) => 'in-service' | 'out-of-service' | null;
  /** How long the connector has for its answer. */
  readonly answerMs: number;
}

/** The steps of the way to a server, as the link itself goes them. */
export interface TestedWays {
  readonly routesTo: (target: WayTarget) => Promise<readonly Route[]>;
  readonly openTunnel: (
    proxy: Proxy,
    to: Place,
    trust: Trust,
    limitMs: number,
    signal: AbortSignal,
  ) => Promise<Socket>;
  readonly openTcp: (to: Place, signal: AbortSignal) => Promise<Socket>;
  readonly secure: (
    socket: Socket,
    host: string,
    trust: Trust,
  ) => Promise<{ readonly socket: Socket; readonly certificate: Certificate }>;
}

const stepMs = 10_000;
const stompVersions = ['v12.stomp', 'v11.stomp', 'v10.stomp'];

/** A test that has begun. */
export interface RunningTest {
  /** Resolves when it has ended, whatever it came to. Never rejects. */
  readonly done: Promise<void>;
  /** Ends it: nothing is reported any more. */
  stop(): void;
}

/**
 * Tries a connection step by step, from the name or the proxy to the connector's answer; the first step that fails is
 * the last.
 */
export function testConnection(
  target: TestTarget,
  ways: TestedWays,
  report: (result: StepResult) => void,
): RunningTest {
  const to = placeOf(target.server);
  const { host, port } = to;
  const way = new AbortController();
  const { signal } = way;
  let socket: Socket | null = null;

  /** Reports what a step came to; answers whether the next one can be tried. */
  async function step(name: TestStep, go: () => Promise<Outcome>): Promise<boolean> {
    if (signal.aborted) return false;
    const from = performance.now();
    const outcome = await go();
    // Stopping ends what a step was waiting for: that is no outcome.
    if (wasStopped()) return false;
    const verdict = verdictOf(outcome);
    report({ step: name, ms: Math.round(performance.now() - from), verdict, outcome });
    return verdict !== 'bad';
  }
  const wasStopped = () => signal.aborted;

  const resolveName = async (): Promise<Outcome> => {
    try {
      const found = await lookup(host, { all: true });
      return { kind: 'resolved', addresses: found.map(({ address }) => address) };
    } catch (error) {
      return judgeName(error);
    }
  };

  const openTcp = () =>
    within(stepMs, { kind: 'silent' }, (settle) => {
      ways.openTcp(to, signal).then(
        (opened) => {
          socket = opened;
          settle({ kind: 'open', port });
        },
        (error: unknown) => settle(judgeTcp(error, port)),
      );
    });

  const openTls = () =>
    within(stepMs, { kind: 'silent' }, (settle) => {
      if (socket === null) return settle({ kind: 'closed' });
      ways.secure(socket, host, target).then(
        (secured) => {
          ({ socket } = secured);
          settle({ kind: 'trusted', certificate: secured.certificate });
        },
        (error: unknown) => settle(judgeTls(error)),
      );
    });

  /** The proxies of the list in turn, like the link: one that says nothing gives way to the next. */
  async function openProxy(routes: readonly Route[]): Promise<Outcome> {
    const failures: Outcome[] = [];
    for (const route of routes) {
      const [first] = failures;
      if (route === null)
        return first?.kind === 'proxy' ? { ...first, kind: 'past-proxy' } : { kind: 'closed' };
      try {
        socket = await ways.openTunnel(route, to, target, stepMs / routes.length, signal);
        return { kind: 'by-proxy', proxy: proxyName(route) };
      } catch (error) {
        // Stopped: no other one is asked, and what is answered here is told to nobody.
        if (wasStopped()) return { kind: 'closed' };
        const failure = judgeProxy(error);
        if (!(error instanceof ProxyError && error.givesWay)) return failure;
        failures.push(failure);
      }
    }
    return failures[0] ?? { kind: 'closed' };
  }

  const stomp = createStomp(target, () => socket, port);

  async function run(): Promise<void> {
    if (isGuarded(target)) await goAllSteps();
    else await step('tls', () => Promise.resolve({ kind: 'unguarded' }));
    stop();
  }
  async function goAllSteps(): Promise<void> {
    const routes = await ways.routesTo(target);
    const isDirect = routes[0] === null;
    const isReached =
      (isDirect || (await step('proxy', () => openProxy(routes)))) &&
      (socket !== null || ((await step('name', resolveName)) && (await step('tcp', openTcp)))) &&
      (!to.isSecure || (await step('tls', openTls))) &&
      (await step('websocket', stomp.upgrade)) &&
      (await step('stomp', stomp.connected)) &&
      (await step('subscribe', stomp.subscribe));
    if (isReached) await step('hello', stomp.greet);
  }
  function stop() {
    stomp.dispose();
    way.abort();
  }

  return { done: run(), stop };
}

/** The steps that speak STOMP, over a socket that is open already. */
function createStomp(target: TestTarget, socketOf: () => Socket | null, port: number) {
  let webSocket: WebSocket | null = null;
  const client = new Client({
    webSocketFactory: () => {
      webSocket = new WebSocket(target.server, stompVersions, {
        // The very socket that the steps before have opened and measured.
        createConnection: () => socketOf() ?? connect({ port }),
        handshakeTimeout: stepMs,
        perMessageDeflate: false,
      });
      webSocket.on('open', () => settleUpgrade({ kind: 'upgraded', protocol: webSocket?.protocol ?? '' }));
      webSocket.on('error', (error) => settleUpgrade(judgeWebSocket(error, port)));
      return webSocket;
    },
    connectHeaders:
      target.brokerLogin === '' ? {} : { login: target.brokerLogin, passcode: target.brokerPassword },
    reconnectDelay: 0,
    heartbeatIncoming: 0,
    heartbeatOutgoing: 0,
  });
  let settleUpgrade: (outcome: Outcome) => void = () => undefined;
  /** Whoever waits for the broker now: an error or the end of the connection is their outcome. */
  let fail: (outcome: Outcome) => void = () => undefined;
  let connectedTo: string | null = null;
  let onConnected: (broker: string) => void = () => undefined;
  client.onConnect = ({ headers }) => {
    connectedTo = headers['server'] ?? '';
    onConnected(connectedTo);
  };
  client.onStompError = ({ headers, body }) => fail(judgeBroker(headers['message'] ?? '', body));
  client.onWebSocketClose = () => {
    settleUpgrade({ kind: 'closed' });
    fail({ kind: 'closed' });
  };

  const topicHeard: { answer: (body: string) => void } = { answer: () => undefined };
  return {
    dispose: () => void client.deactivate({ force: true }),
    upgrade: () =>
      within(stepMs, { kind: 'silent' }, (settle) => {
        settleUpgrade = settle;
        client.activate();
      }),
    connected: () =>
      within(stepMs, { kind: 'silent' }, (settle) => {
        fail = settle;
        onConnected = (broker) => settle({ kind: 'connected', broker });
        if (connectedTo !== null) onConnected(connectedTo);
      }),
    subscribe: () =>
      within(stepMs, { kind: 'silent' }, (settle) => {
        fail = settle;
        client.watchForReceipt('subscribed', () => settle({ kind: 'subscribed' }));
        client.subscribe(target.topic, ({ body }) => topicHeard.answer(body), { receipt: 'subscribed' });
      }),
    greet: () =>
      within(target.answerMs, { kind: 'no-answer' }, (settle) => {
        fail = settle;
        topicHeard.answer = (body) => {
          const answer = target.answer(body);
          if (answer !== null) settle({ kind: answer });
        };
        const { type, body } = target.hello;
        client.publish({
          destination: target.queue,
          headers: { type, persistent: 'false' },
          body,
          skipContentLengthHeader: true,
        });
      }),
  };
}

/** The first outcome that is settled; `late` when none is in time. */
function within(
  ms: number,
  late: Outcome,
  begin: (settle: (outcome: Outcome) => void) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(late), ms);
    begin((outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}
