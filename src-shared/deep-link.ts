import { schemeOf, type LinkScheme } from './link-schemes.ts';
import { parseNumber } from './phone-number.ts';

/** Why a link is not followed; `words-links.ts` says it. */
export type LinkRefusal =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no-number' }
  | { readonly kind: 'only-within'; readonly context: string }
  | { readonly kind: 'unknown-action' }
  | { readonly kind: 'switched-off'; readonly scheme: LinkScheme }
  /** No link, but a text that was selected or copied. */
  | { readonly kind: 'no-text' }
  | { readonly kind: 'no-number-in-text' };

/** What a link asks for. `extension` is what the caller has to choose once connected: no command sends tones. */
export type DeepLink =
  | { readonly kind: 'dial'; readonly number: string; readonly extension: string | null }
  | { readonly kind: 'show' }
  | { readonly kind: 'refused'; readonly why: LinkRefusal };

/** Longer than any number with its parameters; what is longer is not even looked at. */
const longest = 500;
/** As many characters as the dial field takes. */
const mostDigits = 80;

/**
 * Reads a link. Whoever wrote it is unknown: anything but a number to dial or the wish to see the window is
 * refused, and a link of a scheme that is not `allowed` as well. Never throws.
 */
export function parseDeepLink(text: string, allowed: readonly LinkScheme[]): DeepLink {
  const scheme = schemeOf(text);
  if (scheme === null || text.length > longest) return refuse({ kind: 'unreadable' });
  if (!allowed.includes(scheme)) return refuse({ kind: 'switched-off', scheme });
  const rest = text.slice(text.indexOf(':') + 1);
  if (scheme === 'sidetone') return readOwn(rest);
  const [address = '', ...parameters] = rest.replace(/^\/\//, '').replace(/\/$/, '').split(';');
  const [written = '', host] = address.replace(/\?.*$/s, '').split('@');
  // Of sip:number@host the number is dialled, at the agent's own phone system; sip:host names no number.
  if (scheme === 'sip' && host === undefined && /[.[]/.test(written)) return refuse({ kind: 'no-number' });
  return readNumber(written, readParameters(parameters));
}

/** What a text may be that was selected or copied to be dialled: a link, or a number as people write it. */
const dialLinks: readonly LinkScheme[] = ['tel', 'callto', 'sip'];

/** Reads a text that is to be dialled. Anything but one number is refused; two lines are no number. Never throws. */
export function parseDialText(text: string): DeepLink {
  const plain = text.trim();
  if (plain === '') return refuse({ kind: 'no-text' });
  if (schemeOf(plain) !== null) return parseDeepLink(plain, dialLinks);
  const read =
    plain.length > mostDigits || /[\t\r\n\v\f\u2028\u2029]/.test(plain) ? null : parseNumber(plain);
  return read?.ok === true
    ? { kind: 'dial', number: read.number, extension: null }
    : refuse({ kind: 'no-number-in-text' });
}

/** `sidetone://show` and `sidetone://dial/<number>`, with nothing besides. */
function readOwn(rest: string): DeepLink {
  if (/^\/\/show\/?$/i.test(rest)) return { kind: 'show' };
  const written = /^\/\/dial\/([^/?#]+)\/?$/i.exec(rest)?.[1];
  return written === undefined ? refuse({ kind: 'unknown-action' }) : readNumber(written, new Map());
}

function readNumber(written: string, parameters: ReadonlyMap<string, string>): DeepLink {
  const text = decoded(written);
  if (text === null) return refuse({ kind: 'unreadable' });
  // RFC 3966: such a number means something only there, and putting the two together makes wrong numbers.
  const context = parameters.get('phone-context');
  if (context !== undefined && !text.startsWith('+')) return refuse({ kind: 'only-within', context });
  const read = parseNumber(text);
  const extension = parameters.get('ext')?.replace(/[-.()]/g, '') ?? null;
  if (!read.ok || read.number.length > mostDigits) return refuse({ kind: 'no-number' });
  if (extension !== null && !/^[\d*]{1,20}$/.test(extension)) return refuse({ kind: 'no-number' });
  return { kind: 'dial', number: read.number, extension };
}

/** Parameters by their names in lower case; the first of a name counts, and one that cannot be read is left out. */
function readParameters(parts: readonly string[]): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (const part of parts) {
    const [name = '', ...value] = part.replace(/[?@].*$/s, '').split('=');
    const text = decoded(value.join('='));
    if (text !== null && !read.has(name.toLowerCase())) read.set(name.toLowerCase(), text.slice(0, 60));
  }
  return read;
}

/** Decoded once: what is encoded twice is no number. `null` for what cannot be decoded. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const refuse = (why: LinkRefusal): DeepLink => ({ kind: 'refused', why });
