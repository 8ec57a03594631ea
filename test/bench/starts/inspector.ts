import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { settledMemory } from '../memory.ts';
import { recordedSession } from '../recorded-session.ts';
import { repeats } from '../repeats.ts';
import { mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import { median, type Point } from '../statistics.ts';
import type { Env } from './env.ts';

const field = '[role=search] input';
const listed = `document.querySelectorAll('[role=option]')`;
/** Stands in no other message. */
const rare = '~';
const rareMessage = JSON.stringify({ type: `Rare${rare}`, agentId: '1001' });

/** The inspector with so many entries: the memory of all processes, and a key of its filter to what it leaves. */
export async function inspectorGrowth(env: Env, sizes: readonly number[]) {
  const connector = await startEmbeddedConnector();
  const app = await startSidetone(connector.url, { env });
  try {
    const main = await app.page(mainPage);
    await signIn(main);
    await main.evaluate(`window.softphone.request('inspector/open', undefined)`);
    const page = await app.page('/inspector.html');
    await page.until(`${listed}.length > 0`);
    const session = recordedSession(10, Math.ceil(Math.max(...sizes) / 40));
    const memory: Point[] = [];
    const keys: Point[] = [];
    let sent = 0;
    for (const size of sizes) {
      for (; sent < size; sent += 1) connector.control.sendGarbage(session[sent] ?? '');
      connector.control.sendGarbage(rareMessage);
      await page.until(`[...${listed}].some(({ textContent }) => textContent.includes('${rare}'))`);
      memory.push({ size, value: (await settledMemory(app.pid)).memory });
      const times = await repeats(5, async () => {
        await page.evaluate(`document.querySelector('${field}').focus()`);
        const only = `document.querySelector('${field}').value === '${rare}' &&
          [...${listed}].every(({ textContent }) => textContent.includes('${rare}'))`;
        const painted = page.painted(only);
        const pressedAt = await page.press(rare);
        const tookMs = (await painted) - pressedAt;
        await page.evaluate(`(() => {
          const input = document.querySelector('${field}');
          input.value = '';
          input.dispatchEvent(new Event('input', { bubbles: true }));
        })()`);
        await page.until(`${listed}.length > 5`);
        return tookMs;
      });
      keys.push({ size, value: median(times) });
    }
    return { memory, keys };
  } finally {
    await app.stop();
    await connector.close();
  }
}
