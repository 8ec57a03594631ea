import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A second address of a server, as a backup has one, that can be made unwell. */
export interface Gate {
  /** `ws://127.0.0.1:<port>` */
  readonly url: string;
  /** Lets everybody through, whoever waits included. */
  open(): void;
  /** Takes connections and says nothing on them. */
  hold(): void;
  /** Cuts whoever waits and every new connection. */
  refuse(): void;
  close(): Promise<void>;
}

/** Opens a gate to a port on loopback. It holds until it is opened. */
export async function createGate(port: number): Promise<Gate> {
  let mode: 'open' | 'hold' | 'refuse' = 'hold';
  const waiting = new Set<Socket>();
  const inside = new Set<Socket>();

  function letThrough(socket: Socket) {
    waiting.delete(socket);
    const server = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [socket, server],
      [server, socket],
    ] as const) {
      inside.add(one);
      one.pipe(other);
      one.on('close', () => {
        inside.delete(one);
        other.destroy();
      });
      one.on('error', () => other.destroy());
    }
  }
  const gate = createServer((socket) => {
    if (mode === 'refuse') socket.destroy();
    else if (mode === 'open') letThrough(socket);
    else {
      waiting.add(socket);
      socket.once('close', () => waiting.delete(socket));
    }
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));

  return {
    url: `ws://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    open() {
      mode = 'open';
      waiting.forEach(letThrough);
    },
    hold: () => void (mode = 'hold'),
    refuse() {
      mode = 'refuse';
      waiting.forEach((socket) => socket.destroy());
    },
    close() {
      [...waiting, ...inside].forEach((socket) => socket.destroy());
      return new Promise((resolve) => gate.close(() => resolve()));
    },
  };
}
