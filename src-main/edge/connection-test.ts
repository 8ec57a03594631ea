import { Client } from '@stomp/stompjs';
import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { WebSocket } from 'ws';
import type { Certificate, Outcome, StepResult, TestStep } from '../../src-shared/connection-test.ts';
import {
  judgeBroker,
  judgeCertificate,
  judgeName,
  judgeTcp,
  judgeTls,
  judgeWebSocket,
  verdictOf,
} from '../core/connection-test/judge.ts';
import type { Outgoing } from '../core/connector/encode.ts';

/** What is tested. The topic is one of our own, so that a live session beside it hears nothing of this. */
export interface TestTarget {
  readonly server: string;
  readonly queue: string;
  readonly topic: string;
  readonly brokerLogin: string;
  readonly brokerPassword: string;
  /** The certificates that are trusted; `null` for the built-in ones. */
  readonly authorities: readonly string[] | null;
  /** Our greeting to the connector. */
  readonly hello: Outgoing;
  /** How an event is to be taken: whether it answers the greeting, and how. */
  readonly answer: (body: string) => 'in-service' | 'out-of-service' | null;
  /** How long the connector has for its answer. */
  readonly answerMs: number;
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

/** Tries a connection step by step, from the name to the connector's answer; the first that fails is the last. */
export function testConnection(target: TestTarget, report: (result: StepResult) => void): RunningTest {
  const { protocol, hostname, port: written } = new URL(target.server);
  const secure = protocol === 'wss:';
  const host = hostname.replace(/^\[|\]$/g, '');
  const port = written === '' ? (secure ? 443 : 80) : Number(written);
  const open: { destroy(): unknown }[] = [];
  let stopped = false;

  function close() {
    for (const each of open.splice(0).toReversed()) each.destroy();
  }

  /** Reports what a step came to; answers whether the next one can be tried. */
  async function step(name: TestStep, go: () => Promise<Outcome>): Promise<boolean> {
    if (stopped) return false;
    const from = performance.now();
    const outcome = await go();
    // Stopping ends what a step was waiting for: that is no outcome.
    if (wasStopped()) return false;
    const verdict = verdictOf(outcome);
    report({ step: name, ms: Math.round(performance.now() - from), verdict, outcome });
    return verdict !== 'bad';
  }
  const wasStopped = () => stopped;

  const resolveName = async (): Promise<Outcome> => {
    try {
      const found = await lookup(host, { all: true });
      return { kind: 'resolved', addresses: found.map(({ address }) => address) };
    } catch (error) {
      return judgeName(error);
    }
  };

  let socket: Socket | null = null;
  const openTcp = () =>
    within(stepMs, { kind: 'silent' }, (settle) => {
      const opening = connect({ host, port });
      open.push(opening);
      socket = opening;
      opening.once('connect', () => settle({ kind: 'open', port }));
      opening.once('close', () => settle({ kind: 'closed' }));
      // Kept for as long as the socket lives: an error that nobody hears would end the app.
      opening.on('error', (error) => settle(judgeTcp(error, port)));
    });

  const openTls = () =>
    within(stepMs, { kind: 'silent' }, (settle) => {
      const secured: TLSSocket = connectTls({
        ...(socket === null ? {} : { socket }),
        host,
        ...(isIP(host) === 0 ? { servername: host } : {}),
        ...(target.authorities === null ? {} : { ca: [...target.authorities] }),
        // Looked at here, so that what is wrong with the certificate can be told.
        rejectUnauthorized: false,
      });
      open.push(secured);
      socket = secured;
      secured.once('secureConnect', () => {
        const why = secured.authorized ? null : String(secured.authorizationError);
        settle(judgeCertificate(why, certificateOf(secured.getPeerCertificate())));
      });
      secured.once('close', () => settle({ kind: 'closed' }));
      secured.on('error', (error) => settle(judgeTls(error)));
    });

  const stomp = createStomp(target, () => socket, port, open);

  async function run(): Promise<void> {
    const isReached =
      (await step('name', resolveName)) &&
      (await step('tcp', openTcp)) &&
      (!secure || (await step('tls', openTls))) &&
      (await step('websocket', stomp.upgrade)) &&
      (await step('stomp', stomp.connected)) &&
      (await step('subscribe', stomp.subscribe));
    if (isReached) await step('hello', stomp.greet);
    close();
  }

  return {
    done: run(),
    stop() {
      stopped = true;
      close();
    },
  };
}

/** The steps that speak STOMP, over a socket that is open already. */
function createStomp(
  target: TestTarget,
  socketOf: () => Socket | null,
  port: number,
  open: { destroy(): unknown }[],
) {
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
  open.push({ destroy: () => void client.deactivate({ force: true }) });

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

function certificateOf({
  subject,
  issuer,
  valid_from,
  valid_to,
  fingerprint256,
}: PeerCertificate): Certificate {
  const at = (text: string) => (Number.isNaN(Date.parse(text)) ? null : Date.parse(text));
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    from: at(valid_from),
    until: at(valid_to),
    fingerprint: fingerprint256,
  };
}

const nameOf = ({ CN, O }: PeerCertificate['subject']): string => [CN, O].flat().filter(Boolean).join(', ');
