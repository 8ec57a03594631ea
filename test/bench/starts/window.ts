import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { barePage, startBare } from '../bare-app.ts';
import { settledMemory } from '../memory.ts';
import { firstFrame, firstPaint } from '../page.ts';
import { mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import type { Env } from './env.ts';

/** Sidetone with its window: to what is seen first, to a form that takes keys, and signed in. */
export async function sidetoneWindow(env: Env) {
  const connector = await startEmbeddedConnector();
  const app = await startSidetone(connector.url, { watched: true, env });
  try {
    const page = await app.page(mainPage);
    const firstPaintMs = (await page.timeOf(firstPaint)) - app.startedAt;
    // Nobody types into what is not on the screen yet.
    const formMs = Math.max(firstPaintMs, (await page.timeOf(firstFrame)) - app.startedAt);
    await signIn(page);
    return { firstPaintMs, formMs, ...(await settledMemory(app.pid)) };
  } finally {
    await app.stop();
    await connector.close();
  }
}

/** The bare window. */
export async function bareWindow(env: Env) {
  const app = await startBare(env);
  try {
    const page = await app.page(barePage);
    const firstPaintMs = (await page.timeOf(firstPaint)) - app.startedAt;
    return { firstPaintMs, ...(await settledMemory(app.pid)) };
  } finally {
    await app.stop();
  }
}
