import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { proxyName, type Proxy } from '../../src-shared/proxy.ts';
import { ProxyError, whyNoSocks, whyNoTunnel } from '../core/way/way-error.ts';
import type { Place } from '../core/way/way-target.ts';

/** Opens a connection, which lives until the signal aborts it. */
export async function openTcp({ host, port }: Place, signal: AbortSignal): Promise<Socket> {
  // Node reports such a connection as over, opens it all the same and leaves it open.
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, signal });
    socket.once('connect', () => resolve(socket));
    socket.once('close', () => reject(new Error('closed before it was open')));
    // Kept for as long as the socket lives: an error that nobody hears would end the app.
    socket.on('error', reject);
  });
}

/** Asks the proxy at the other end for a tunnel to a server; rejects with a `ProxyError` where it opens none. */
export const askForTunnel = (socket: Socket, proxy: Proxy, to: Place): Promise<Socket> =>
  proxy.protocol === 'http' || proxy.protocol === 'https'
    ? askHttp(socket, proxy, to)
    : askSocks(socket, proxy, to);

/** By CONNECT, which Node speaks: a WebSocket goes through an HTTP proxy in no other way. */
function askHttp(socket: Socket, proxy: Proxy, to: Place): Promise<Socket> {
  const authority = proxyName({ ...proxy, ...to });
  return new Promise((resolve, reject) => {
    const refuse = (why: ProxyError['trouble']['why']) => {
      socket.destroy();
      reject(new ProxyError(proxy, why));
    };
    const asking = request({
      method: 'CONNECT',
      path: authority,
      headers: { host: authority },
      createConnection: () => socket,
    });
    asking.once('connect', ({ statusCode = 0 }, _socket, head) => {
      if (statusCode < 200 || statusCode > 299) return refuse(whyNoTunnel(statusCode));
      if (head.length > 0) socket.unshift(head);
      resolve(socket);
    });
    // It hangs up, or what it says is no HTTP.
    asking.on('error', (error) => refuse('rawPacket' in error ? 'no-proxy' : 'unreachable'));
    asking.end();
  });
}

async function askSocks(socket: Socket, proxy: Proxy, to: Place): Promise<Socket> {
  // Most have no such proxy: loaded for those who do.
  const { SocksClient } = await import('socks');
  try {
    const { host, port, protocol } = proxy;
    const opened = await SocksClient.createConnection({
      proxy: { host, port, type: protocol === 'socks5' ? 5 : 4 },
      command: 'connect',
      destination: { ...to },
      existing_socket: socket,
    });
    return opened.socket;
  } catch (error) {
    socket.destroy();
    throw new ProxyError(proxy, whyNoSocks(error instanceof Error ? error.message : ''));
  }
}
