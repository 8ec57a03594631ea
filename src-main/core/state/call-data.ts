import type { DialogId } from '../../../src-shared/ids.ts';
import type { Refusal } from '../../../src-shared/words-refusals.ts';
import { command } from '../connector/command.ts';
import { checkValue, type Checked } from '../connector/values.ts';
import { mayDo } from './allowed-actions.ts';
import type { AppState } from './app-state.ts';
import { sessionRefusal } from './orders.ts';
import { isPending, sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';

/** Whether a variable of this call may be changed now. */
export function variableRefusal(state: AppState, dialogId: DialogId, name: string): Refusal | null {
  const refused = sessionRefusal(state);
  if (refused !== null) return refused;
  const call = state.calls.find(({ id }) => id === dialogId);
  if (call === undefined) return 'call-ended';
  if (isPending(state, 'update-variable', dialogId, name)) return 'pending';
  return mayDo(state, call, 'UPDATE_CALL_DATA') ? null : 'not-allowed';
}

/** Gives a call variable another value; an event of the call that carries it confirms it (row 33, assumed). */
export function onUpdateVariable(
  state: AppState,
  at: number,
  dialogId: DialogId,
  name: Checked,
  value: Checked,
): Step {
  const subject = state.credentials?.agentId;
  const id = checkValue(dialogId);
  if (subject === undefined || id === null || variableRefusal(state, dialogId, name) !== null)
    return stay(state);
  return sendOrder(state, at, {
    order: 'update-variable',
    dialogId,
    part: name,
    command: command('updateVariable', subject, {
      dialogId: id,
      variableName: name,
      variableValue: value,
    }),
    expects: { kind: 'variable', dialogId, name, value },
    target: null,
  });
}
