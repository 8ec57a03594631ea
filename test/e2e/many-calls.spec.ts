import { readdirSync } from 'node:fs';
import { goReady, mainPage, signIn, startSidetone, stateIs } from '../bench/sidetone-app.ts';
import type { StartedApp } from '../bench/started-app.ts';
import { expect, test } from '../support/app.ts';

const agentId = '1001';
/** An agent as quick as the page: each call is answered as soon as it can be. */
const answering = `void new MutationObserver(() => {
  const button = document.querySelector('.call .answer');
  if (button !== null && button.ariaDisabled !== 'true') button.click();
}).observe(document, { subtree: true, childList: true, attributes: true })`;
const isFree = `document.querySelector('article') === null && (${stateIs('Ready')})`;

/** What is alive in main: listeners of Electron's and Node's own objects, menus, what its loop waits for. */
const heldInMain = `(() => {
  const electron = require('electron');
  const { queryObjects } = require('node:v8');
  const { app, ipcMain, nativeTheme, screen, powerMonitor } = electron;
  const contents = electron.webContents.getAllWebContents();
  const all = [app, ipcMain, nativeTheme, screen, powerMonitor, process, ...contents];
  const listenersOf = (one) => one.eventNames().reduce((sum, name) => sum + one.listenerCount(name), 0);
  return {
    listeners: all.reduce((sum, one) => sum + listenersOf(one), 0),
    menus: queryObjects(electron.Menu),
    waitedFor: process.getActiveResourcesInfo().length,
  };
})()`;

/** Everything that a call could leave behind, in main and in the page, by its name. */
async function held(app: StartedApp): Promise<Readonly<Record<string, number>>> {
  const inMain = (await app.main().evaluate(heldInMain)) as Record<string, number>;
  const inPage = await (await app.page(mainPage)).alive();
  return { ...inMain, descriptors: readdirSync(`/proc/${app.pid}/fd`).length, ...inPage };
}

// By the debugging port: whoever drives a page by Playwright makes it believe that it is seen.
test('five hundred calls in the tray leave nothing behind that was made for one', async ({ connector }) => {
  test.skip(process.platform !== 'linux', 'Descriptors are read from /proc.');
  test.setTimeout(400_000);
  const app = await startSidetone(connector.url, {
    popup: true,
    hidden: true,
    inspected: true,
    env: undefined,
  });
  try {
    const page = await app.page(mainPage);
    await signIn(page);
    await goReady(page);
    await page.evaluate(answering);
    const calls = async (count: number) => {
      for (let call = 0; call < count; call += 1) {
        const id = connector.control.ringInbound({ agentId });
        await connector.control.waitFor(({ agents }) => agents[agentId]?.state === 'TALKING', 60_000);
        connector.control.callerHangsUp(id);
        await page.until(isFree);
      }
    };
    // Then the list of recent calls is as long as a page has it.
    await calls(250);
    const before = await held(app);
    await calls(250);
    const grown = Object.entries(await held(app)).filter(
      // A call that is just over may have left a timer or a descriptor; one for each call would be 250.
      ([name, value]) => value > (before[name] ?? 0) * 1.05 + 25,
    );
    expect(grown, JSON.stringify(before)).toEqual([]);
  } finally {
    await app.stop();
  }
});
