import type { Dialog, Participant } from '../../src-shared/dialog.ts';
import { initials } from '../../src-shared/format.ts';
import { partyName } from '../../src-shared/words.ts';
import type { GlyphName } from './glyph-name.ts';

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

const states: Readonly<Record<string, readonly [word: string, glyph: GlyphName]>> = {
  ACTIVE: ['Talking', 'talking'],
  HELD: ['On hold', 'on-hold'],
  ALERTING: ['Ringing', 'ringing'],
  INITIATING: ['Calling', 'ringing'],
  INITIATED: ['Calling', 'ringing'],
  FAILED: ['Failed', 'error'],
};

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
  const [word, glyph] = states[state] ?? ['State unknown', 'logged-out'];
  if (address === own.extension) {
    const you = state === 'ACTIVE' ? 'You' : `You, ${word.toLowerCase()}`;
    return { name: own.name, initials: initials(own.name), line: `${address} · ${you}`, glyph };
  }
  const name = address === dialog.party ? partyName(dialog) : address;
  if (name === address) return { name, initials: '', line: word, glyph };
  return { name, initials: initials(name), line: `${address} · ${word}`, glyph };
}
