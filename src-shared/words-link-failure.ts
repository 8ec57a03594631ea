import type { Certificate, CertificateFault } from './certificate.ts';
import { anyOf } from './format.ts';
import type { PlainKey } from './language/catalogue.ts';
import { say } from './language/say.ts';
import type { LinkFailure } from './link.ts';
import type { ProxyTrouble } from './proxy.ts';

/** Something to tell: what happened, then what still works and what to do. */
export interface Told {
  readonly title: string;
  readonly text: string;
}

/** Why no connector answers, in full. */
export interface FailureTold extends Told {
  /** Of the certificate that is refused, to be read to an administrator; `null` where it is not about one. */
  readonly fingerprint: string | null;
}

const shorts = {
  refused: 'failure.refused.short',
  unreachable: 'failure.unreachable.short',
  'not-websocket': 'failure.not-websocket.short',
  'broker-login': 'failure.broker-login.short',
  'broker-error': 'failure.broker-error.short',
  unguarded: 'failure.unguarded.short',
  silent: 'failure.silent.short',
  'no-connector': 'failure.no-connector.short',
  closed: 'failure.closed.short',
} as const satisfies Record<Exclude<LinkFailure['kind'], 'certificate' | 'proxy'>, PlainKey>;
const certificateShorts = {
  'self-signed': 'failure.certificate.short',
  'unknown-issuer': 'failure.certificate.short',
  expired: 'failure.certificate.expired.short',
  'not-yet': 'failure.certificate.not-yet.short',
  'wrong-name': 'failure.certificate.wrong-name.short',
  'wrong-key': 'failure.certificate.wrong-key.short',
  other: 'failure.certificate.short',
} as const satisfies Record<CertificateFault, PlainKey>;
const proxyShorts = {
  unreachable: 'failure.proxy.unreachable.short',
  late: 'failure.proxy.late.short',
  'log-in': 'failure.proxy.log-in.short',
  refused: 'failure.proxy.refused.short',
  'no-way': 'failure.proxy.no-way.short',
  'no-proxy': 'failure.proxy.no-proxy.short',
} as const satisfies Record<ProxyTrouble['why'], PlainKey>;

/** A few words for a server line, `no answer`, `refused`. */
export function failureShort(failure: LinkFailure): string {
  if (failure.kind === 'certificate') return say(certificateShorts[failure.fault]);
  return say(failure.kind === 'proxy' ? proxyShorts[failure.why] : shorts[failure.kind]);
}

/** The failure of a connection in full, for the agent and whoever supports them. */
export const failureTold = (failure: LinkFailure): FailureTold => ({
  ...wordsOf(failure),
  fingerprint: failure.kind === 'certificate' ? failure.certificate.fingerprint : null,
});

/** What only an administrator can mend: it is told in full wherever the link is missed. */
export const needsAdministrator = (failure: LinkFailure): boolean =>
  failure.kind === 'certificate' || failure.kind === 'proxy' || failure.kind === 'unguarded';

function wordsOf(failure: LinkFailure): Told {
  switch (failure.kind) {
    case 'refused':
      return { title: say('failure.refused.title'), text: say('failure.refused.text') };
    case 'unreachable':
      return { title: say('failure.unreachable.title'), text: say('failure.unreachable.text') };
    case 'not-websocket':
      return {
        title: say('failure.not-websocket.title'),
        text:
          failure.status === null
            ? say('failure.not-websocket.text')
            : say('failure.not-websocket.status', { status: String(failure.status) }),
      };
    case 'certificate':
      return { title: say('failure.certificate.title'), text: certificateText(failure) };
    case 'proxy':
      return proxyTold(failure);
    case 'unguarded':
      return { title: say('failure.unguarded.title'), text: say('failure.unguarded.text') };
    case 'broker-login':
      return { title: say('failure.broker-login.title'), text: say('failure.broker-login.text') };
    case 'broker-error':
      return { title: say('failure.broker-error.title'), text: failure.text };
    case 'silent':
      return { title: say('failure.silent.title'), text: say('failure.silent.text') };
    case 'no-connector':
      return { title: say('failure.no-connector.title'), text: say('failure.no-connector.text') };
    case 'closed':
      return { title: say('failure.closed.title'), text: say('failure.closed.text') };
  }
}

function certificateText({ fault, host, code, certificate }: CertificateFailure): string {
  switch (fault) {
    case 'self-signed':
      return say('failure.certificate.self-signed', { host });
    case 'unknown-issuer':
      return say('failure.certificate.unknown-issuer', { host, issuer: certificate.issuer });
    case 'expired':
      return say('failure.certificate.expired', { host });
    case 'not-yet':
      return say('failure.certificate.not-yet', { host });
    case 'wrong-name':
      return say('failure.certificate.wrong-name', { host, subject: certifiedNames(certificate) });
    case 'wrong-key':
      return say('failure.certificate.wrong-key', { host });
    case 'other':
      return say('failure.certificate.other', { host, code });
  }
}
type CertificateFailure = Extract<LinkFailure, { kind: 'certificate' }>;

/** The first names that a certificate is for: a few of them tell whose it is. */
export const certifiedNames = ({ names }: Certificate): string => anyOf(names.slice(0, 3));

/** A proxy that opened no way, in words. */
export function proxyTold({ why, proxy }: ProxyTrouble): Told {
  switch (why) {
    case 'unreachable':
      return {
        title: say('failure.proxy.unreachable.title'),
        text: say('failure.proxy.unreachable.text', { proxy }),
      };
    case 'late':
      return { title: say('failure.proxy.late.title'), text: say('failure.proxy.late.text', { proxy }) };
    case 'log-in':
      return { title: say('failure.proxy.log-in.title'), text: say('failure.proxy.log-in.text', { proxy }) };
    case 'refused':
      return {
        title: say('failure.proxy.refused.title'),
        text: say('failure.proxy.refused.text', { proxy }),
      };
    case 'no-way':
      return { title: say('failure.proxy.no-way.title'), text: say('failure.proxy.no-way.text', { proxy }) };
    case 'no-proxy':
      return {
        title: say('failure.proxy.no-proxy.title'),
        text: say('failure.proxy.no-proxy.text', { proxy }),
      };
  }
}
