import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';

async function listening(server: Server | WebSocketServer): Promise<string> {
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that takes a connection and never says a word. */
export async function silentServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return listening(server.listen(0, '127.0.0.1'));
}

/** A WebSocket server that never answers CONNECT. */
export async function speechlessBroker(): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, handleProtocols: () => 'v12.stomp' });
  onTestFinished(() => {
    server.clients.forEach((client) => client.terminate());
    server.close();
  });
  return listening(server);
}

/** Goes between a client and a broker, and breaks off where it is told to. */
export async function breakingProxy(target: number) {
  const sockets = new Set<Socket>();
  let left = Infinity;
  const server = createServer((client) => {
    const broker = connect(target, '127.0.0.1');
    for (const socket of [client, broker]) sockets.add(socket.on('error', () => undefined));
    client.pipe(broker).on('close', () => client.destroy());
    broker.on('close', () => client.destroy());
    broker.on('data', (bytes: Buffer) => {
      if (bytes.length <= left) {
        left -= bytes.length;
        client.write(bytes);
        return;
      }
      const piece = bytes.subarray(0, left);
      left = Infinity;
      // What was written gets there, then the connection is reset in the middle of the frame.
      client.write(piece, () => client.resetAndDestroy());
      broker.destroy();
    });
  });
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return {
    url: await listening(server.listen(0, '127.0.0.1')),
    /** Lets this many bytes more through to the client, and resets the connection then. */
    breakAfter: (bytes: number) => void (left = bytes),
  };
}
