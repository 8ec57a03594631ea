import type { DialogId } from '../../../src-shared/ids.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { command } from '../connector/command.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import { mayDo } from './allowed-actions.ts';
import type { AppState } from './app-state.ts';
import { sessionRefusal } from './orders.ts';
import { isPending, sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';

/** Whether this agent may take somebody out of the call now: a supervisor's right, and never oneself. */
export function dropRefusal(state: AppState, dialogId: DialogId, address: string): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const call = state.calls.find(({ id }) => id === dialogId);
  if (call === undefined) return 'call-ended';
  if (isPending(state, 'drop-participant', dialogId, address)) return 'pending';
  const there = call.participants.some((one) => one.address === address && one.state !== 'DROPPED');
  const others = there && address !== state.credentials?.extension;
  const may = state.agent?.supervisor === true && mayDo(state, call, 'PARTICIPANT_DROP');
  return others && may ? null : 'not-allowed';
}

/** Takes somebody out of a conference; fewer participants confirm it. */
export function onDropParticipant(state: AppState, at: number, dialogId: DialogId, address: Checked): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  if (subject === undefined || id === null || dropRefusal(state, dialogId, address) !== null)
    return stay(state);
  return sendOrder(state, at, {
    order: 'drop-participant',
    dialogId,
    part: address,
    command: command('dropParticipant', subject, { address, dialogId: id }),
    expects: { kind: 'left', dialogId, address },
    target: null,
  });
}
