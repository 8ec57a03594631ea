import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import { WebSocketServer, type WebSocket } from 'ws';

/** STOMP over WebSocket in front of a broker that has it over TCP only, as Debian's ActiveMQ. */
export interface WsBridge {
  /** `ws://127.0.0.1:<port>`; the same after `open` again. */
  readonly url: string;
  /** Cuts every connection and refuses new ones. */
  close(): Promise<void>;
  /** Listens again on the same port. */
  open(): Promise<void>;
}

/** Starts a bridge from a free port to the STOMP port of a broker on this machine. */
export async function startWsBridge(stompPort: number): Promise<WsBridge> {
  let port = 0;
  let server: WebSocketServer | null = null;

  async function open() {
    const starting = new WebSocketServer({
      host: '127.0.0.1',
      port,
      handleProtocols: (offered) => (offered.has('v12.stomp') ? 'v12.stomp' : false),
    });
    starting.on('connection', (socket) => pipe(socket, stompPort));
    server = starting;
    await once(starting, 'listening');
    port = (starting.address() as AddressInfo).port;
  }

  await open();
  return {
    url: `ws://127.0.0.1:${port}`,
    open,
    async close() {
      const closing = server;
      server = null;
      if (closing === null) return;
      closing.clients.forEach((client) => client.terminate());
      closing.close();
      await once(closing, 'close');
    },
  };
}

/** Passes everything on, both ways. To the client it goes as text, as ActiveMQ's own ws connector sends it. */
function pipe(socket: WebSocket, stompPort: number) {
  const broker = connect(stompPort, '127.0.0.1');
  const text = new StringDecoder('utf8');
  broker.on('data', (bytes) => socket.send(text.write(bytes)));
  broker.on('error', () => socket.terminate());
  broker.on('close', () => socket.close());
  socket.on('message', (data: Buffer) => broker.write(data));
  socket.on('error', () => broker.destroy());
  socket.on('close', () => broker.destroy());
}
