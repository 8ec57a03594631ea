import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { say } from '../../../src-shared/language/say.ts';

/** Why a message is marked, in a word; `null` for one that is as it should be. */
export function oddWord({ readable, known, extras }: Entry): string | null {
  if (!readable) return say('inspector.odd.unreadable');
  if (!known) return say('inspector.odd.unknown');
  return extras.length > 0 ? say('inspector.odd.extras', { count: extras.length }) : null;
}
