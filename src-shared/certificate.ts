/** The certificate a server has shown. Times are epoch ms, `null` where they cannot be read. */
export interface Certificate {
  readonly subject: string;
  readonly issuer: string;
  /** The names and addresses it is for. */
  readonly names: readonly string[];
  readonly from: number | null;
  readonly until: number | null;
  /** SHA-256, as `AB:CD:…`. */
  readonly fingerprint: string;
  /** Its public key as it is pinned, `sha256/…`; empty where it cannot be read. */
  readonly key: string;
}

/** Why a certificate is not trusted. `wrong-key`: its key is none of those that are pinned. */
export type CertificateFault =
  'self-signed' | 'unknown-issuer' | 'expired' | 'not-yet' | 'wrong-name' | 'wrong-key' | 'other';

/** A certificate that is refused, and why. */
export interface Untrusted {
  readonly fault: CertificateFault;
  /** The library's word for it, for support. */
  readonly code: string;
  readonly certificate: Certificate;
}

/**
 * The place of the first address that a pinned key does not guard: over ws:// nobody shows one. -1 where there is none,
 * and where no key is pinned.
 */
export const unguardedAt = (servers: readonly string[], pinnedKey: string): number =>
  pinnedKey.trim() === '' ? -1 : servers.findIndex((server) => !/^\s*wss:/i.test(server));

/** The SHA-256 of a public key (SPKI), as HTTP's pinning wrote it; `curl` has a second stroke. */
const pin = /^sha256\/\/?([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)$/;

/** The pinned keys of a setting, one or several with commas between; `null` where one of them is none. */
export function pinsOf(text: string): readonly string[] | null {
  if (text.trim() === '') return [];
  const pins = text.split(',').map((each) => pin.exec(each.trim())?.[1]);
  return pins.every((each) => each !== undefined) ? pins.map((each) => `sha256/${each}`) : null;
}
