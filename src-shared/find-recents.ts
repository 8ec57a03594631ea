import type { Recent } from './dialog.ts';
import { byStart, isMissed, type RecentsQuery, type RowName } from './recents.ts';

/** Without accents and capitals: `Müller` is found by `muller`. */
const fold = (text: string) =>
  (isPlain.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
const isPlain = /^[\x20-\x7e\n]*$/;
const digitsOf = (text: string) => text.replace(/\D/g, '');

/** What is looked through, once for each row: rows never change. */
const prepared = new WeakMap<Recent, { readonly words: string; readonly digits: string }>();

function prepare(recent: Recent) {
  const known = prepared.get(recent);
  if (known !== undefined) return known;
  const { name, party, queue, about, transferredTo, wrapUp } = recent;
  const texts = [name, party, queue, about, transferredTo, ...wrapUp].filter((one) => one !== null);
  const made = {
    words: fold(texts.join('\n')),
    digits: [party, transferredTo].map((number) => digitsOf(number ?? '')).join(' '),
  };
  prepared.set(recent, made);
  return made;
}

/**
 * Whether a row is meant: every word of the text is somewhere in name, number, queue or wrap-up; or the text is
 * a number, however it is written, and its digits are in the row's.
 */
export function recentsFilter({ text, missed }: RecentsQuery): (recent: Recent) => boolean {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  // At home a number is written with a 0 in the place of the country.
  const digits = /^[\d\s()+./-]+$/.test(text) ? digitsOf(text).replace(/^0+(?=\d)/, '') : '';
  return (recent) => {
    if (missed && !isMissed(recent)) return false;
    if (words.length === 0) return true;
    const row = prepare(recent);
    return words.every((word) => row.words.includes(word)) || (digits !== '' && row.digits.includes(digits));
  };
}

/**
 * At most `most` rows that match, newest first, older than `after`.
 * @param rows newest first
 */
export function findRecents(
  rows: readonly Recent[],
  query: RecentsQuery,
  after: RowName | null,
  most: number,
): readonly Recent[] {
  const isMeant = recentsFilter(query);
  const found: Recent[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    if ((after === null || byStart(after, row) < 0) && isMeant(row)) found.push(row);
  }
  return found;
}
