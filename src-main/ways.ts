import type { Socket } from 'node:net';
import type { Proxy } from '../src-shared/proxy.ts';
import { routesBySetting, routesFromPac, type Route } from './core/way/routes.ts';
import { ProxyError, UnguardedError, UntrustedError } from './core/way/way-error.ts';
import { isGuarded, placeOf, type Place, type Trust, type WayTarget } from './core/way/way-target.ts';
import { secure } from './edge/secure-socket.ts';
import { askForTunnel, openTcp } from './edge/tunnel.ts';

export type Ways = ReturnType<typeof createWays>;

/**
 * Ways to servers: straight, or through proxies.
 *
 * @param askSystem what the system says of a server, as a PAC answer; where it says nothing, the straight way is gone
 */
export function createWays(askSystem: (server: string) => Promise<string>) {
  const routesTo = async ({
    server,
    proxy,
  }: Pick<WayTarget, 'server' | 'proxy'>): Promise<readonly Route[]> =>
    routesBySetting(server, proxy) ?? routesFromPac(await askSystem(server).catch(() => ''));

  /** A tunnel through a proxy, which has `limitMs` for it; rejects with a `ProxyError` or an `UntrustedError`. */
  async function openTunnel(
    proxy: Proxy,
    to: Place,
    { authorities }: Pick<Trust, 'authorities'>,
    limitMs: number,
    signal: AbortSignal,
  ): Promise<Socket> {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    let isThere = false;
    try {
      const tcp = await openTcp(proxy, AbortSignal.any([signal, late.signal]));
      isThere = true;
      if (proxy.protocol !== 'https') return await askForTunnel(tcp, proxy, to);
      // Pins are the server's: for a proxy an authority has to vouch.
      const { socket } = await secure(tcp, proxy.host, { authorities, pins: [] });
      return await askForTunnel(socket, proxy, to);
    } catch (error) {
      if (!isThere) throw new ProxyError(proxy, 'unreachable');
      // It may be waiting for a server that is down: it says so later than we can wait.
      if (late.signal.aborted) throw new ProxyError(proxy, 'late');
      throw error instanceof ProxyError || error instanceof UntrustedError
        ? error
        : new ProxyError(proxy, 'no-proxy');
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Opens the way to a server: by the first route that leads anywhere, encrypted where the address says so, and
   * trusted. A proxy that is not there or opens no way in time gives way to the next; one that answers has the last word.
   *
   * @param limitMs how long all of it and the broker's first answer may take: each proxy has its share
   * @param signal ends it, and what was opened, at any time
   */
  async function open(target: WayTarget, limitMs: number, signal: AbortSignal): Promise<Socket> {
    const to = placeOf(target.server);
    if (!isGuarded(target)) throw new UnguardedError();
    const routes = await routesTo(target);
    signal.throwIfAborted();
    const shareMs = limitMs / (routes.length + 1);
    const socket = await firstOf(routes, signal, (route) =>
      route === null ? openTcp(to, signal) : openTunnel(route, to, target, shareMs, signal),
    );
    return to.isSecure ? (await secure(socket, to.host, target)).socket : socket;
  }

  return { routesTo, openTunnel, openTcp, secure, open };
}

/** By the first route that can be gone; where none can, why the first could not: it is the one that is wanted. */
async function firstOf(
  routes: readonly Route[],
  signal: AbortSignal,
  go: (route: Route) => Promise<Socket>,
): Promise<Socket> {
  const failures: unknown[] = [];
  for (const route of routes)
    try {
      return await go(route);
    } catch (error) {
      // Ended while it waited: that says nothing of the proxy, and no other one is asked.
      signal.throwIfAborted();
      if (route !== null && !(error instanceof ProxyError && error.givesWay)) throw error;
      failures.push(error);
    }
  throw failures[0];
}
