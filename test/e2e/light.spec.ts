import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from '../../scripts/project.ts';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { expect, test, type Sidetone } from '../support/app.ts';
import { goReady } from '../support/phone.ts';

const out = join(projectDir, 'out');
const zipped = (file: string) => gzipSync(readFileSync(join(out, file)), { level: 9 }).length / 1024;

/** The files that a page names, and so loads before it shows anything. */
function filesOf(page: string): readonly string[] {
  const html = readFileSync(join(out, 'renderer', page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(
    ([, file]) => `renderer/${file!}`,
  );
  return [`renderer/${page}`, ...named];
}

/** The chunks that a file of main names, by their own names. */
const fromCode = /\bfrom\s*["']\.\/(?:chunks\/)?([a-z-]+)-[\w-]{8}\.js["']/gi;
const onDemand = /\bimport\(\s*["'`]\.\/(?:chunks\/)?([a-z-]+)-[\w-]{8}\.js["'`]/gi;
const chunksIn = (code: string, pattern: RegExp): readonly string[] =>
  [...new Set([...code.matchAll(pattern)].map(([, name]) => name!))].toSorted();

/** A chunk of main by its name, and the chunks that it cannot do without. */
function filesOfMain(name: string): readonly string[] {
  const file = readdirSync(join(out, 'main/chunks')).find((each) => each.startsWith(`${name}-`))!;
  const code = readFileSync(join(out, 'main/chunks', file), 'utf8');
  const needed = [...code.matchAll(/\bfrom\s*["']\.\/([\w-]+\.js)["']/g)].map(([, each]) => each!);
  return [file, ...new Set(needed)].map((each) => `main/chunks/${each}`);
}

test('what is loaded first stays small', () => {
  // Today's sizes and a little, in KB as gzip makes them; the limits of the project are 250, 5 and 120.
  const start = ['main/main.js', ...filesOfMain('start-app')];
  expect(zipped('main/main.js')).toBeLessThan(14);
  expect(start.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThan(178);
  expect(zipped('preload/preload.cjs')).toBeLessThan(1);
  const page = filesOf('main.html');
  expect(page.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThan(95);
  // Each file has to be asked for in main, while it starts.
  expect(page.length).toBeLessThanOrEqual(10);
});

test('no page loads the library that checks what comes from outside', () => {
  const scripts = readdirSync(join(out, 'renderer/assets')).filter((name) => name.endsWith('.js'));
  const withZod = scripts.filter((name) =>
    readFileSync(join(out, 'renderer/assets', name), 'utf8').includes('$Zod'),
  );
  expect(withZod).toEqual([]);
});

test('before the first window nothing is loaded but what opens it', () => {
  const main = readFileSync(join(out, 'main/main.js'), 'utf8');
  expect(chunksIn(main, fromCode)).toEqual([]);
  expect(chunksIn(main, onDemand)).toEqual(['failed-start', 'start-app']);
});

test('with the rest of main comes no part that is wanted now and then', () => {
  const code = filesOfMain('start-app').map((file) => readFileSync(join(out, file), 'utf8'));
  expect(chunksIn(code.join('\n'), onDemand)).toEqual([
    'Provider',
    'ar',
    'build',
    'dbus-next',
    'de',
    'demo-mode',
    'main',
    'min',
    'stomp-steps',
    'wrapper',
    'zip-file',
  ]);
});

test('every file of main is JavaScript, also one that is loaded now and then', () => {
  const files = readdirSync(join(out, 'main/chunks')).filter((name) => name.endsWith('.js'));
  const wrong = files.filter(
    (name) => spawnSync(process.execPath, ['--check', join(out, 'main/chunks', name)]).status !== 0,
  );
  expect(wrong).toEqual([]);
});

/** Keeps what a page has set to come again and again. */
const countIntervals = `
  globalThis.running = new Set();
  const [set, clear] = [globalThis.setInterval, globalThis.clearInterval];
  globalThis.setInterval = (...given) => { const id = set(...given); running.add(id); return id; };
  globalThis.clearInterval = (id) => { running.delete(id); clear(id); };`;

test('a page ticks while it is seen and has no timer while it is hidden', async ({ signedIn }) => {
  const { app, page } = signedIn;
  await app.context().addInitScript(countIntervals);
  await page.reload();
  const ticks = () => page.evaluate('running.size');
  await expect.poll(ticks).toBe(1);
  // Whoever drives a page makes it believe that it is seen: so it is told otherwise in its own words.
  const hide = (hidden: boolean) =>
    page.evaluate((away) => {
      Object.defineProperty(document, 'hidden', { value: away, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect.poll(ticks).toBe(0);
  await hide(false);
  await expect.poll(ticks).toBe(1);
});

test('main has a handful of timers while it is hidden and ready', async ({ signedIn }) => {
  const { app } = signedIn;
  await goReady(signedIn);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.hide()));
  const timers = () =>
    app.evaluate(() => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length);
  // The machine, the policy, the tray's minute, and of the link: its two beats, its silence, the connector's beat.
  await expect.poll(timers).toBeLessThanOrEqual(10);
});

/** Until everything that was sent before it has been taken in: a word of the connector that the page shows. */
async function untilTaken(
  { page }: Sidetone,
  control: EmbeddedConnector['control'],
  word: string,
): Promise<void> {
  control.sendGarbage(JSON.stringify({ type: 'Control', message: word }));
  await expect(page.getByText(word)).toBeVisible({ timeout: 50_000 });
}

test('of a burst of events a page hears once a frame in the long run', async ({ signedIn, connector }) => {
  test.slow();
  const { app } = signedIn;
  await app.evaluate(({ BrowserWindow }) => {
    const told: Record<string, number[]> = {};
    (globalThis as { told?: typeof told }).told = told;
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents);
      webContents.send = (channel: string, ...rest: unknown[]) => {
        if (rest[0] === 'state/changed') (told[webContents.getURL()] ??= []).push(performance.now());
        send(channel, ...rest);
      };
    }
  });
  const state = (name: string) =>
    JSON.stringify({ type: 'State', agentId: '1001', state: name, reasonCode: '' });
  const count = 10_000;
  for (let at = 0; at < count; at += 1)
    connector.control.sendGarbage(state(at % 2 === 0 ? 'READY' : 'NOT_READY'));
  await untilTaken(signedIn, connector.control, 'the last of them');
  const told = await app.evaluate(() => (globalThis as { told?: Record<string, number[]> }).told ?? {});
  expect(Object.keys(told).length).toBeGreaterThan(0);
  for (const times of Object.values(told)) {
    // Each is due 18 ms after the one before, and they are three ahead of that at most: with the first that is four more.
    expect(times.length).toBeLessThanOrEqual((times.at(-1)! - times[0]!) / 18 + 5);
    expect(times.length).toBeLessThan(count / 2);
  }
});
