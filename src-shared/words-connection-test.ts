import type { Certificate, Untrusted } from './certificate.ts';
import type { Outcome, TestStep } from './connection-test.ts';
import { listed } from './format.ts';
import type { MessageKey } from './language/catalogue.ts';
import { locale, say } from './language/say.ts';
import { certifiedNames, proxyTold } from './words-link-failure.ts';

const steps = {
  proxy: 'test.step.proxy',
  name: 'test.step.name',
  tcp: 'test.step.tcp',
  tls: 'test.step.tls',
  websocket: 'test.step.websocket',
  stomp: 'test.step.stomp',
  subscribe: 'test.step.subscribe',
  hello: 'test.step.hello',
} as const satisfies Record<TestStep, MessageKey>;

/** What is tried, in a few words. */
export const stepName = (step: TestStep): string => say(steps[step]);

/** What a broker needs where it offers no WebSocket: a line of its `activemq.xml`. */
export const missingConnector = '<transportConnector name="ws" uri="ws://0.0.0.0:61614"/>';

/** What came of a step, and what to do about it. */
export interface OutcomeTold {
  readonly text: string;
  /** To be copied into the broker's configuration; `null` for none. */
  readonly line: string | null;
}

const told = (text: string, line: string | null = null): OutcomeTold => ({ text, line });

/** An outcome in words. */
export function outcomeTold(outcome: Outcome): OutcomeTold {
  switch (outcome.kind) {
    case 'by-proxy':
      return told(say('test.by-proxy', outcome));
    case 'proxy':
      return told(proxyTold(outcome).text);
    case 'past-proxy':
      return told(say('test.past-proxy', outcome));
    case 'resolved':
      return told(listed(...outcome.addresses));
    case 'name-unknown':
      return told(say('test.name-unknown'));
    case 'open':
      return told(say('test.open', { port: String(outcome.port) }));
    case 'refused':
      return told(say('test.refused', { port: String(outcome.port) }));
    case 'unreachable':
      return told(say('test.unreachable'));
    case 'trusted':
      return told(say('test.trusted'));
    case 'untrusted':
      return told(untrusted(outcome));
    case 'proxy-untrusted':
      return told(proxyUntrusted(outcome));
    case 'no-tls':
      return told(say('test.no-tls'));
    case 'unguarded':
      return told(say('server.pinned-key.unencrypted'));
    case 'upgraded':
      return told(say('test.upgraded', { protocol: outcome.protocol }));
    case 'http':
      return told(say('test.http', { status: String(outcome.status) }), missingConnector);
    case 'openwire':
      return told(say('test.openwire'), missingConnector);
    case 'no-stomp':
      return told(say('test.no-stomp'));
    case 'not-websocket':
      return told(say('test.not-websocket'), missingConnector);
    case 'connected':
      return told(outcome.broker === '' ? say('test.connected') : say('test.connected-to', outcome));
    case 'broker-login':
      return told(say('test.broker-login'));
    case 'broker-error':
      return told(say('test.broker-error', { text: outcome.text }));
    case 'subscribed':
      return told(say('test.subscribed'));
    case 'in-service':
      return told(say('test.in-service'));
    case 'out-of-service':
      return told(say('test.out-of-service'));
    case 'no-answer':
      return told(say('test.no-answer'));
    case 'silent':
      return told(say('test.silent'));
    case 'closed':
      return told(say('test.closed'));
  }
}

function untrusted({ fault, code, certificate }: Untrusted): string {
  switch (fault) {
    case 'self-signed':
      return say('test.self-signed');
    case 'unknown-issuer':
      return say('test.unknown-issuer', { issuer: certificate.issuer });
    case 'expired':
      return say('test.expired');
    case 'not-yet':
      return say('test.not-yet');
    case 'wrong-name':
      return say('test.wrong-name', { subject: certifiedNames(certificate) });
    case 'wrong-key':
      return say('test.wrong-key');
    case 'other':
      return say('test.untrusted', { code });
  }
}

/** No key is pinned for a proxy: an authority has to vouch for it. */
function proxyUntrusted({ fault, code, certificate }: Untrusted): string {
  switch (fault) {
    case 'self-signed':
      return say('test.proxy.self-signed');
    case 'unknown-issuer':
      return say('test.proxy.unknown-issuer', { issuer: certificate.issuer });
    case 'expired':
      return say('test.proxy.expired');
    case 'not-yet':
      return say('test.proxy.not-yet');
    case 'wrong-name':
      return say('test.proxy.wrong-name', { subject: certifiedNames(certificate) });
    case 'wrong-key':
    case 'other':
      return say('test.proxy.untrusted', { code });
  }
}

/** What a certificate says of itself, line by line: what it is, and its words. */
export function certificateFacts(certificate: Certificate): readonly (readonly [string, string])[] {
  const day = (at: number | null) =>
    at === null ? '?' : new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(at);
  return [
    [say('test.certificate.subject'), certificate.subject],
    [say('test.certificate.issuer'), certificate.issuer],
    [
      say('test.certificate.valid'),
      say('test.certificate.span', { from: day(certificate.from), until: day(certificate.until) }),
    ],
    [say('fingerprint.label'), certificate.fingerprint],
  ];
}

/** Its public key, as it is pinned. */
export const keyFact = ({ key }: Certificate) => [say('test.certificate.key'), key] as const;
