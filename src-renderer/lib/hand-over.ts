import type { RequestInput } from '../../src-shared/contract.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import type { Pair } from '../../src-shared/pairs.ts';
import { actionOff } from './call-card.ts';
import { isConference } from './conference.ts';

/** What somebody else is called for: to take the call over, or to join it. */
export type Purpose = RequestInput<'consult/join'>['purpose'];

/** Why a call cannot be transferred, or nobody be added to it; `null` when it can. */
export function handOverOff(dialog: Dialog, purpose: Purpose, off: string | null): string | null {
  if (purpose === 'conference') return actionOff(dialog, 'CONSULT_CALL', off);
  if (isConference(dialog)) return off ?? 'A conference cannot be transferred.';
  return canSendAway(dialog) ? off : actionOff(dialog, 'CONSULT_CALL', off);
}

/** Whether the call can be sent away without a word; the platform decides (UCCE only). */
export const canSendAway = ({ actions }: Dialog): boolean => actions.includes('TRANSFER_SST');

/**
 * The other one of a consult: the number, since the name that comes with a consult is that of the customer it
 * is about.
 */
export const consultName = ({ party }: Dialog): string => party ?? 'Number withheld';

/** Why there is nobody to switch to or to join with yet: the connection first, then the colleague. */
export function colleagueOff({ consult }: Pair, off: string | null): string | null {
  if (off !== null) return off;
  if (consult.phase === 'dialling') return `Not possible until ${consultName(consult)} has answered.`;
  return consult.phase === 'failed' ? `${consultName(consult)} was not reached.` : null;
}

/** Why the two calls of a consult cannot be joined. Finesse lists it on the one of them that is held. */
export function joinOff(pair: Pair, purpose: Purpose, off: string | null): string | null {
  const action = purpose === 'transfer' ? 'TRANSFER' : 'CONFERENCE';
  const allowed = [pair.main, pair.consult].some(({ actions }) => actions.includes(action));
  return colleagueOff(pair, off) ?? (allowed ? null : 'Not possible right now.');
}

/** Why the agent cannot talk to the other one of the two. */
export function swapOff(pair: Pair, off: string | null): string | null {
  const held = [pair.main, pair.consult].some(({ actions }) => actions.includes('RETRIEVE'));
  return colleagueOff(pair, off) ?? (held ? null : 'Nobody is on hold.');
}
