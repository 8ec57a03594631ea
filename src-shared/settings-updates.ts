import * as z from 'zod/mini';
import { say } from './language/say.ts';

/**
 * Where newer versions come from. The administrator's file alone says it: whoever may name a feed and a key decides
 * what runs on this computer.
 */
export const updatesSchema = z.prefault(
  z.object({
    /** `tell`: says that there is a newer version. `download`: and fetches it, where this package can replace itself. */
    mode: z._default(z.enum(['off', 'tell', 'download']), 'download'),
    /** Address of the folder with `latest*.yml`; empty: there is none, and nothing is looked for. */
    feed: z._default(
      z.string().check(
        z.trim(),
        z.maxLength(1000),
        z.refine((text) => text === '' || isFeedAddress(text), { error: () => say('update.feed.wrong') }),
      ),
      '',
    ),
    /** What the feed is signed with: an Ed25519 public key (SPKI, DER, in base64). */
    publicKey: z._default(
      z.string().check(
        z.trim(),
        z.refine((text) => text === '' || isPublicKey(text), { error: () => say('update.key.wrong') }),
      ),
      '',
    ),
  }),
  {},
);
export type UpdateSettings = z.infer<typeof updatesSchema>;

/** Whether files may be fetched from there: `https://`, and `http://` on this computer only. No user, no query. */
export function isFeedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if ([username, password, search, hash].some((part) => part !== '')) return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** The twelve bytes by which RFC 8410 begins an Ed25519 key are sixteen characters in base64; 32 bytes follow. */
const isPublicKey = (text: string) => /^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/.test(text);
