import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { signedText } from '../src-shared/signed-feed.ts';

/** The signature of a file of the feed (Ed25519, base64). Throws on a key (PEM) that is none of that kind. */
export function signatureOf(name: string, content: string, privateKey: string): string {
  const key = createPrivateKey(privateKey);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('the key is not an Ed25519 key');
  return sign(null, Buffer.from(signedText(name, content)), key).toString('base64');
}

/** The public key of a private one as the settings have it (SPKI, DER, base64). */
export const publicKeyOf = (privateKey: string): string =>
  createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
