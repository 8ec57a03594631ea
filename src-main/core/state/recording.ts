import { command } from '../connector/command.ts';
import type { AppState } from './app-state.ts';
import { sessionRefusal } from './orders.ts';
import { sendOrder } from './pending-command.ts';
import { stay, type Step } from './step.ts';

/** Asks Zoom to pause or go on. The GC page lists no answer, so only the sending is known. */
export function onRecording(state: AppState, at: number, wish: 'pause' | 'resume'): Step {
  const subject = state.credentials?.agentId;
  if (subject === undefined || sessionRefusal(state) !== null) return stay(state);
  const key = wish === 'pause' ? 'pauseRecording' : 'resumeRecording';
  return sendOrder({ ...state, recording: { wish, sentAt: at, status: null } }, at, {
    order: 'recording',
    dialogId: null,
    part: null,
    command: command(key, subject, {}),
    expects: { kind: 'nothing' },
    target: null,
  });
}

/** A connector that reports the recording confirms the wish with its own word. */
export function onRecordingSaid(state: AppState, status: string): Step {
  return stay(state.recording === null ? state : { ...state, recording: { ...state.recording, status } });
}

/** The wish belongs to the calls that were up: with the last of them it is over. */
export function forgetRecording(state: AppState): AppState {
  return state.recording !== null && state.calls.length === 0 ? { ...state, recording: null } : state;
}
