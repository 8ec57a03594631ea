import { forbidden, forbiddenWords } from './forbidden.ts';
import { say } from './language/say.ts';

/** A number that can be dialled, or in words why the text is none. */
export type NumberResult =
  { readonly ok: true; readonly number: string } | { readonly ok: false; readonly error: string };

/**
 * Reads what was typed or pasted into the dial field. Blanks, dashes, brackets, dots and slashes only group
 * digits and go; a leading + stays. The connector takes no letters, so none are turned into digits.
 */
export function parseNumber(text: string): NumberResult {
  if (forbidden.test(text)) return { ok: false, error: forbiddenWords() };
  if (/\p{L}/u.test(text)) return { ok: false, error: say('field.number.letters') };
  const number = text.replace(/[\s()[\]./\u00ad\u2010-\u2015-]/g, '');
  if (number === '' || number === '+') return { ok: false, error: say('field.number.missing') };
  if (!/^\+?[\d*]+$/.test(number)) return { ok: false, error: say('field.number.wrong') };
  return { ok: true, number };
}
