import { X509Certificate } from 'node:crypto';
import tls from 'node:tls';

/**
 * The certificates (PEM) that an encrypted link trusts: the built-in ones, those of the system, and a centre's own.
 * `null` where there is nothing to add to the built-in ones.
 */
export function trustedAuthorities(own: string | null): readonly string[] | null {
  const more = [...ofSystem(), ...(own === null ? [] : [own])];
  return more.length === 0 ? null : [...tls.rootCertificates, ...more];
}

/** Node 22.15 and later can tell them; an earlier one knows the built-in ones only. */
function ofSystem(): readonly string[] {
  try {
    const get: unknown = Reflect.get(tls, 'getCACertificates');
    const told: unknown = typeof get === 'function' ? Reflect.apply(get, tls, ['system']) : [];
    return Array.isArray(told) ? told.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Whether a text holds a certificate that can be read (PEM). */
export function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
