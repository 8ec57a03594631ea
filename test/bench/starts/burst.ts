import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { recordedSession } from '../recorded-session.ts';
import { mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import { smoothness, watchSmoothness } from '../smoothness.ts';
import type { Env } from './env.ts';

const calls = 10;
/** Each is four events. */
const holds = (events: number) => Math.ceil(events / calls / 4);
/** What follows the last event, so that its painting tells that all are taken in. */
const last = JSON.stringify({
  type: 'State',
  agentId: '1001',
  state: 'NOT_READY',
  reasonCode: '1',
  pendingState: '',
});

/** So many events at once, of ten calls that are held and resumed many times, while the window is visible. */
export async function sidetoneBurst(env: Env, events = 10_000) {
  const session = recordedSession(calls, holds(events)).slice(0, events);
  const connector = await startEmbeddedConnector();
  const app = await startSidetone(connector.url, { inspected: true, env });
  try {
    const page = await app.page(mainPage);
    await signIn(page);
    await app.main().watch();
    await watchSmoothness(page);
    const painted = page.painted(`document.querySelector('.state').textContent.includes('Break')`);
    await page.evaluate('0');
    const from = performance.now();
    for (const text of session) connector.control.sendGarbage(text);
    connector.control.sendGarbage(last);
    const wholeMs = (await painted) - from;
    const { longestMs, updatesPerSecond } = await app.main().seen();
    const { longestMs: longestPageMs } = await smoothness(page);
    return { wholeMs, longestMs, longestPageMs, updatesPerSecond };
  } finally {
    await app.stop();
    await connector.close();
  }
}
