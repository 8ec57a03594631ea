import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openProtocol, type Ask } from './protocol.ts';

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
  const protocol = await openProtocol(address);
  const addresses = new Map<string, string>();
  const sessions = new Map<string, string>();
  const news = new EventEmitter();

  const attached = async (sessionId: string, { targetId, type }: TargetInfo) => {
    const ask = protocol.ask(sessionId);
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
  protocol.onTold((method, params) => {
    const { sessionId, targetInfo } = params as { sessionId: string; targetInfo: TargetInfo };
    if (method === 'Target.targetCreated' || method === 'Target.targetInfoChanged') {
      addresses.set(targetInfo.targetId, targetInfo.url);
      news.emit('changed');
    }
    // A page that ends while it is prepared is of no interest.
    if (method === 'Target.attachedToTarget') attached(sessionId, targetInfo).catch(() => undefined);
  });
  const browser = protocol.ask();
  await browser('Target.setDiscoverTargets', { discover: true });
  await browser('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });

  return {
    async page(part) {
      for (;;) {
        const target = [...addresses].find(([id, url]) => url.includes(part) && sessions.has(id));
        if (target === undefined) await once(news, 'changed');
        else {
          const ask = protocol.ask(sessions.get(target[0]));
          await documentLoaded(ask, part);
          return ask;
        }
      }
    },
    close: () => protocol.close(),
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
