import { createPublicKey, verify } from 'node:crypto';
import { signedText } from '../../src-shared/signed-feed.ts';
import type { UpdateFailure } from '../../src-shared/update.ts';

/** The file of the feed as its publisher has signed it, or why there is none. */
export type Feed =
  { readonly ok: true; readonly content: string } | { readonly ok: false; readonly failure: UpdateFailure };

/** Fetches as the web's `fetch` does; in the app Electron's, which goes by the system's proxy. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** More than any description of a version holds. */
const mostBytes = 256 * 1024;
const answerMs = 30_000;

/**
 * Fetches a file of the feed and its signature (`.sig` beside it: Ed25519, base64), and checks the one by the other.
 * Never throws, and answers nothing that is not signed by this key (SPKI, DER, base64).
 */
export async function fetchFeed(
  fetch: Fetch,
  folder: string,
  name: string,
  publicKey: string,
): Promise<Feed> {
  const address = new URL(name, folder.endsWith('/') ? folder : `${folder}/`).href;
  const content = await fetchText(fetch, address);
  if (!content.ok) return content;
  const signature = await fetchText(fetch, `${address}.sig`);
  if (!signature.ok) {
    const { failure } = signature;
    const isMissing = failure.kind === 'status' && (failure.status === 404 || failure.status === 410);
    return isMissing ? failed({ kind: 'unsigned' }) : signature;
  }
  return isSigned(name, content.content, signature.content, publicKey)
    ? content
    : failed({ kind: 'wrong-signature' });
}

const failed = (failure: UpdateFailure): Feed => ({ ok: false, failure });

function isSigned(name: string, content: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const bytes = Buffer.from(signature.trim(), 'base64');
    return verify(null, Buffer.from(signedText(name, content)), key, bytes);
  } catch {
    // A key that is none signs nothing.
    return false;
  }
}

/** A redirection is not followed: the administrator has said where the feed is. */
async function fetchText(fetch: Fetch, url: string): Promise<Feed> {
  try {
    const answer = await fetch(url, {
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(answerMs),
    });
    if (!answer.ok) return failed({ kind: 'status', status: answer.status });
    const decoder = new TextDecoder();
    let content = '';
    let bytes = 0;
    for await (const chunk of answer.body ?? []) {
      bytes += chunk.length;
      if (bytes > mostBytes) return failed({ kind: 'unreadable' });
      content += decoder.decode(chunk, { stream: true });
    }
    return { ok: true, content: content + decoder.decode() };
  } catch {
    return failed({ kind: 'unreachable' });
  }
}
