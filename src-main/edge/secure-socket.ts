import { createHash, type X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { Certificate } from '../../src-shared/certificate.ts';
import { judgeCertificate } from '../core/way/certificate-fault.ts';
import { UntrustedError } from '../core/way/way-error.ts';
import type { Trust } from '../core/way/way-target.ts';

/**
 * Encrypts a connection. The library is told not to judge, so that what is wrong with a certificate can be told and a
 * pinned key can vouch for it; it is judged here, before the socket is given to anybody, and no byte of ours goes out
 * to a server that is not trusted: the promise rejects with an `UntrustedError` and the connection is over.
 */
export function secure(
  socket: Socket,
  host: string,
  { authorities, pins }: Trust,
): Promise<{ readonly socket: TLSSocket; readonly certificate: Certificate }> {
  return new Promise((resolve, reject) => {
    const secured = connect({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(authorities === null ? {} : { ca: [...authorities] }),
      rejectUnauthorized: false,
    });
    secured.once('secureConnect', () => {
      const code = secured.authorized ? null : String(secured.authorizationError);
      const certificate = certificateOf(secured.getPeerCertificate(), secured.getPeerX509Certificate());
      const untrusted = judgeCertificate(code, certificate, pins, Date.now());
      if (untrusted === null) return resolve({ socket: secured, certificate });
      secured.destroy();
      reject(new UntrustedError(host, untrusted));
    });
    secured.once('close', () => reject(new Error('closed before it was encrypted')));
    // Kept for as long as the socket lives: an error that nobody hears would end the app.
    secured.on('error', reject);
  });
}

function certificateOf(peer: PeerCertificate, x509: X509Certificate | undefined): Certificate {
  const at = (text: string) => (Number.isNaN(Date.parse(text)) ? null : Date.parse(text));
  const subject = nameOf(peer.subject);
  const names = (peer.subjectaltname ?? '').match(/(?<=\b(?:DNS|IP Address):)[^,\s]+/g);
  return {
    subject: subject || (names?.[0] ?? ''),
    issuer: nameOf(peer.issuer),
    // Where there are none the name in the subject counts, as the library has it too.
    names: names ?? [subject],
    from: at(peer.valid_from),
    until: at(peer.valid_to),
    fingerprint: peer.fingerprint256,
    key: x509 === undefined ? '' : pinOf(x509),
  };
}

const nameOf = ({ CN, O }: PeerCertificate['subject']): string => [CN, O].flat().filter(Boolean).join(', ');

/** As `openssl x509 -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary | base64` has it. */
function pinOf({ publicKey }: X509Certificate): string {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return `sha256/${createHash('sha256').update(spki).digest('base64')}`;
}
