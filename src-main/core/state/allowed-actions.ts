import type { Action, Phase } from '../../../src-shared/dialog.ts';
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

/** Who listens in silence can only stop, hold and come back (Finesse page). */
const listening: ReadonlySet<Action> = new Set<Action>(['HOLD', 'RETRIEVE', 'DROP']);

/**
 * What the agent may do with a call now: the event's own list where it had one, else the table. A held call
 * may be transferred or conferenced when another call of the agent's is active.
 */
export function allowedActions(call: Call, calls: readonly Call[]): readonly Action[] {
  if (call.listed !== null) return call.listed;
  if (call.kind === 'monitor') return byPhase[call.phase].filter((action) => listening.has(action));
  if (call.phase !== 'held') return byPhase[call.phase];
  return calls.some((other) => other.id !== call.id && other.phase === 'talking')
    ? withActiveCall
    : byPhase.held;
}
