import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import { requestChannel } from '../../src-shared/channels.ts';
import type { RequestResult } from '../../src-shared/contract.ts';

/** Answers what a page asks. */
export type Answerer = (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<RequestResult>;

/**
 * The pages' requests from the first moment on: what a page asks before there is anybody who answers waits for that.
 */
export function takeRequests() {
  let answer: Answerer | null = null;
  let wake: () => void = () => undefined;
  const awake = new Promise<void>((resolve) => (wake = resolve));
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown) => {
    // Whoever asks later is looked at when it asks: its frame may be another one a moment after.
    if (answer === null) await awake;
    return answer?.(event, name, input);
  });
  return {
    /** From now on these are the answers. */
    answerBy(answerer: Answerer) {
      answer = answerer;
      wake();
    },
    close: () => ipcMain.removeHandler(requestChannel),
  };
}
