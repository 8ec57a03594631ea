import { say } from './language/say.ts';

/** How a proxy is spoken to. All of them open a tunnel: what goes through it they do not see. */
export const proxyProtocols = ['http', 'https', 'socks4', 'socks5'] as const;
export type ProxyProtocol = (typeof proxyProtocols)[number];

export interface Proxy {
  readonly protocol: ProxyProtocol;
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
}

/**
 * What became of asking a proxy. `late`: it took the connection and has opened no way in time; `no-way`: it says that
 * it does not get through to the server.
 */
export interface ProxyTrouble {
  /** `proxy.example:3128`. */
  readonly proxy: string;
  readonly why: 'unreachable' | 'late' | 'log-in' | 'refused' | 'no-way' | 'no-proxy';
}

const usualPorts: Readonly<Record<ProxyProtocol, number>> = {
  http: 80,
  https: 443,
  socks4: 1080,
  socks5: 1080,
};

/** A host and its port; without one, the usual port of the protocol. `null` where it is neither. */
export function proxyAt(protocol: ProxyProtocol, hostAndPort: string): Proxy | null {
  // A scheme that URLs know nothing of keeps every port as it was written.
  const parts = /^(\[[0-9a-f:.]+\]|[^\s:/@?#[\]]+)(?::(\d{1,5}))?$/i.exec(hostAndPort);
  const host = parts?.[1]?.replace(/^\[|\]$/g, '');
  const port = parts?.[2] === undefined ? usualPorts[protocol] : Number(parts[2]);
  return host === undefined || port < 1 || port > 65_535 ? null : { protocol, host, port };
}

/** The proxy that a setting names, `http://proxy.example:3128`; `null` for `system`, `direct` and what is none. */
export function proxyNamed(setting: string): Proxy | null {
  const [, scheme = '', rest = ''] = /^([a-z0-9]+):\/\/(.*?)\/?$/i.exec(setting) ?? [];
  const protocol = proxyProtocols.find((known) => known === scheme.toLowerCase());
  return protocol === undefined ? null : proxyAt(protocol, rest);
}

/** Why a text is no setting of a proxy, in words; `null` when it is one. */
export function proxyRefusal(setting: string): string | null {
  if (setting === 'system' || setting === 'direct' || proxyNamed(setting) !== null) return null;
  // A password has no place in a file that others read.
  return setting.includes('@') ? say('server.proxy.password') : say('server.proxy.wrong');
}

/** `proxy.example:3128`, as it is told. */
export const proxyName = ({ host, port }: Proxy): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;
