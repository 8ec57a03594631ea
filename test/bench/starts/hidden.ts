import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { startTrayHost } from '../../support/status-notifier.ts';
import { activityOf } from '../activity.ts';
import { startBare } from '../bare-app.ts';
import { goReady, mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import type { StartedApp } from '../started-app.ts';
import type { Env } from './env.ts';

/** An app that has just started goes on for a while with what it has put off. */
const calmMs = 10_000;

const hiddenBare = (env: Env) => startBare(env, ['--bench-hidden']);

/** A hidden start, to the item in the tray. */
async function toTray(env: Env, start: () => Promise<StartedApp>) {
  const tray = await startTrayHost(env?.['DBUS_SESSION_BUS_ADDRESS']);
  try {
    const app = await start();
    try {
      return { trayMs: (await tray.registered) - app.startedAt };
    } finally {
      await app.stop();
    }
  } finally {
    await tray.close();
  }
}

export async function sidetoneTray(env: Env) {
  const connector = await startEmbeddedConnector();
  try {
    return await toTray(env, () => startSidetone(connector.url, { hidden: true, env }));
  } finally {
    await connector.close();
  }
}

export const bareTray = (env: Env) => toTray(env, () => hiddenBare(env));

/** In the tray, signed in and ready, with signs of life going both ways, for so long. */
export async function sidetoneIdle(env: Env, spanMs: number) {
  const connector = await startEmbeddedConnector();
  const tray = await startTrayHost(env?.['DBUS_SESSION_BUS_ADDRESS']);
  const app = await startSidetone(connector.url, { hidden: true, env });
  try {
    const page = await app.page(mainPage);
    await signIn(page);
    await goReady(page);
    await page.evaluate('document.activeElement?.blur()');
    return await leftAlone(app, spanMs);
  } finally {
    await app.stop();
    await tray.close();
    await connector.close();
  }
}

export async function bareIdle(env: Env, spanMs: number) {
  const tray = await startTrayHost(env?.['DBUS_SESSION_BUS_ADDRESS']);
  const app = await hiddenBare(env);
  try {
    return await leftAlone(app, spanMs);
  } finally {
    await app.stop();
    await tray.close();
  }
}

/** Nobody listens in on the app meanwhile: that costs it wake-ups. */
async function leftAlone(app: StartedApp, spanMs: number) {
  app.detach();
  await pause(calmMs);
  return activityOf(app.pid, spanMs);
}
