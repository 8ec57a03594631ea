import type { Recent } from '../../src-shared/dialog.ts';
import { duration } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import { shownNumber } from '../../src-shared/shown-number.ts';
import { outcomeWords } from '../../src-shared/words-recents.ts';
import type { MetaPart } from './call-card.ts';

/**
 * The second line of a row: what became of the call where it was not simply answered, the number below a name, the
 * queue, or how long it was.
 */
export function recentLine(recent: Recent): readonly MetaPart[] {
  const { outcome, direction, name, party, queue, talkedMs } = recent;
  const words = [
    recent.consult ? consultWords(recent) : null,
    outcome === 'answered' ? null : outcomeWords(recent),
  ];
  const facts = [queue, talkedMs > 0 && (queue === null || direction === 'out') ? duration(talkedMs) : null];
  // Of a call that was handed over the other number is what is looked for.
  const number = name === null || outcome === 'transferred' ? null : party;
  return [
    ...words.filter((text) => text !== null).map((text) => ({ text, raw: null })),
    ...(number === null ? [] : [{ text: shownNumber(number), raw: number }]),
    ...facts.filter((text) => text !== null).map((text) => ({ text, raw: null })),
  ];
}

const consultWords = ({ about }: Recent) =>
  about === null ? say('recents.consult') : say('recents.consult-about', { party: shownNumber(about) });
