import type { Control } from './control.ts';
import { every, type Schedule } from './schedule.ts';

/** How long a customer has patience for, waiting, ringing and talking together. */
const callMs = 180_000;

/** How many wait at most, so that queues fill and drain and do not grow. */
const mostWaiting = 3;

/** Lets a customer call every `everyMs`: whoever is READY gets the call, else it waits. All hang up in the end. */
export function startScriptedCaller(control: Control, schedule: Schedule, everyMs: number): void {
  every(schedule, everyMs, () => {
    const { agents, dialogs } = control.snapshot();
    const isAnyoneReady = Object.values(agents).some(({ state }) => state === 'READY');
    const waiting = dialogs.filter(({ parties }) => parties.every(({ agentId }) => agentId === null));
    if (!isAnyoneReady && waiting.length >= mostWaiting) return;
    const dialogId = control.ringInbound();
    schedule.after(callMs, () => control.callerHangsUp(dialogId));
  });
}
