import { clock, timeOfDayExact } from '../../../src-shared/format.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { Level, QueueRow } from '../../../src-shared/queues.ts';
import type { AppView } from '../../../src-shared/view.ts';
import type { Family } from '../../../src-shared/words.ts';
import type { GlyphName } from '../glyph-name.ts';
import { offOf } from '../trouble.ts';

/** How a level looks and reads: never by colour alone. */
export interface LevelFace {
  readonly family: Family;
  readonly glyph: GlyphName;
  readonly word: string;
}

/** The look of how bad it is. */
export function levelFace(level: Level): LevelFace {
  switch (level) {
    case 'ok':
      return { family: 'ready', glyph: 'ready', word: say('queues.level.ok') };
    case 'warn':
      return { family: 'away', glyph: 'warning', word: say('queues.level.warn') };
    case 'alarm':
      return { family: 'danger', glyph: 'error', word: say('queues.level.alarm') };
    case 'unknown':
      return { family: 'off', glyph: 'logged-out', word: say('queues.level.unknown') };
  }
}

/** A figure, or that it is not known. */
export const figure = (value: number | null): string =>
  value === null ? say('queues.unknown') : String(value);

/** How long the longest has waited; in words where nobody does, or nobody knows. */
export function longestWords({ waiting, longestSince }: QueueRow, now: number): string {
  if (waiting === 0) return say('queues.nobody-waits');
  return longestSince === null ? say('queues.unknown') : clock(now - longestSince);
}

/** That the figures are no longer those of now, and of when they are; `null` while they are asked for and come. */
export function staleWords(view: AppView): string | null {
  const { at, list } = view.queues;
  if (at === null || (list !== 'failed' && offOf(view) === null)) return null;
  return say('queues.stale', { time: timeOfDayExact(at) });
}
