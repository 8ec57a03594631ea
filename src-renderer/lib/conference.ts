import type { Dialog, Participant } from '../../src-shared/dialog.ts';
import { initials } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import { partyName } from '../../src-shared/words.ts';
import type { GlyphName } from './glyph-name.ts';
import { beside } from './listed.ts';

/** Finesse keeps somebody who left in the list for a while (Finesse page, participant states). */
const present = ({ participants }: Dialog) => participants.filter(({ state }) => state !== 'DROPPED');

/** Whether more than two people are in the call. */
export const isConference = (dialog: Dialog): boolean =>
  (dialog.phase === 'talking' || dialog.phase === 'held') &&
  dialog.kind !== 'monitor' &&
  present(dialog).length > 2;

/** How many people are in the call, the agent included. */
export const peopleCount = (dialog: Dialog): number => present(dialog).length;

/** Somebody in a conference, as the card lists them. */
export interface Person {
  readonly name: string;
  /** Of the name; empty where there is only a number. */
  readonly initials: string;
  /** Number and state, or that it is the agent. */
  readonly line: string;
  readonly glyph: GlyphName;
}

interface Standing {
  readonly glyph: GlyphName;
  readonly word: string;
  /** The same of the agent themselves. */
  readonly you: string;
}

/** How somebody stands in the call, by Finesse's word for it. */
function standing(state: string): Standing {
  switch (state) {
    case 'ACTIVE':
      return { glyph: 'talking', word: say('conference.talking'), you: say('conference.you') };
    case 'HELD':
      return { glyph: 'on-hold', word: say('conference.held'), you: say('conference.you-held') };
    case 'ALERTING':
      return { glyph: 'ringing', word: say('conference.ringing'), you: say('conference.you-ringing') };
    case 'INITIATING':
    case 'INITIATED':
      return { glyph: 'ringing', word: say('conference.calling'), you: say('conference.you-calling') };
    case 'FAILED':
      return { glyph: 'error', word: say('conference.failed'), you: say('conference.you-failed') };
    default:
      return { glyph: 'logged-out', word: say('conference.unknown'), you: say('conference.you-unknown') };
  }
}

/** Everybody in the call in the connector's order, which begins with the agent. */
export function peopleOf(
  dialog: Dialog,
  own: { readonly name: string; readonly extension: string },
): readonly Person[] {
  return present(dialog).map((participant) => personOf(participant, dialog, own));
}

function personOf(
  { address, state }: Participant,
  dialog: Dialog,
  own: { readonly name: string; readonly extension: string },
): Person {
  const { glyph, word, you } = standing(state);
  if (address === own.extension)
    return { name: own.name, initials: initials(own.name), line: beside([address, you]), glyph };
  const name = address === dialog.party ? partyName(dialog) : address;
  if (name === address) return { name, initials: '', line: word, glyph };
  return { name, initials: initials(name), line: beside([address, word]), glyph };
}
