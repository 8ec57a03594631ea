import { forbidden, forbiddenWords } from './forbidden.ts';
import { say } from './language/say.ts';

/** A number that can be dialled, or in words why the text is none. */
export type NumberResult =
  { readonly ok: true; readonly number: string } | { readonly ok: false; readonly error: string };

const wrong = (error: string): NumberResult => ({ ok: false, error });

/** What stands before a number in a link, and what may follow it there. */
const scheme = /^(?:tel|callto):/i;
const linkEnd = /;.*$/;
/** What only groups digits: blanks, brackets, dots, slashes, dashes. */
const grouping = /[\s()[\]./_~\u00b7\u2010-\u2015\u2212-]/g;
/** `(0)` within an international number: the trunk's 0, which is dialled from inside the country only (DIN 5008). */
const trunk = /^(\s*(?:\+|00).*?)\(0\)/;
const extension = /\d\W*(?:;ext=|ext(?:ension)?\b|x|dw\b|durchwahl)[\W_]*\d+\s*$/i;
/** A number one remembers as a word: begins with digits, then letters that are on the keypad. */
const vanity = /^[+(]?(?:\d[\s().-]*){3,}[a-z][a-z\d.-]*$/i;
const keypad = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/**
 * Reads what was typed or pasted, in whatever way a number is written: `+49 (0) 30 5550-178`, `030/5550.178`,
 * `tel:+43-1-5550142`, full-width and Arabic digits, with marks of direction in it, `1-800-FLOWERS`. What groups the
 * digits goes; a leading + stays, and so does 00, which the phone system knows best.
 */
export function parseNumber(text: string): NumberResult {
  const plain = normalized(text);
  if (forbidden.test(text) || forbidden.test(plain)) return wrong(forbiddenWords());
  if (extension.test(plain)) return wrong(say('field.number.extension'));
  const bare = scheme.test(plain) ? plain.replace(scheme, '').replace(linkEnd, '') : plain;
  const spelt = vanity.test(bare) ? bare.replace(/[a-z]/gi, keyOf) : bare;
  if (/\p{L}/u.test(spelt)) return wrong(say('field.number.letters'));
  const number = spelt.replace(trunk, '$1').replace(grouping, '');
  if (number === '' || number === '+') return wrong(say('field.number.missing'));
  if (!/^\+?[\d*]+$/.test(number)) return wrong(say('field.number.wrong'));
  return { ok: true, number };
}

/** Digits and signs of any script and width as ASCII has them, without what cannot be seen. */
function normalized(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, digitOf)
    .trim();
}

/** Unicode has each script's digits in a row, from zero on. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

const keyOf = (letter: string): string =>
  String(2 + keypad.findIndex((letters) => letters.includes(letter.toLowerCase())));
