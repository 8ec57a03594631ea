import { Client } from '@stomp/stompjs';
import { connect, type Socket } from 'node:net';
import { WebSocket } from 'ws';
import { judgeBroker, judgeWebSocket } from '../core/connection-test/judge.ts';
import type { Begin, TestTarget } from '../core/connection-test/test-target.ts';

const stompVersions = ['v12.stomp', 'v11.stomp', 'v10.stomp'];

type Settle = Parameters<Begin>[0];

/** The steps of a test that speak STOMP, over the socket that the steps before have opened. */
export function createStompSteps(
  target: TestTarget,
  socketOf: () => Socket | null,
  port: number,
  limitMs: number,
) {
  let webSocket: WebSocket | null = null;
  const client = new Client({
    webSocketFactory: () => {
      webSocket = new WebSocket(target.server, stompVersions, {
        // The very socket that the steps before have opened and measured.
        createConnection: () => socketOf() ?? connect({ port }),
        handshakeTimeout: limitMs,
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
  let settleUpgrade: Settle = () => undefined;
  /** Whoever waits for the broker now: an error or the end of the connection is their outcome. */
  let fail: Settle = () => undefined;
  /** Hears what comes over the topic. */
  let heard: (body: string) => void = () => undefined;
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

  return {
    dispose: () => void client.deactivate({ force: true }),
    upgrade(settle: Settle) {
      settleUpgrade = settle;
      client.activate();
    },
    connect(settle: Settle) {
      fail = settle;
      onConnected = (broker) => settle({ kind: 'connected', broker });
      if (connectedTo !== null) onConnected(connectedTo);
    },
    subscribe(settle: Settle) {
      fail = settle;
      client.watchForReceipt('subscribed', () => settle({ kind: 'subscribed' }));
      client.subscribe(target.topic, ({ body }) => heard(body), { receipt: 'subscribed' });
    },
    greet(settle: Settle) {
      fail = settle;
      heard = (body) => {
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
    },
  };
}
