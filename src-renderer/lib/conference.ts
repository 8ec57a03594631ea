import type { Agent } from '../../src-shared/agent.ts';
import type { Dialog, Participant } from '../../src-shared/dialog.ts';
import { initials } from '../../src-shared/format.ts';
import { say } from '../../src-shared/language/say.ts';
import { shownNumber } from '../../src-shared/shown-number.ts';
import { isWithheld } from '../../src-shared/withheld.ts';
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

/** The agent, who is one of the people in the call. */
export type Own = Pick<Agent, 'name' | 'extension' | 'supervisor'>;

/** Somebody in a conference, as the card lists them. */
export interface Person {
  /** As the phone system wrote it. */
  readonly address: string;
  readonly name: string;
  /** What the name is written from, where it is a number; `null` where it is a name. */
  readonly raw: string | null;
  /** Of the name; empty where there is only a number. */
  readonly initials: string;
  /** Number and state, or that it is the agent. */
  readonly line: string;
  readonly glyph: GlyphName;
  /** Epoch ms at which the state began. */
  readonly since: number;
  /** Whether a supervisor can take them out of the call. */
  readonly mayDrop: boolean;
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

/** Somebody in the call whose name is known besides: the agent whom a supervisor has joined. */
export type Known = Pick<Agent, 'name' | 'extension'>;

/** Everybody in the call in the connector's order, which begins with the agent. */
export function peopleOf(dialog: Dialog, own: Own, known: Known | null = null): readonly Person[] {
  const drops = own.supervisor && dialog.actions.includes('PARTICIPANT_DROP');
  return present(dialog).map((participant): Person => ({
    ...shownAs(participant, dialog, own, known),
    address: participant.address,
    since: participant.since,
    mayDrop: drops && participant.address !== own.extension,
  }));
}

function shownAs(
  { address, state }: Participant,
  dialog: Dialog,
  own: Own,
  known: Known | null,
): Pick<Person, 'name' | 'raw' | 'initials' | 'line' | 'glyph'> {
  const { glyph, word, you } = standing(state);
  if (address === own.extension) {
    const { name } = own;
    return { name, raw: null, initials: initials(name), line: beside([address, you]), glyph };
  }
  const number = isWithheld(address) ? null : address;
  const named = number === dialog.party ? dialog.name : null;
  const name = known?.extension === address ? known.name : named;
  if (name !== null) {
    const line = beside(number === null ? [word] : [shownNumber(number), word]);
    return { name, raw: null, initials: initials(name), line, glyph };
  }
  return { name: partyName({ name, party: number }), raw: number, initials: '', line: word, glyph };
}
