import { isTalking, type Action, type Dialog, type LegState, type Party, type Platform } from './finesse.ts';

const actionsByLeg: Readonly<Record<LegState, readonly Action[]>> = {
  INITIATING: ['DROP', 'UPDATE_CALL_DATA'],
  INITIATED: ['DROP', 'UPDATE_CALL_DATA'],
  ALERTING: ['ANSWER'],
  ACTIVE: ['HOLD', 'DROP', 'UPDATE_CALL_DATA', 'CONSULT_CALL'],
  HELD: ['RETRIEVE', 'DROP', 'UPDATE_CALL_DATA'],
  FAILED: ['DROP'],
  ACCEPTED: [],
  DROPPED: [],
};

/** Somebody who listens in silence can only stop, hold and come back. */
const listenerActions: readonly Action[] = ['HOLD', 'RETRIEVE', 'DROP'];

/**
 * What a party may do (Finesse page).
 * @param others the agent's legs in other dialogs: a held call can be transferred while another is active
 */
export function allowedActions(
  dialog: Dialog,
  leg: Party,
  others: readonly Party[],
  platform: Platform,
): readonly Action[] {
  if (leg.agentId === null) return [];
  if (leg.callType === 'SM')
    return actionsByLeg[leg.state].filter((action) => listenerActions.includes(action));
  if (dialog.isOffer) return platform === 'UCCE' ? ['ACCEPT', 'REJECT', 'CLOSE'] : ['ACCEPT'];
  const actions = actionsByLeg[leg.state];
  if (leg.kind === 'SUPERVISOR_BARGE_IN' && isTalking(leg)) return [...actions, 'PARTICIPANT_DROP'];
  if (leg.state === 'ACTIVE' && platform === 'UCCE') return [...actions, 'TRANSFER_SST'];
  if (leg.state === 'HELD' && others.some(({ state }) => state === 'ACTIVE'))
    return [...actions, 'TRANSFER', 'CONFERENCE'];
  return actions;
}
