import type { Control } from './control.ts';
import { every, type Schedule } from './schedule.ts';

/** How long a customer has patience for, ringing and talking together. */
const callMs = 180_000;

/** Lets a customer call every `everyMs` as long as somebody is READY, and hang up in the end. */
export function startScriptedCaller(control: Control, schedule: Schedule, everyMs: number): void {
  every(schedule, everyMs, () => {
    const isAnyoneReady = Object.values(control.snapshot().agents).some(({ state }) => state === 'READY');
    if (!isAnyoneReady) return;
    const dialogId = control.ringInbound();
    schedule.after(callMs, () => control.callerHangsUp(dialogId));
  });
}
