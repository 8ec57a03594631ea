import { Client, type IFrame, type IStompSocket } from '@stomp/stompjs';
import type { Socket } from 'node:net';
import type { WebSocket } from 'ws';
import { isBrokerAddress } from '../../src-shared/broker-address.ts';
import type { LinkFailure } from '../../src-shared/link.ts';
import { aheadOf, expiresAt } from '../core/connector/expiry.ts';
import { mostSilenceMs, promisedBeatMs, type WatchSilence } from '../core/connector/heart-beats.ts';
import { brokerFailure, socketFailure } from '../core/connector/link-failure.ts';
import type { Outgoing } from '../core/connector/encode.ts';
import type { WayTarget } from '../core/way/way-target.ts';

/** Where to connect and which topic to hear. */
export interface LinkTarget extends WayTarget {
  readonly queue: string;
  readonly topic: string;
  readonly brokerLogin: string;
  readonly brokerPassword: string;
}

/** Opens a connection to a server, trusted where it is encrypted. The signal ends it at any time. */
export type OpenWay = (target: WayTarget, limitMs: number, signal: AbortSignal) => Promise<Socket>;

/** What the link reports. It never reconnects by itself: failover is for the core to decide. */
export interface LinkReports {
  readonly opened: () => void;
  /** Once per open link, whatever went wrong. */
  readonly lost: (failure: LinkFailure) => void;
  /** The body of one event, as it came. */
  readonly said: (body: string) => void;
  /** Taking an event in has thrown: a fault of ours, which the library would keep to itself. */
  readonly fault: (error: unknown) => void;
}

/** How often a heart-beat goes out and is wanted: wanted more often, so that a dead link is found within 20 s. */
const heartbeatMs = { outgoing: 10_000, incoming: 5000 };
const stompVersions = ['v12.stomp', 'v11.stomp', 'v10.stomp'];
/** Far above what is read of an event: a larger one is dropped, the link stays up. */
const mostPayload = 64 * 1024 * 1024;

/** The STOMP link to the broker: one at a time, opened and closed by order. */
export function createConnectorLink(watchSilence: WatchSilence, openWay: OpenWay, reports: LinkReports) {
  let current: { client: Client; target: LinkTarget; way: AbortController } | null = null;
  /** Ends a link by which nothing comes: first its way to CONNECTED, then one that is half open. */
  let watch: ReturnType<WatchSilence> | null = null;
  /**
   * The clock on the other side minus our monotonic one, by the messages' timestamps: what `expires` is measured in.
   * Somebody may set this machine's wall clock while the link is up.
   */
  let aheadMs = 0;

  function close() {
    const old = current;
    current = null;
    watch?.dispose();
    watch = null;
    // What is still being opened ends at once; what is open says goodbye, behind what was sent last.
    if (old?.client.connected === false) old.way.abort();
    // Forced: a half-open socket would otherwise be waited for.
    void old?.client.deactivate({ force: true });
  }

  /** @param limitMs how long the broker may take until it has answered CONNECTED */
  function open(target: LinkTarget, limitMs: number) {
    close();
    let socketError: LinkFailure | null = null;
    // Until the first answer tells: as if the broker's clock were this machine's, as it is set now.
    aheadMs = Date.now() - performance.now();
    const way = new AbortController();
    let socketClass: typeof WebSocket;
    const client = new Client({
      webSocketFactory: () =>
        openSocket(
          socketClass,
          target.server,
          () => openWay(target, limitMs, way.signal),
          () => isConnected && watch?.heard(),
        ),
      connectHeaders: target.brokerLogin === '' ? {} : credentials(target),
      reconnectDelay: 0,
      heartbeatIncoming: heartbeatMs.incoming,
      heartbeatOutgoing: heartbeatMs.outgoing,
      // Its own check goes by the wall clock: `watchSilence` does it.
      heartbeatToleranceMultiplier: Infinity,
    });
    const mine = () => current?.client === client;
    const lost = (failure: LinkFailure) => {
      if (!mine()) return;
      close();
      reports.lost(failure);
    };
    const silent = () => lost({ kind: 'silent' });
    let isConnected = false;
    client.onConnect = ({ headers }: IFrame) => {
      if (!mine()) return;
      isConnected = true;
      watch?.dispose();
      const promisedMs = promisedBeatMs(headers['heart-beat'], heartbeatMs.incoming);
      watch = promisedMs === 0 ? null : watchSilence(mostSilenceMs(promisedMs), silent);
      client.subscribe(target.topic, (message) => {
        if (!mine()) return;
        aheadMs = aheadOf(message.headers['timestamp'], performance.now()) ?? aheadMs;
        try {
          reports.said(message.body);
        } catch (error) {
          reports.fault(error);
        }
      });
      reports.opened();
    };
    client.onStompError = (frame: IFrame) => lost(brokerFailure(frame.headers['message'] ?? '', frame.body));
    client.onWebSocketError = (event: unknown) => {
      socketError = socketFailure(event);
    };
    client.onWebSocketClose = () => lost(socketError ?? { kind: 'closed' });
    current = { client, target, way };
    watch = watchSilence(limitMs, silent);
    // The socket's constructor throws on an address it cannot read (a hand-edited file), out of anyone's reach.
    if (!isBrokerAddress(target.server)) queueMicrotask(() => lost({ kind: 'unreachable' }));
    // With all that it needs of Node it is a good part of main, and the first window does not wait for it.
    else
      void import('ws').then((ws) => {
        socketClass = ws.WebSocket;
        if (mine()) client.activate();
      });
  }

  return {
    open,
    close,
    /**
     * Sends one command. Without content-length, so that the connector gets a TextMessage (docs/protocol.md).
     * Answers false when the link is not up: nothing is kept for later.
     */
    send({ type, body }: Outgoing, expiryMs: number): boolean {
      if (current?.client.connected !== true) return false;
      current.client.publish({
        destination: current.target.queue,
        headers: {
          type,
          persistent: 'false',
          expires: String(expiresAt(performance.now(), expiryMs, aheadMs)),
        },
        body,
        skipContentLengthHeader: true,
      });
      return true;
    },
  };
}

function credentials({ brokerLogin, brokerPassword }: LinkTarget) {
  return { login: brokerLogin, passcode: brokerPassword };
}

/** `ws` is a WebSocket in all that STOMP uses; its types differ in the events' classes only. */
function openSocket(
  socketClass: typeof WebSocket,
  server: string,
  openWay: () => Promise<Socket>,
  heard: () => void,
): IStompSocket {
  const createConnection: CreateConnection = (_options, opened) => {
    openWay().then((socket) => opened(null, socket), opened);
  };
  const socket = new socketClass(server, stompVersions, {
    // Nothing of HTTP goes out before the way is open and the server is trusted. The types have Node's `net` in mind.
    createConnection: createConnection as never,
    maxPayload: mostPayload,
    // Of a burst, each message has a turn of its own: what the agent does meanwhile comes in between.
    allowSynchronousEvents: false,
    perMessageDeflate: false,
  });
  socket.on('message', heard);
  return socket;
}

/** Node's own: a request may wait for its connection. */
type CreateConnection = (options: object, opened: (error: unknown, socket?: Socket) => void) => void;
