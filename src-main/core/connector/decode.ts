import { decodeJson } from './decode-json.ts';
import { decodeText } from './decode-text.ts';
import type { Decoded, Form } from './event.ts';
import { noNames, type EventNames } from './event-names.ts';

/**
 * Of characters, as JavaScript counts them (UTF-16 units): a longer message is dropped unread. The longest that is
 * to be expected is a phonebook of 50,000 contacts, some 6 million.
 */
const limit = 8 * 1024 * 1024;

const brace = '{'.charCodeAt(0);

/** What was not read is named for a reader's eyes; a hostile message must not fill the inspector. */
const mostExtras = 50;

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
  const json = form === 'json' || (form === 'auto' && message.charCodeAt(0) === brace);
  const decoded = json ? decodeJson(message, names) : decodeText(message, names);
  return decoded.ok && decoded.extras.length > mostExtras
    ? { ...decoded, extras: decoded.extras.slice(0, mostExtras) }
    : decoded;
}
