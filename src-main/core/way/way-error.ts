import type { Untrusted } from '../../../src-shared/certificate.ts';
import { proxyName, type Proxy, type ProxyTrouble } from '../../../src-shared/proxy.ts';

/** The certificate of the host that was called is refused. */
export class UntrustedError extends Error {
  override readonly name = 'UntrustedError';
  readonly host: string;
  readonly untrusted: Untrusted;
  constructor(host: string, untrusted: Untrusted) {
    super(untrusted.code);
    this.host = host;
    this.untrusted = untrusted;
  }
}

/** A key is pinned, and the address is not encrypted: whoever answered there would get all of it unasked. */
export class UnguardedError extends Error {
  override readonly name = 'UnguardedError';
}

/** A proxy has opened no tunnel. */
export class ProxyError extends Error {
  override readonly name = 'ProxyError';
  readonly trouble: ProxyTrouble;
  constructor(proxy: Proxy, why: ProxyTrouble['why']) {
    super(why);
    this.trouble = { proxy: proxyName(proxy), why };
  }
  /** It has said nothing, and gives way to the next one of the list. */
  get givesWay(): boolean {
    return this.trouble.why === 'unreachable' || this.trouble.why === 'late';
  }
}

/** What a status other than 2xx says in answer to CONNECT (RFC 9110, 9.3.6). */
export function whyNoTunnel(status: number): ProxyTrouble['why'] {
  if (status === 407) return 'log-in';
  // A gateway that does not get through; Squid says 503 of a server that refuses.
  if (status === 502 || status === 503 || status === 504) return 'no-way';
  return status === 400 || status === 404 || status === 405 || status === 501 ? 'no-proxy' : 'refused';
}

/** What an error of the SOCKS library says; it has words only. */
export function whyNoSocks(message: string): ProxyTrouble['why'] {
  if (/authenticat|RejectedIdent/i.test(message)) return 'log-in';
  if (/NotAllowed/.test(message)) return 'refused';
  if (/rejected connection/i.test(message)) return 'no-way';
  if (/timed out/i.test(message)) return 'late';
  if (/closed|ECONN/i.test(message)) return 'unreachable';
  return 'no-proxy';
}
