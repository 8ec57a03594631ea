import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tlsFixture } from './tls-server.ts';

/** A proxy on loopback. Whatever name it is asked for is the server at `port`: the tests have no names of their own. */
export interface TestProxy {
  readonly port: number;
  /** Whom it was asked for, `gc.example:61614`. */
  readonly asked: readonly string[];
  dispose(): Promise<void>;
}

async function listening(server: Server, asked: readonly string[]): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    dispose: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function join(client: Socket, port: number): Socket {
  const behind = connect({ host: '127.0.0.1', port });
  for (const socket of [client, behind]) socket.on('error', () => undefined);
  client.on('close', () => behind.destroy());
  behind.on('close', () => client.destroy());
  behind.pipe(client);
  return behind;
}

/** An HTTP proxy that opens tunnels to `port`, or answers every CONNECT with another status than 200. */
export function startHttpProxy(
  port: number,
  { status = 200, encrypted = false }: { readonly status?: number; readonly encrypted?: boolean } = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const read = (name: string) => readFileSync(tlsFixture(name));
  const server = encrypted
    ? createHttps({ key: read('localhost.key'), cert: read('localhost.pem') })
    : createHttp();
  server.on('connect', ({ url = '' }, client: Socket) => {
    asked.push(url);
    if (status !== 200) return void client.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
    const behind = join(client, port);
    behind.once('connect', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      client.pipe(behind);
    });
  });
  server.on('tlsClientError', () => undefined);
  return listening(server, asked);
}

/**
 * A SOCKS5 proxy (RFC 1928) that connects to `port`, or answers with another reply than 0 (granted).
 * `method` 255: it wants a log-in of everybody.
 */
export function startSocksProxy(
  port: number,
  { reply = 0, method = 0 }: { readonly reply?: number; readonly method?: number } = {},
): Promise<TestProxy> {
  const asked: string[] = [];
  const server = createServer((client) => {
    client.once('data', () => {
      client.write(Buffer.from([5, method]));
      client.once('data', (request: Buffer) => {
        // Version, command, reserved, 3: a name with its length, the port.
        const end = 5 + (request[4] ?? 0);
        asked.push(`${request.subarray(5, end).toString()}:${request.readUInt16BE(end)}`);
        client.write(Buffer.from([5, reply, 0, 1, 0, 0, 0, 0, 0, 0]));
        if (reply === 0) client.pipe(join(client, port));
        else client.end();
      });
    });
  });
  return listening(server, asked);
}
