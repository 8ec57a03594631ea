import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** No step that is measured takes this long: whoever waits longer waits for ever. */
const patienceMs = 30_000;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly sessionId?: string;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Sends one command of Chromium's DevTools protocol to a page; the answer is its result. */
export type Ask = (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>;

export interface DevTools {
  /** A page whose address has this in it; waits for it to be loaded. */
  page(part: string): Promise<Ask>;
  close(): void;
}

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/**
 * Listens in on an Electron app from its start, by its remote debugging port, and puts a script, if there
 * is one, into each page as early as it can be had.
 */
export async function openDevTools(address: string, script: string | null): Promise<DevTools> {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await once(socket, 'open');
  const answers = new Map<number, (message: Message) => void>();
  const addresses = new Map<string, string>();
  const sessions = new Map<string, string>();
  const news = new EventEmitter();
  let count = 0;

  const send = (sessionId: string | undefined): Ask => {
    return (method, params = {}) =>
      new Promise((resolve, reject) => {
        count += 1;
        const patience = setTimeout(() => reject(new Error(`${method} is not answered.`)), patienceMs);
        answers.set(count, ({ result, error }) => {
          clearTimeout(patience);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${error.message}`));
        });
        socket.send(JSON.stringify({ id: count, method, params, sessionId }));
      });
  };
  const attached = async (sessionId: string, { targetId, type }: TargetInfo) => {
    const ask = send(sessionId);
    if (type === 'page') {
      sessions.set(targetId, sessionId);
      await ask('Page.enable');
    }
    if (type === 'page' && script !== null) {
      await ask('Page.addScriptToEvaluateOnNewDocument', { source: script });
      await ask('Runtime.evaluate', { expression: script });
    }
    news.emit('changed');
  };
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as Message;
    if (message.id !== undefined) {
      answers.get(message.id)?.(message);
      answers.delete(message.id);
      return;
    }
    const params = message.params as { sessionId: string; targetInfo: TargetInfo };
    if (message.method === 'Target.targetCreated' || message.method === 'Target.targetInfoChanged') {
      addresses.set(params.targetInfo.targetId, params.targetInfo.url);
      news.emit('changed');
    }
    // A page that ends while it is prepared is of no interest.
    if (message.method === 'Target.attachedToTarget')
      attached(params.sessionId, params.targetInfo).catch(() => undefined);
  });
  const browser = send(undefined);
  await browser('Target.setDiscoverTargets', { discover: true });
  await browser('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });

  return {
    async page(part) {
      for (;;) {
        const target = [...addresses].find(([id, url]) => url.includes(part) && sessions.has(id));
        if (target === undefined) await once(news, 'changed');
        else {
          const ask = send(sessions.get(target[0]));
          await documentLoaded(ask, part);
          return ask;
        }
      }
    },
    close: () => socket.terminate(),
  };
}

/**
 * Waits until the page's document is whole. A question asked while the page changes from its empty document to
 * this one may never be answered, so it is asked again.
 */
async function documentLoaded(ask: Ask, part: string): Promise<void> {
  const expression = `document.readyState === 'complete' ? location.href : ''`;
  for (let address = ''; !address.includes(part);) {
    const asked = ask('Runtime.evaluate', { expression }).catch(() => null);
    const answer = (await Promise.race([asked, pause(200, null)])) as { result: { value: string } } | null;
    address = answer?.result.value ?? '';
  }
}
