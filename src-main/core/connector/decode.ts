import { decodeJson } from './decode-json.ts';
import { decodeText } from './decode-text.ts';
import type { Decoded, Form } from './event.ts';

/** A longer message is dropped unread: 1 MiB, counted in UTF-16 units, of which no text has more than bytes. */
const limit = 1024 * 1024;

/**
 * Reads one message of the connector, whatever comes: it never throws. Unless a server profile forces a
 * form, each message shows its own: one that begins with `{` is JSON, any other text.
 */
export function decode(body: string, options: { readonly form?: 'auto' | Form } = {}): Decoded {
  if (body.length > limit) return { ok: false, why: 'too-large' };
  const message = body.trim();
  if (message === '') return { ok: false, why: 'empty' };
  const { form = 'auto' } = options;
  const json = form === 'json' || (form === 'auto' && message.startsWith('{'));
  return json ? decodeJson(message) : decodeText(message);
}
