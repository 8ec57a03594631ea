import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorld } from '../../src-main/demo/example-world.ts';
import { expect, hasEnded, type Sidetone } from '../support/app.ts';
import { filesWithCanary, hatchCanary, processTree, seenOfProcess } from '../support/canary.ts';
import { everyPage } from '../support/every-page.ts';
import { bodiesOf, card, goReady, stateBar, talk, vera } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';
import { test as base } from '../support/with-keyring.ts';

/** Where a program writes besides its profile. */
const places = ['HOME', 'TMPDIR', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'];

const test = base.extend<{ readonly within: string }>({
  /** All that the app may write is within the test's folder, where it is searched. */
  within: [
    async ({ folder }, use) => {
      const before = { ...process.env };
      for (const place of places) {
        process.env[place] = join(folder, 'around', place);
        await mkdir(process.env[place], { recursive: true });
      }
      await use(folder);
      for (const place of places) {
        if (before[place] === undefined) Reflect.deleteProperty(process.env, place);
        else process.env[place] = before[place];
      }
    },
    { auto: true },
  ],
});

test.skip(process.platform !== 'linux', 'Elsewhere a test has no keychain of its own.');

const canary = hatchCanary();
const world = createWorld();
const agents = world.agents.map((agent) => ({ ...agent, password: canary.secret }));
test.use({ connectorOptions: { world: { ...world, agents } } });

/** All that is alive in a page's memory, as a snapshot of its heap writes it. */
async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devTools.detach();
  return chunks.join('');
}

/** Keeps what main tells its pages and answers them from now on; answers a look at it. */
async function listenIn({ app }: Sidetone) {
  await app.evaluate(({ app: electron, ipcMain, webContents }) => {
    type Handler = (event: unknown, ...asked: unknown[]) => unknown;
    const told: string[] = [];
    Object.assign(globalThis, { told });
    const follow = (contents: Electron.WebContents) => {
      const send = contents.send.bind(contents);
      contents.send = (channel, ...values: unknown[]) => {
        told.push(JSON.stringify([channel, ...values]));
        send(channel, ...values);
      };
    };
    webContents.getAllWebContents().forEach(follow);
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers;
    for (const [channel, handle] of handlers)
      handlers.set(channel, async (...all) => {
        const answer = await handle(...all);
        told.push(JSON.stringify([answer]));
        return answer;
      });
    electron.on('web-contents-created', (_event, contents) => follow(contents));
  });
  return () => app.evaluate(() => (globalThis as unknown as { told: readonly string[] }).told.join('\n'));
}

/** What a program prints, from now on. */
function printed({ process: program }: Sidetone): () => string {
  let text = '';
  program.stdout?.on('data', (data: Buffer) => (text += data.toString()));
  program.stderr?.on('data', (data: Buffer) => (text += data.toString()));
  return () => text;
}

/** Saves the diagnostics as an agent would; answers what they hold, unpacked, by the files' names. */
async function diagnostics(sidetone: Sidetone, path: string) {
  const settings = await openSettings(sidetone);
  await goTo(settings, 'Diagnostics');
  await settings.getByRole('button', { name: 'Show Diagnostics for support' }).click();
  await sidetone.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await settings.getByRole('button', { name: 'Save as ZIP…' }).click();
  await expect(settings.getByText('Saved as saved.zip')).toBeVisible();
  return Object.entries(unzipSync(await readFile(path)));
}

async function crash(sidetone: Sidetone): Promise<void> {
  const ended = once(sidetone.process, 'exit');
  sidetone.process.kill('SIGSEGV');
  if (!hasEnded(sidetone.process)) await ended;
}

/** Crashes the main window's page. */
const crashPage = ({ app }: Sidetone) =>
  app.evaluate(({ webContents }) => {
    const main = webContents.getAllWebContents().find((one) => one.getURL().includes('/main.html'));
    main?.once('did-finish-load', () => Object.assign(globalThis, { loadedAgain: true }));
    main?.forcefullyCrashRenderer();
  });

/** What the main window shows after that, asked of main: a page that has crashed is lost to Playwright. */
const shownByMain = ({ app }: Sidetone): Promise<string> =>
  app.evaluate(async ({ webContents }) => {
    const main = webContents.getAllWebContents().find((one) => one.getURL().includes('/main.html'));
    // A page that is on its way out would never answer.
    if (main === undefined || !('loadedAgain' in globalThis)) return '';
    return (await main.executeJavaScript('document.body.innerText')) as string;
  });

/** Whether the canary is seen in how any process of the app was started, or in a page's memory. */
async function expectUnseen(sidetone: Sidetone): Promise<void> {
  const processes = await processTree(sidetone.process.pid ?? 0);
  expect(processes.length).toBeGreaterThan(2);
  for (const each of processes) expect(canary.isIn(await seenOfProcess(each))).toBe(false);
  for (const page of await everyPage(sidetone)) {
    const heap = await heapOf(page);
    expect(heap).toContain('sidetone');
    expect(canary.isIn(heap), `in the memory of ${page.url()}`).toBe(false);
  }
}

test('a kept password is nowhere: no file, log, argument, environment, dump, message to a page, or page', async ({
  startAnew,
  connector,
  folder,
  keyring,
}) => {
  test.slow();
  const first = await startAnew();
  const firstPrinted = printed(first);
  const firstTold = await listenIn(first);
  await first.page.getByRole('checkbox', { name: 'Keep my password' }).check();
  await first.signIn('1001', '3001', canary.secret);
  await goReady(first);
  await talk(first, connector);
  await expectUnseen(first);
  expect(await firstTold()).toContain(vera);
  expect(canary.isIn(await firstTold())).toBe(false);

  // A page crashes, and comes back with the call; then all of it.
  await crashPage(first);
  await expect.poll(() => shownByMain(first), { timeout: 20_000 }).toContain(vera);
  await crash(first);
  expect(canary.isIn(firstPrinted())).toBe(false);

  const second = await startAnew();
  const secondPrinted = printed(second);
  const secondTold = await listenIn(second);
  await second.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(stateBar(second.page)).toBeVisible();
  // It was kept indeed: this is what it is for.
  expect(canary.isIn(bodiesOf(connector, 'connect').at(-1) ?? '')).toBe(true);
  await expect(card(second.page, `Call with ${vera}`)).toBeVisible();

  for (const [name, bytes] of await diagnostics(second, join(folder, 'saved.zip')))
    expect(canary.isIn(Buffer.from(bytes)), name).toBe(false);
  await expectUnseen(second);
  expect(canary.isIn(await secondTold())).toBe(false);
  await crash(second);
  expect(canary.isIn(secondPrinted())).toBe(false);

  expect(await filesWithCanary(folder, canary)).toEqual([]);
  expect(await filesWithCanary(keyring.folder, canary)).toEqual([]);
});
