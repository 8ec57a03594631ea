import type { Action, Phase } from '../../../src-shared/dialog.ts';
import type { Profile } from '../../../src-shared/settings.ts';
import type { AppState } from './app-state.ts';
import type { Call } from './call.ts';

/** What Finesse allows a participant by its state (Finesse page, "allowed actions"; gc-protocol section 5). */
const byPhase: Record<Phase, readonly Action[]> = {
  ringing: ['ANSWER'],
  dialling: ['DROP', 'UPDATE_CALL_DATA'],
  talking: ['HOLD', 'DROP', 'UPDATE_CALL_DATA', 'CONSULT_CALL'],
  held: ['RETRIEVE', 'DROP', 'UPDATE_CALL_DATA'],
  offered: ['ACCEPT', 'REJECT', 'CLOSE'],
  failed: ['DROP'],
};
const withActiveCall: readonly Action[] = [...byPhase.held, 'TRANSFER', 'CONFERENCE'];
/** UCCE sends a call away without a word; on UCCX that is uncertain, so that only an event may offer it. */
const talkingOnUcce: readonly Action[] = [...byPhase.talking, 'TRANSFER_SST'];
/** A direct preview, which is UCCX's, is taken or left to lapse: Reject and Close are UCCE's (Finesse page). */
const directPreview: readonly Action[] = ['ACCEPT'];

/** Who listens in silence can only stop, hold and come back (Finesse page). */
const listening: ReadonlySet<Action> = new Set<Action>(['HOLD', 'RETRIEVE', 'DROP']);

/**
 * What the agent may do with a call now: the event's own list where it had one, else the table. A held call
 * may be transferred or conferenced when another call of the agent's is active. Who has barged in may drop
 * the others, which no event lists (seen in a client).
 */
export function allowedActions(
  call: Call,
  calls: readonly Call[],
  platform: Profile['platform'],
): readonly Action[] {
  const own = call.listed ?? fromTable(call, calls, platform);
  return call.bargedIn && !own.includes('PARTICIPANT_DROP') ? [...own, 'PARTICIPANT_DROP'] : own;
}

/** The same, from the whole state. */
export const mayDo = ({ calls, profile }: AppState, call: Call, action: Action): boolean =>
  allowedActions(call, calls, profile?.platform ?? 'unknown').includes(action);

function fromTable(call: Call, calls: readonly Call[], platform: Profile['platform']): readonly Action[] {
  const usual = byPhase[call.phase];
  if (call.kind === 'monitor') return usual.filter((action) => listening.has(action));
  switch (call.phase) {
    case 'offered':
      return platform === 'UCCX' || call.callType === 'OUTBOUND_DIRECT_PREVIEW' ? directPreview : usual;
    case 'talking':
      return platform === 'UCCE' && call.kind === 'call' ? talkingOnUcce : usual;
    case 'held':
      return calls.some(({ id, phase }) => id !== call.id && phase === 'talking') ? withActiveCall : usual;
    default:
      return usual;
  }
}
