import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocketServer, type WebSocket } from 'ws';
import { createConnector } from '../../src-main/demo/gc.ts';
import { realSchedule } from '../../src-main/demo/schedule.ts';
import { createFrameDecoder, encodeFrame, type Frame } from '../../src-main/demo/stomp-frames.ts';
import { startSession } from '../support/session.ts';

/** How the server puts the bytes of the frames that answer one command into WebSocket messages. */
type Cut = (frames: readonly string[]) => readonly (string | Buffer)[];

const slices = <Piece>(length: number, size: number, slice: (from: number, to: number) => Piece): Piece[] =>
  Array.from({ length: Math.ceil(length / size) }, (_, index) => slice(index * size, (index + 1) * size));

const cuts: Record<string, Cut> = {
  'all in one message': (frames) => [frames.join('')],
  'in text messages of 11 characters': (frames) => {
    const text = frames.join('');
    return slices(text.length, 11, (from, to) => text.slice(from, to));
  },
  'in binary messages of 3 bytes, which cut through characters': (frames) => {
    const bytes = Buffer.from(frames.join(''));
    return slices(bytes.length, 3, (from, to) => bytes.subarray(from, to));
  },
};

const stops: (() => void)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

test.each(Object.keys(cuts))('frames that arrive %s are read as if they came one by one', async (how) => {
  const { url, tell } = await startServer(cuts[how]!);
  const session = startSession({ servers: [url] });
  stops.push(() => session.dispose());
  await session.loggedIn();
  const { reasons } = await session.until((state) => state.reasons.wrapUp !== null);
  expect(reasons.notReady).toHaveLength(8);
  tell('Grüße aus Győr: 5 € für Łucja 🎧');
  const { notices } = await session.until((state) => state.notices.length > 0);
  expect(notices.map(({ body }) => body)).toEqual([
    { kind: 'control', text: 'Grüße aus Győr: 5 € für Łucja 🎧' },
  ]);
  expect(session.warnings()).toEqual([]);
});

/** A connector behind a bare WebSocket server for one client, which cuts what it sends. */
async function startServer(cut: Cut): Promise<{ url: string; tell: (text: string) => void }> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'v12.stomp' });
  stops.push(() => {
    server.clients.forEach((client) => client.terminate());
    server.close();
  });
  await once(server, 'listening');
  let waiting: string[] = [];
  let subscription = '';
  let socket: WebSocket | null = null;
  const say = (command: string, headers: Frame['headers'], body = '') =>
    waiting.push(encodeFrame({ command, headers, body }));
  const flush = () => {
    for (const message of cut(waiting)) socket?.send(message);
    waiting = [];
  };
  const connector = createConnector({
    schedule: realSchedule,
    platform: 'UCCE',
    form: 'json',
    seed: 0,
    ringNoAnswerMs: 20_000,
    pickUpMs: 50,
    previewTimeoutMs: 30_000,
    failedCallMs: 15_000,
    silentClientMs: 0,
    logoutSilentAgents: false,
    publish: (topic, text) =>
      say('MESSAGE', { subscription, destination: `/topic/${topic}`, 'message-id': '1' }, text),
  });
  const take = ({ command, headers, body }: Frame) => {
    if (command === 'CONNECT') say('CONNECTED', { version: '1.2', 'heart-beat': '0,0' });
    if (command === 'SUBSCRIBE') subscription = headers['id'] ?? '';
    if (command === 'SEND') connector.handle(headers['type'] ?? '', body);
  };
  server.on('connection', (client) => {
    socket = client;
    const decoder = createFrameDecoder();
    client.on('message', (data: Buffer) => {
      decoder.push(data).forEach(take);
      flush();
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tell(text) {
      connector.clients.tellAgent('1001', { type: 'Control', text });
      flush();
    },
  };
}
