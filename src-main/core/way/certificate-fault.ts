import type { Certificate, CertificateFault, Untrusted } from '../../../src-shared/certificate.ts';

const faults: Readonly<Record<string, CertificateFault>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT: 'unknown-issuer',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'unknown-issuer',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unknown-issuer',
  CERT_UNTRUSTED: 'unknown-issuer',
  CERT_HAS_EXPIRED: 'expired',
  CERT_NOT_YET_VALID: 'not-yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'wrong-name',
};

/**
 * Whether a certificate is refused, and why; `null` when it is trusted.
 *
 * Without a pin the library has judged: `code` is its word, `null` when the chain, the name and the dates are right.
 * With pins the key alone says who the server is, in the place of an authority and of the name (as RFC 7671, 5.1, has
 * it for a key that is known beforehand): any other key is refused, whoever vouches for it. The dates hold as ever:
 * a pin says who, not until when.
 */
export function judgeCertificate(
  code: string | null,
  certificate: Certificate,
  pins: readonly string[],
  at: number,
): Untrusted | null {
  const refused = (fault: CertificateFault, word: string) => ({ fault, code: word, certificate });
  if (pins.length === 0) return code === null ? null : refused(faults[code] ?? 'other', code);
  if (!pins.includes(certificate.key)) return refused('wrong-key', 'PIN_MISMATCH');
  if (certificate.from === null || certificate.until === null) return refused('other', 'DATES_UNREADABLE');
  if (at > certificate.until) return refused('expired', 'CERT_HAS_EXPIRED');
  return at < certificate.from ? refused('not-yet', 'CERT_NOT_YET_VALID') : null;
}
