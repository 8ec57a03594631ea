import { isLoopback } from '../../../src-shared/broker-address.ts';
import { proxyAt, proxyNamed, type Proxy, type ProxyProtocol } from '../../../src-shared/proxy.ts';

/** One way to a server: straight (`null`), or through a proxy. */
export type Route = Proxy | null;

/** What a PAC script calls them (and what Chromium makes of a plain SOCKS). */
const protocols: Readonly<Record<string, ProxyProtocol>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks4',
  SOCKS4: 'socks4',
  SOCKS5: 'socks5',
};

/**
 * The ways that a PAC answer lists, `PROXY a:3128; SOCKS5 b; DIRECT`, in its order. What cannot be read is left out;
 * an answer that leaves none is the straight way, as in browsers.
 */
export function routesFromPac(answer: string): readonly Route[] {
  const routes = answer.split(';').flatMap((each): readonly Route[] => {
    const [type = '', where = ''] = each.trim().split(/\s+/);
    if (type.toUpperCase() === 'DIRECT') return [null];
    const protocol = protocols[type.toUpperCase()];
    const proxy = protocol === undefined ? null : proxyAt(protocol, where);
    return proxy === null ? [] : [proxy];
  });
  return routes.length === 0 ? [null] : routes;
}

/**
 * The ways to a server by the profile's `proxy`; `null` where the system has to be asked. A server on this computer
 * is reached straight, whatever the setting says.
 */
export function routesBySetting(server: string, setting: string): readonly Route[] | null {
  if (setting === 'direct' || isLoopback(server)) return [null];
  const named = proxyNamed(setting);
  return named === null ? null : [named];
}

/** The address in the form that proxies are chosen by: they know web addresses only. */
export const webAddress = (server: string): string => server.replace(/^ws/i, 'http');
