import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { eventChannel, requestChannel } from '../../src-shared/channels.ts';
import {
  requests,
  type AnyRequest,
  type PageEvents,
  type RequestHandlers,
  type RequestName,
  type RequestResult,
} from '../../src-shared/contract.ts';

/** Answers the pages' requests: first who asks, then what, then the handler. */
export function answerRequests(
  handlers: RequestHandlers,
  isOurs: (contents: WebContents) => boolean,
  origin: string,
  log: { warn: (text: string) => void },
): () => void {
  ipcMain.handle(requestChannel, async (event, name: unknown, input: unknown) => {
    if (!isTrusted(event, isOurs, origin)) {
      log.warn('a request came from a frame that is not ours');
      return refused('This page may not ask.');
    }
    if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
      log.warn('a request of an unknown name was refused');
      return refused('There is no such request.');
    }
    return answer(handlers, name as RequestName, input);
  });
  return () => ipcMain.removeHandler(requestChannel);
}

/** Carries out a request of main's own (tray, hotkey, notification) by the same way as a page's. */
export const carryOut = (handlers: RequestHandlers, { name, input }: AnyRequest): Promise<RequestResult> =>
  answer(handlers, name, input);

async function answer(handlers: RequestHandlers, name: RequestName, input: unknown): Promise<RequestResult> {
  const checked = requests[name].safeParse(input);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const field = issue?.path[0];
    const error = issue?.message ?? 'This cannot be read.';
    return typeof field === 'string' ? { ok: false, error, field } : { ok: false, error };
  }
  // The input has just been checked by the schema that the handler of this name is typed with.
  const handle = handlers[name] as (input: unknown) => RequestResult | Promise<RequestResult>;
  return handle(checked.data);
}

/** The frame must be the top one of a window of ours and show a page of ours; it may be gone already. */
function isTrusted(
  { sender, senderFrame }: IpcMainInvokeEvent,
  isOurs: (contents: WebContents) => boolean,
  origin: string,
): boolean {
  return (
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.url.startsWith(`${origin}/`) &&
    isOurs(sender)
  );
}

const refused = (error: string): RequestResult => ({ ok: false, error });

/** Tells a page something; a page that is gone hears nothing. */
export function tell<N extends keyof PageEvents>(
  contents: WebContents,
  name: N,
  payload: PageEvents[N],
): void {
  if (!contents.isDestroyed()) contents.send(eventChannel, name, payload);
}
