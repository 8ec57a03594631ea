import type { Recent } from '../../../src-shared/dialog.ts';
import { say } from '../../../src-shared/language/say.ts';
import { directionWords, outcomeWords } from '../../../src-shared/words-recents.ts';
import { byteOrderMark, csvLine } from './csv.ts';

/**
 * Calls as CSV (RFC 4180): UTF-8, a header in the language in force, times in ISO 8601 with the zone of this
 * computer, lengths in seconds. A line each, without its line feed: that is the writer's.
 */
export function* csvLines(rows: readonly Recent[]): Generator<string> {
  yield byteOrderMark + csvLine(columns.map(({ head }) => head()));
  for (const row of rows) yield csvLine(columns.map(({ cell }) => cell(row)));
}

interface Column {
  readonly head: () => string;
  readonly cell: (row: Recent) => string;
}

const columns: readonly Column[] = [
  { head: () => say('recents.fact.start'), cell: ({ startedAt }) => isoTime(startedAt) },
  {
    head: () => say('recents.fact.answered'),
    cell: ({ answeredAt }) => (answeredAt === null ? '' : isoTime(answeredAt)),
  },
  { head: () => say('recents.fact.end'), cell: ({ endedAt }) => isoTime(endedAt) },
  {
    head: () => say('recents.fact.talk-seconds'),
    cell: ({ talkedMs }) => String(Math.round(talkedMs / 1000)),
  },
  { head: () => say('recents.fact.direction'), cell: directionWords },
  {
    head: () => say('recents.fact.outcome'),
    // Whom and why are columns of their own.
    cell: (row) => outcomeWords({ ...row, transferredTo: null, failure: null }),
  },
  { head: () => say('recents.fact.name'), cell: ({ name }) => name ?? '' },
  { head: () => say('recents.fact.number'), cell: ({ party }) => party ?? '' },
  { head: () => say('recents.fact.queue'), cell: ({ queue }) => queue ?? '' },
  { head: () => say('recents.fact.transferred-to'), cell: ({ transferredTo }) => transferredTo ?? '' },
  { head: () => say('recents.fact.about'), cell: ({ about }) => about ?? '' },
  { head: () => say('recents.fact.reason'), cell: ({ failure }) => failure ?? '' },
  { head: () => say('recents.fact.wrap-up'), cell: ({ wrapUp }) => wrapUp.join('; ') },
];

/** `2026-11-23T10:31:05+01:00`: by the wall clock here, and still one moment everywhere. */
function isoTime(at: number): string {
  const east = -new Date(at).getTimezoneOffset();
  const wall = new Date(at + east * 60_000).toISOString().slice(0, 19);
  const zone = [Math.floor(Math.abs(east) / 60), Math.abs(east) % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return `${wall}${east < 0 ? '-' : '+'}${zone}`;
}
