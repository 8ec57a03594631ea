import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { settledMemory } from '../memory.ts';
import type { Page } from '../page.ts';
import { goReady, mainPage, signIn, startSidetone, stateIs } from '../sidetone-app.ts';
import { slopeOf, type Point } from '../statistics.ts';
import type { Env } from './env.ts';

const warmUp = 50;
const counted = 500;
const lookEvery = 50;
const agentId = '1001';
/** A call that is not answered by then never is. */
const patienceMs = 60_000;

/** An agent as quick as the page: each answers as soon as there is something to answer. */
const answering = `new MutationObserver(() => {
  const button = document.querySelector('.call .answer');
  if (button !== null && button.ariaDisabled !== 'true') button.click();
}).observe(document, { subtree: true, childList: true, attributes: true })`;
const isFree = `document.querySelector('article') === null && (${stateIs('Ready')})`;

/** Memory over many calls, one right after the other: what is held after each fifty, garbage swept away. */
export async function sidetoneCalls(env: Env) {
  const connector = await startEmbeddedConnector({ keepReceived: 100 });
  const app = await startSidetone(connector.url, { popup: true, inspected: true, env });
  try {
    const { control } = connector;
    const page = await app.page(mainPage);
    await signIn(page);
    await goReady(page);
    const popup = await app.page('/popup.html');
    await page.evaluate(`void ${answering}`);

    async function calls(count: number) {
      for (let call = 0; call < count; call += 1) {
        const id = control.ringInbound({ agentId });
        await control.waitFor(({ agents }) => agents[agentId]?.state === 'TALKING', patienceMs);
        control.callerHangsUp(id);
        await page.until(isFree);
      }
    }
    async function held(pages: readonly Page[]) {
      for (const each of pages) await each.collectGarbage();
      await app.main().collectGarbage();
      return (await settledMemory(app.pid)).memory * 1024;
    }

    await calls(warmUp);
    const looks: Point[] = [{ size: warmUp, value: await held([page, popup]) }];
    for (let done = lookEvery; done <= counted; done += lookEvery) {
      await calls(lookEvery);
      looks.push({ size: warmUp + done, value: await held([page, popup]) });
    }
    return { kilobytesPerCall: slopeOf(looks), looks };
  } finally {
    await app.stop();
    await connector.close();
  }
}
