import type { Recent } from './dialog.ts';
import { say } from './language/say.ts';
import { shownNumber } from './shown-number.ts';
import { callFailureWords } from './words-failures.ts';

/** What became of a call, in words; in the list with what belongs to it. */
export function outcomeWords({ outcome, transferredTo, failure }: Recent): string {
  switch (outcome) {
    case 'answered':
      return say('recents.answered');
    case 'conference':
      return say('recents.conference');
    case 'transferred':
      return transferredTo === null
        ? say('recents.transferred')
        : say('recents.transferred-to', { party: shownNumber(transferredTo) });
    case 'missed':
      return say('recents.missed');
    case 'abandoned':
      return say('recents.abandoned');
    case 'not-reached':
      return say('recents.not-reached');
    case 'failed':
      return failure === null
        ? say('recents.failed')
        : say('recents.failed-because', { reason: callFailureWords(failure) });
    case 'disconnected':
      return say('recents.disconnected');
  }
}

/** Which way a call went. */
export const directionWords = ({ direction }: Pick<Recent, 'direction'>): string =>
  direction === 'in' ? say('recents.incoming') : say('recents.outgoing');
