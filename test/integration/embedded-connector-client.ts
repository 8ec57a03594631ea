import { Client, type StompHeaders } from '@stomp/stompjs';
import WebSocket from 'ws';

/** What the connector sent, in either form. */
export type Seen = string;

/** A STOMP client as Sidetone has one: events come on its own topic, commands go to the connector's queue. */
export async function connectClient(
  url: string,
  topic: string,
  options: { headers?: StompHeaders; heartBeatMs?: number } = {},
) {
  const seen: Seen[] = [];
  const waiting = new Set<() => void>();
  const notify = () => [...waiting].forEach((check) => check());
  let closed = false;

  const client = new Client({
    webSocketFactory: () => new WebSocket(url, ['v12.stomp', 'v11.stomp']),
    reconnectDelay: 0,
    heartbeatIncoming: options.heartBeatMs ?? 0,
    heartbeatOutgoing: options.heartBeatMs ?? 0,
    connectHeaders: options.headers ?? {},
    onWebSocketClose: () => {
      closed = true;
      notify();
    },
  });
  await new Promise<void>((resolve, reject) => {
    client.onConnect = () => resolve();
    client.onStompError = ({ headers }) => reject(new Error(headers['message'] ?? 'ERROR without a message'));
    client.onWebSocketError = () => reject(new Error('The socket failed'));
    client.activate();
  });
  client.subscribe(`/topic/${topic}`, ({ body }) => {
    seen.push(body);
    notify();
  });

  function until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`${what} never came. Seen:\n${seen.join('\n')}`));
      }, 10_000);
      const check = () => {
        if (!holds()) return;
        clearTimeout(timer);
        waiting.delete(check);
        resolve();
      };
      waiting.add(check);
      check();
    });
  }

  return {
    client,
    /** Every event so far, oldest first. */
    seen,
    send(type: string, body = '', headers: StompHeaders = {}) {
      client.publish({
        destination: '/queue/Connector1',
        headers: Object.assign({ type }, headers),
        body,
        skipContentLengthHeader: true,
      });
    },
    /** Resolves with the first event, old or new, that matches. */
    async event(pattern: RegExp): Promise<Seen> {
      await until(String(pattern), () => seen.some((text) => pattern.test(text)));
      return seen.find((text) => pattern.test(text))!;
    },
    closed: () => until('The end of the connection', () => closed),
    disconnect: () => client.deactivate(),
  };
}
