import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { fileURLToPath } from 'node:url';

/** Path of a file of `test/fixtures/tls`. */
export const tlsFixture = (name: string): string =>
  fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));

/** Listens for TLS before a connector's port on loopback, with the certificate of that name. */
export async function startTlsServer(certificate: string, port: number) {
  const read = (name: string) => readFileSync(tlsFixture(name), 'utf8');
  const sockets = new Set<Socket>();
  let heard = '';
  const server = createServer(
    { key: read(`${certificate}.key`), cert: read(`${certificate}.pem`) },
    (secured) => {
      const behind = connect({ host: '127.0.0.1', port });
      for (const socket of [secured, behind]) socket.on('error', () => undefined);
      secured.on('data', (bytes: Buffer) => (heard += bytes.toString('latin1')));
      secured.pipe(behind).pipe(secured);
    },
  );
  server.on('secureConnection', (secured: Socket) => sockets.add(secured));
  server.on('tlsClientError', () => undefined);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    /** All that was said to it until now, decrypted. */
    heard: () => heard,
    /** Resolves when every connection to it is over: nothing more can be heard then. */
    async over(): Promise<void> {
      for (const socket of sockets) if (!socket.closed) await once(socket, 'close');
    },
    url: `wss://localhost:${(server.address() as AddressInfo).port}`,
    dispose: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
