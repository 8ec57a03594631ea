import { decodeJson } from './decode-json.ts';
import { decodeText } from './decode-text.ts';
import type { Decoded, Form } from './event.ts';
import { noNames, type EventNames } from './event-names.ts';

/** A longer message is dropped unread: 1 MiB, counted in UTF-16 units, of which no text has more than bytes. */
const limit = 1024 * 1024;

/** How the events of a site are to be read. */
export interface DecodeOptions {
  readonly form?: 'auto' | Form;
  readonly names?: EventNames;
}

/**
 * Reads one message of the connector, whatever comes: it never throws. Unless a form is forced, each message
 * shows its own: one that begins with `{` is JSON, any other text.
 */
export function decode(body: string, { form = 'auto', names = noNames }: DecodeOptions = {}): Decoded {
  if (body.length > limit) return { ok: false, why: 'too-large' };
  const message = body.trim();
  if (message === '') return { ok: false, why: 'empty' };
  const json = form === 'json' || (form === 'auto' && message.startsWith('{'));
  return json ? decodeJson(message, names) : decodeText(message, names);
}
