import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { activityOf } from '../activity.ts';
import { mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import { smoothness, watchSmoothness } from '../smoothness.ts';
import type { Env } from './env.ts';

/** So much faster than in life, two thousand agents change their state about two hundred times a second. */
const paceOf = (agents: number) => (7 * 2000) / agents;
const calmMs = 5000;
const restMs = 10_000;
const scrollMs = 5000;

/** The list goes up and down, a few rows a frame, for so long. */
const scrolling = `new Promise((resolve) => {
  const scroller = [...document.querySelectorAll('*')]
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 100)
    .sort((a, b) => b.scrollHeight - a.scrollHeight)[0];
  const from = performance.now();
  let step = 60;
  requestAnimationFrame(function go() {
    const { scrollTop, scrollHeight, clientHeight } = scroller;
    if (scrollTop + clientHeight >= scrollHeight - 1) step = -60;
    if (scrollTop <= 0) step = 60;
    scroller.scrollTop = scrollTop + step;
    if (performance.now() - from < ${scrollMs}) requestAnimationFrame(go);
    else resolve();
  });
})`;

/** The window of a team of so many with two hundred changes a second: looked at, and scrolled. */
export async function sidetoneTeam(env: Env, agents = 2000) {
  const connector = await startEmbeddedConnector({ crowd: { agents, seed: 7, pace: 0 }, keepReceived: 100 });
  const app = await startSidetone(connector.url, { inspected: true, env });
  try {
    const main = await app.page(mainPage);
    await signIn(main, '2001', '3009');
    await main.evaluate(`window.softphone.request('team/open', undefined)`);
    const team = await app.page('/team.html');
    await team.until(
      `Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) > ${agents}`,
    );
    connector.control.setPace(paceOf(agents));
    // The crowd finds its pace.
    await pause(calmMs);
    const { cpu } = await activityOf(app.pid, restMs);
    await app.main().watch();
    await watchSmoothness(team);
    await team.evaluate(scrolling);
    const { framesPerSecond, longestMs: longestPageMs } = await smoothness(team);
    const { longestMs } = await app.main().seen();
    return { cpu, framesPerSecond, longestPageMs, longestMs };
  } finally {
    await app.stop();
    await connector.close();
  }
}
