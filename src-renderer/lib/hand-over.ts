import type { RequestInput } from '../../src-shared/contract.ts';
import type { Dialog } from '../../src-shared/dialog.ts';
import { say } from '../../src-shared/language/say.ts';
import type { Pair } from '../../src-shared/pairs.ts';
import { partyName } from '../../src-shared/words.ts';
import { actionOff } from './call-card.ts';
import { isConference } from './conference.ts';

/** What somebody else is called for: to take the call over, or to join it. */
export type Purpose = RequestInput<'consult/join'>['purpose'];

/** Why a call cannot be transferred, or nobody be added to it; `null` when it can. */
export function handOverOff(dialog: Dialog, purpose: Purpose, off: string | null): string | null {
  if (purpose === 'conference') return actionOff(dialog, 'CONSULT_CALL', off);
  if (isConference(dialog)) return off ?? say('call.off-conference');
  return canSendAway(dialog) ? off : actionOff(dialog, 'CONSULT_CALL', off);
}

/** Whether the call can be sent away without a word; the platform decides (UCCE only). */
export const canSendAway = ({ actions }: Dialog): boolean => actions.includes('TRANSFER_SST');

/** The other one of a consult: by the name the phonebooks have, never by that of the customer it is about. */
export const consultName = (consult: Dialog): string => partyName(consult);

/** Why there is nobody to switch to or to join with yet: the connection first, then the colleague. */
export function colleagueOff({ consult }: Pair, off: string | null): string | null {
  if (off !== null) return off;
  const colleague = consultName(consult);
  if (consult.phase === 'dialling') return say('consult.off-unanswered', { colleague });
  return consult.phase === 'failed' ? say('consult.off-not-reached', { colleague }) : null;
}

/** Why the two calls of a consult cannot be joined. Finesse lists it on the one of them that is held. */
export function joinOff(pair: Pair, purpose: Purpose, off: string | null): string | null {
  const action = purpose === 'transfer' ? 'TRANSFER' : 'CONFERENCE';
  const allowed = [pair.main, pair.consult].some(({ actions }) => actions.includes(action));
  return colleagueOff(pair, off) ?? (allowed ? null : say('consult.off-now'));
}

/** Why the agent cannot talk to the other one of the two. */
export function swapOff(pair: Pair, off: string | null): string | null {
  const held = [pair.main, pair.consult].some(({ actions }) => actions.includes('RETRIEVE'));
  return colleagueOff(pair, off) ?? (held ? null : say('consult.off-nobody-held'));
}
