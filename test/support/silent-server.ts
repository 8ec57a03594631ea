import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A server on loopback that takes every connection and says nothing, by which each is seen that is opened to it. */
export async function startSilentServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined).resume()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    /** The next connection that is opened to it. */
    next: async () => (await once(server, 'connection'))[0] as Socket,
    /** How many were opened to it until now: one of our own that is taken last is behind all of them. */
    async count(): Promise<number> {
      const own = connect({ host: '127.0.0.1', port });
      await once(own, 'connect');
      const isTaken = () => [...sockets].some(({ remotePort }) => remotePort === own.localPort);
      while (!isTaken()) await once(server, 'connection');
      own.destroy();
      return sockets.size - 1;
    },
    dispose: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
