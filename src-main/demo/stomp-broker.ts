import type { AddressInfo } from 'node:net';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { realSchedule, type Schedule } from './schedule.ts';
import { createStompSession, type StompMessage, type StompSession } from './stomp-session.ts';

/** A command as it reached the queue. */
export interface QueueMessage {
  /** The header `type`, which ActiveMQ turns into the JMSType; empty when there was none. */
  readonly type: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface BrokerOptions {
  readonly host: string;
  /** 0 takes a free one, and keeps it over `stopListening`. */
  readonly port: number;
  /** What CONNECT must carry; without it everybody is let in. */
  readonly credentials?: { readonly login: string; readonly passcode: string } | undefined;
  /** Every how many ms heart-beats go and are wanted; 0 is never. Default 10 s, as ActiveMQ's. */
  readonly heartBeatMs?: number | undefined;
  readonly schedule?: Schedule | undefined;
  /** Called for each message to a queue. */
  onQueueMessage(queue: string, message: QueueMessage): void;
}

/** A STOMP broker over WebSocket, as far as a client of a Generic Connector can tell. */
export interface Broker {
  readonly port: number;
  /** Sends to everybody subscribed to `/topic/<topic>`. */
  publish(topic: string, text: string, headers?: Readonly<Record<string, string>>): void;
  /** Mutes or unmutes the connections there are now. */
  setMuted(muted: boolean): void;
  /** Ends every connection with an ERROR frame. */
  failConnections(message: string): void;
  /** Cuts every connection without a word. */
  killConnections(): void;
  /** Cuts every connection and frees the port. */
  stopListening(): Promise<void>;
  /** Listens again on the same port; nothing when it does already. Rejects when the port is taken. */
  startListening(): Promise<void>;
}

/** ActiveMQ and other brokers name the subprotocols so. */
const subprotocols = ['v12.stomp', 'v11.stomp', 'v10.stomp', 'stomp'];

/** Starts listening. Rejects when the port is taken. */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const sessions = new Map<WebSocket, StompSession>();
  let sessionCount = 0;
  let server: WebSocketServer | null = null;
  let port = options.port;

  const host = {
    schedule: options.schedule ?? realSchedule,
    heartBeatMs: options.heartBeatMs ?? 10_000,
    credentials: options.credentials ?? null,
    onMessage: route,
  };

  function route(message: StompMessage) {
    const queue = /^\/queue\/(.+)$/.exec(message.destination)?.[1];
    if (queue === undefined) deliver(message);
    else {
      const { headers, body } = message;
      options.onQueueMessage(queue, { type: headers['type'] ?? '', body, headers });
    }
  }

  function deliver(message: StompMessage) {
    for (const session of sessions.values()) session.deliver(message);
  }

  function accept(socket: WebSocket) {
    sessionCount += 1;
    const session = createStompSession(
      `ID:embedded-${sessionCount}`,
      {
        send: (text) => socket.send(text),
        close: () => socket.close(1000),
        terminate: () => socket.terminate(),
      },
      host,
    );
    sessions.set(socket, session);
    socket.on('message', (data: RawData) => session.receive(toBytes(data)));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      sessions.delete(socket);
      session.dispose();
    });
  }

  function listen(): Promise<void> {
    if (server !== null) return Promise.resolve();
    const starting = new WebSocketServer({
      host: options.host,
      port,
      maxPayload: 4 * 1024 * 1024,
      handleProtocols: (offered) => subprotocols.find((name) => offered.has(name)) ?? false,
    });
    server = starting;
    starting.on('connection', accept);
    return new Promise((resolve, reject) => {
      starting.once('listening', () => {
        port = (starting.address() as AddressInfo).port;
        resolve();
      });
      starting.once('error', (error) => {
        server = null;
        reject(error);
      });
    });
  }

  await listen();

  return {
    get port() {
      return port;
    },
    publish: (topic, body, headers = {}) => deliver({ destination: `/topic/${topic}`, headers, body }),
    setMuted: (muted) => sessions.forEach((session) => session.setMuted(muted)),
    failConnections: (message) => sessions.forEach((session) => session.fail(message)),
    killConnections: () => sessions.forEach((_, socket) => socket.terminate()),
    startListening: listen,
    stopListening: () =>
      new Promise((resolve) => {
        const stopping = server;
        server = null;
        sessions.forEach((_, socket) => socket.terminate());
        if (stopping === null) resolve();
        else stopping.close(() => resolve());
      }),
  };
}

function toBytes(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return Array.isArray(data) ? Buffer.concat(data) : data;
}
