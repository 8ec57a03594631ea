import type { Recent } from '../../src-shared/dialog.ts';
import { duration } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import { shownNumber } from '../../src-shared/shown-number.ts';
import { outcomeWords } from '../../src-shared/words-recents.ts';

/**
 * The second line of a row: what became of the call where it was not simply answered, the number below a name, the
 * queue, or how long it was.
 */
export function recentLine(recent: Recent): readonly string[] {
  const { outcome, direction, name, party, queue, talkedMs } = recent;
  return [
    recent.consult ? consultWords(recent) : null,
    outcome === 'answered' ? null : outcomeWords(recent),
    // Of a call that was handed over the other number is what is looked for.
    name === null || party === null || outcome === 'transferred' ? null : shownNumber(party),
    queue,
    talkedMs > 0 && (queue === null || direction === 'out') ? duration(talkedMs) : null,
  ].filter((part) => part !== null);
}

const consultWords = ({ about }: Recent) =>
  about === null ? say('recents.consult') : say('recents.consult-about', { party: shownNumber(about) });
