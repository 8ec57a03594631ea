import type { Certificate, Untrusted } from './certificate.ts';
import type { ProxyTrouble } from './proxy.ts';

/**
 * What is tried of a connection, in this order; the first that fails ends the test. TLS for `wss://` only; where a
 * proxy is used, it looks up the name and opens the port in our place.
 */
export const testSteps = ['proxy', 'name', 'tcp', 'tls', 'websocket', 'stomp', 'subscribe', 'hello'] as const;
export type TestStep = (typeof testSteps)[number];

/** What came of a step, as data; `words-connection-test.ts` says it. */
export type Outcome =
  /** A proxy has opened a tunnel to the server. */
  | { readonly kind: 'by-proxy'; readonly proxy: string }
  | ({ readonly kind: 'proxy' } & ProxyTrouble)
  /** It has opened no way; the system's list has the straight way after it. */
  | { readonly kind: 'past-proxy'; readonly proxy: string }
  | { readonly kind: 'resolved'; readonly addresses: readonly string[] }
  | { readonly kind: 'name-unknown' }
  | { readonly kind: 'open'; readonly port: number }
  | { readonly kind: 'refused'; readonly port: number }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'trusted'; readonly certificate: Certificate }
  | ({ readonly kind: 'untrusted' } & Untrusted)
  /** The certificate of a proxy that is spoken to encrypted. */
  | ({ readonly kind: 'proxy-untrusted' } & Untrusted)
  | { readonly kind: 'no-tls' }
  /** A key is pinned, and the address is no wss://: nothing of it is tried. */
  | { readonly kind: 'unguarded' }
  | { readonly kind: 'upgraded'; readonly protocol: string }
  /** Something answers HTTP and does not speak WebSocket. */
  | { readonly kind: 'http'; readonly status: number }
  /** The port is ActiveMQ's own protocol. */
  | { readonly kind: 'openwire' }
  /** A WebSocket that does not speak STOMP. */
  | { readonly kind: 'no-stomp' }
  | { readonly kind: 'not-websocket' }
  | { readonly kind: 'connected'; readonly broker: string }
  | { readonly kind: 'broker-login' }
  | { readonly kind: 'broker-error'; readonly text: string }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'in-service' }
  | { readonly kind: 'out-of-service' }
  /** The connector has said nothing to our Hello. */
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'closed' };

/** How a step stands: `warning` works, and somebody should know. */
export type Verdict = 'good' | 'warning' | 'bad';

export interface StepResult {
  readonly step: TestStep;
  readonly ms: number;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
}
