import { words } from './corpus.ts';
import type { Random } from './random.ts';

/** What stands between the parts of a message in either form. */
const separators = ['#', ',', '|', ':', '=', '"', '{', '}', '[', ']', '\\', '\n', '\r\n', '\t', ' '];

/** Characters that software stumbles over: NUL, halves of pairs, marks, digits of other scripts. */
const oddities = [
  ...['\0', '\ud800', '\udfff', '\udfff\ud800', '\ufeff', '\u2028', '\u202e', '\u200b', '\u00a0', '\x1b[2J'],
  ...['\uff11', '\u0660', '\u0130', 'ß', 'e\u0301', '\u{1f4de}', '\u{10ffff}', '\x7f', '\x85', '%00', '&#0;'],
];
const numbers = ['0', '-1', '1e999', '-0', '007', '9007199254740993', '99999999999999999999', '0x10', '1.5'];

type Change = (text: string, random: Random) => string;

/** Replaces a stretch of the text. */
function splice(text: string, random: Random, instead: string, most = 12): string {
  const from = random.below(text.length + 1);
  return text.slice(0, from) + instead + text.slice(from + random.below(most));
}

/** Small damage: each keeps most of the message, so that the reading gets far. */
const changes: readonly Change[] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => splice(text, random, '', 40),
  (text, random) => splice(text, random, random.of(oddities), 2),
  (text, random) => splice(text, random, random.of(separators), 2),
  (text, random) => splice(text, random, random.of(words)),
  (text, random) => splice(text, random, random.of(numbers), 8),
  (text, random) => splice(text, random, String.fromCharCode(random.below(0x10000)), 2),
  // A stretch twice: doubled members, fields and rows.
  (text, random) => {
    const from = random.below(text.length + 1);
    const until = from + random.below(60);
    return text.slice(0, until) + text.slice(from);
  },
  // Two fields of the text form change places.
  (text, random) => {
    const fields = text.split('#');
    const from = random.below(fields.length);
    const [moved = ''] = fields.splice(from, 1);
    fields.splice(random.below(fields.length + 1), 0, moved);
    return fields.join('#');
  },
  // One word for another, wherever it stands.
  (text, random) => text.replaceAll(random.of(words), random.of(words)),
  (text) => Buffer.from(text, 'utf8').toString('latin1'),
  (text) => Buffer.from(text, 'latin1').toString('utf8'),
  (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  (text, random) => (random.onceIn(2) ? text.toUpperCase() : text.toLowerCase()),
];

/** Seldom, for they cost time: very long and very deep. */
export const burdens: readonly Change[] = [
  // Longer than anything that is read.
  (text, random) => splice(text, random, random.of(words).repeat(600_000)),
  (text, random) => splice(text, random, random.of(words).repeat(random.below(20_000))),
  (text, random) => splice(text, random, random.of(separators).repeat(random.below(200_000))),
  (text, random) => splice(text, random, `${random.of(words)}${random.of(separators)}`.repeat(10_000)),
  (text, random) => splice(text, random, '['.repeat(100_000) + ']'.repeat(100_000)),
  (text, random) => splice(text, random, `${'{"dialog":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
];

/** A message with up to `most` changes. */
export function mutateText(text: string, random: Random, most = 4): string {
  if (random.onceIn(5_000)) return random.of(burdens)(text, random);
  let changed = text;
  for (let left = random.below(most + 1); left > 0; left -= 1) changed = random.of(changes)(changed, random);
  return changed;
}
