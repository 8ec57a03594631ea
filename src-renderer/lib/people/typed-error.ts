import { forbidden, forbiddenWords } from '../../../src-shared/forbidden.ts';
import { parseNumber } from '../../../src-shared/phone-number.ts';

/**
 * What is wrong with what was typed; `null` for nothing. Letters (or what `lookup` has besides) look for a name: only
 * what can be neither name nor number is an error, and nothing that was `found` is.
 */
export function typedError(text: string, found: boolean, lookup = /\p{L}/u): string | null {
  if (forbidden.test(text)) return forbiddenWords();
  const typed = text.trim();
  if (typed === '' || typed === '+' || found || lookup.test(text)) return null;
  const number = parseNumber(text);
  return number.ok ? null : number.error;
}
