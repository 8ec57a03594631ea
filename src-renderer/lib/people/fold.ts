import { digitsOf, isNumber, numberReadings } from './number-query.ts';

/** Letters that Unicode does not take apart, as somebody types them who has no key for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  // The end of a word is not its end while it is typed.
  ς: 'σ',
  // Arabic letters that are written one for the other.
  ى: 'ي',
  ة: 'ه',
  ـ: '',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');
const ascii = /^[\0-\x7f]*$/;

/** One letter or sign as it is compared: small, without accents, digits of any script as ASCII has them. */
function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(special, (letter) => plainLetters[letter] ?? '')
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** What parts words. An apostrophe does not: it is in a name for some and not for others. */
const apostrophes = /['’ʼ`´]/g;
const asciiGap = /[^a-z0-9]+/g;
const gap = /[^\p{L}\p{N}]+/gu;

/** A text as it is searched: words of letters and digits, one blank between them. `Orłowski, T.` is `orlowski t`. */
export function fold(text: string): string {
  const plain = foldText(text).replace(apostrophes, '');
  return plain.replace(ascii.test(plain) ? asciiGap : gap, ' ').trim();
}

/** A range of a text, from the first character to before the last. */
export type Range = readonly [from: number, to: number];

/** Where what was typed stands in a text as it is written, in order and apart from each other. */
export const rangesOf = (text: string, query: string): readonly Range[] =>
  isNumber(query) ? digitRanges(text, query) : wordRanges(text, query);

function digitRanges(text: string, query: string): readonly Range[] {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const digits = digitsOf(text);
  for (const wanted of numberReadings(query)) {
    const at = digits.indexOf(wanted);
    if (at >= 0) return [[places[at] ?? 0, (places[at + wanted.length - 1] ?? 0) + 1]];
  }
  return [];
}

function wordRanges(text: string, query: string): readonly Range[] {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const char of text) {
    // Gaps stay gaps here, one for one, so that a word is not found across them.
    const plain = foldText(char).replace(apostrophes, '').replace(gap, ' ');
    folded += plain;
    for (let index = 0; index < plain.length; index += 1) places.push(place);
    place += char.length;
  }
  const words = [...new Set(fold(query).split(' '))].filter((word) => word !== '');
  const found = words.flatMap((word): readonly Range[] => {
    const at = placeOf(folded, word);
    if (at < 0) return [];
    return [[places[at] ?? 0, places[at + word.length] ?? text.length]];
  });
  return joined(found.toSorted(([a], [b]) => a - b));
}

/** Where a word begins another, else where it stands at all. */
function placeOf(folded: string, word: string): number {
  if (folded.startsWith(word)) return 0;
  const begins = folded.indexOf(` ${word}`);
  return begins < 0 ? folded.indexOf(word) : begins + 1;
}

function joined(ranges: readonly Range[]): readonly Range[] {
  return ranges.reduce<readonly Range[]>((done, range) => {
    const last = done.at(-1);
    if (last === undefined || range[0] > last[1]) return [...done, range];
    return [...done.slice(0, -1), [last[0], Math.max(last[1], range[1])]];
  }, []);
}
