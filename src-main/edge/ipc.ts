import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { eventChannel } from '../../src-shared/channels.ts';
import {
  requests,
  type PageEvents,
  type RequestName,
  type RequestResult,
} from '../../src-shared/contract.ts';
import { say } from '../../src-shared/language/say.ts';

/** How pages' requests are answered: first who asks, then whether there is such a request, then `carryOut`. */
export function createAnswerer(
  carryOut: (name: RequestName, input: unknown) => Promise<RequestResult>,
  isOurs: (contents: WebContents) => boolean,
  origin: string,
  log: { warn: (text: string) => void },
): (event: IpcMainInvokeEvent, name: unknown, input: unknown) => Promise<RequestResult> {
  return async (event, name, input) => {
    if (!isTrusted(event, isOurs, origin)) {
      log.warn('a request came from a frame that is not ours');
      return refused(say('refusal.untrusted'));
    }
    if (typeof name !== 'string' || !Object.hasOwn(requests, name)) {
      log.warn('a request of an unknown name was refused');
      return refused(say('refusal.unknown'));
    }
    return carryOut(name as RequestName, input);
  };
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
