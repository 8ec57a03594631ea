import type { Entry } from '../../../src-shared/inspector/entry.ts';

/** Why a message is marked, in a word; `null` for one that is as it should be. */
export function oddWord({ readable, known, extras }: Entry): string | null {
  if (!readable) return 'Unreadable';
  if (!known) return 'Unknown';
  return extras.length > 0 ? `${extras.length} unknown` : null;
}
