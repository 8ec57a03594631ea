import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { settledMemory } from './memory.ts';
import type { Page } from './page.ts';
import { signIn, startSidetone } from './sidetone-app.ts';

const agents = 2000;
/** So much faster than in life, two thousand agents change their state about two hundred times a second. */
const pace = 7;
const rowsShown = `Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > ${agents}`;

/** How smooth a page is: the mean time of its frames, and the longest, which holds its longest task. In ms. */
interface Smoothness {
  readonly frameMs: number;
  readonly longestMs: number;
}

const watchedMs = 10_000;
const frames = `new Promise((resolve) => {
  const began = performance.now();
  let [last, count, longestMs] = [began, 0, 0];
  requestAnimationFrame(function look() {
    const now = performance.now();
    longestMs = Math.max(longestMs, now - last);
    [last, count] = [now, count + 1];
    if (now - began < ${watchedMs}) requestAnimationFrame(look);
    else resolve({ frameMs: (now - began) / count, longestMs });
  });
})`;

/** The first time does not count: the rows are drawn, and the crowd finds its pace. */
async function smoothness(page: Page): Promise<Smoothness> {
  await page.evaluate(frames);
  return (await page.evaluate(frames)) as Smoothness;
}

/** One start with the window of a team of two thousand: while they stand still, then while they work. */
export async function measureTeam(env: Record<string, string> | undefined) {
  const connector = await startEmbeddedConnector({ crowd: { agents, seed: 7, pace: 0 } });
  const app = await startSidetone(connector.url, false, env);
  try {
    const main = await app.page('/main.html');
    await signIn(main, '2001', '3009');
    await main.evaluate(`window.softphone.request('team/open', undefined)`);
    const team = await app.page('/team.html');
    await team.until(rowsShown);
    const still = { ...(await smoothness(team)), memory: await settledMemory(app.pid) };
    connector.control.setPace(pace);
    const atWork = { ...(await smoothness(team)), memory: await settledMemory(app.pid) };
    return { still, atWork };
  } finally {
    await app.stop();
    await connector.close();
  }
}
