import { _electron as electron, expect, test as base, type Page } from '@playwright/test';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build, preview } from 'vite';
import { electronLaunchOptions } from '../../scripts/launch.ts';
import { projectDir } from '../../scripts/project.ts';
import { scenes } from '../support/scenes.ts';

/** A plain window of the same Electron: a browser, as far as a page can tell. */
const emptyApp = `
  const { app, BrowserWindow } = require('electron');
  app.whenReady().then(() => new BrowserWindow({ width: 1100, height: 760 }).loadURL('about:blank'));
`;

const test = base.extend<{ readonly gallery: { readonly page: Page; readonly url: string } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  gallery: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sidetone-gallery-'));
    // Built: a hundred scenes of some hundred files each would take minutes.
    const config = {
      configFile: join(projectDir, 'test/gallery/vite.config.ts'),
      logLevel: 'error',
      // What has drawn a piece of a page is told in development only.
      mode: 'development',
      build: { outDir: join(folder, 'built') },
    } as const;
    const { NODE_ENV } = process.env;
    process.env['NODE_ENV'] = 'development';
    await build(config);
    process.env['NODE_ENV'] = NODE_ENV;
    const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } });
    await writeFile(join(folder, 'package.json'), JSON.stringify({ main: 'main.cjs' }));
    await writeFile(join(folder, 'main.cjs'), emptyApp);
    const options = await electronLaunchOptions({ profileDir: join(folder, 'profile') });
    const app = await electron.launch({
      ...options,
      args: options.args.map((arg) => (arg === projectDir ? folder : arg)),
    });
    await use({ page: await app.firstWindow(), url: server.resolvedUrls!.local[0]! });
    await app.close();
    await server.close();
    await rm(folder, { recursive: true, force: true });
  },
});

/** The components that something on the page was drawn by, or within. */
const drawnBy = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    interface Within {
      readonly componentTag?: string;
      readonly parent?: Within | null;
    }
    type Told = Element & {
      readonly __svelte_meta?: (Within & { readonly loc: { readonly file: string } }) | null;
    };
    const drawn = new Set<string>();
    for (const { __svelte_meta: told } of document.querySelectorAll<Told>('*')) {
      if (told === undefined || told === null) continue;
      drawn.add(told.loc.file.replace(/^.*\/|\.svelte$/g, ''));
      for (let each = told.parent ?? null; each !== null; each = each.parent ?? null)
        drawn.add(each.componentTag ?? '');
    }
    return [...drawn];
  });

/** What no scene ends with in the gallery: what is there until main refuses what was saved, or has answered with a file. */
const withoutScene = ['ServerForm', 'ImportQuestion', 'SandboxState'];

test('the gallery shows every scene, and in them every component', async ({ gallery: { page, url } }) => {
  test.setTimeout(600_000);
  const faults: string[] = [];
  const drawn = new Set<string>();
  let shown = '';
  page.on('pageerror', (error) => faults.push(`${shown}: ${error.message}`));
  for (const { name } of scenes) {
    shown = name;
    await page.goto(`${url}scene.html?${new URLSearchParams({ scene: name }).toString()}`);
    const isShown = page.locator('html[data-scene=shown]').waitFor({ state: 'attached', timeout: 20_000 });
    await isShown.catch(() => faults.push(`${name} is not shown`));
    for (const component of await drawnBy(page)) drawn.add(component);
  }
  expect(faults).toEqual([]);
  const written = await readdir(join(projectDir, 'src-renderer'), { recursive: true });
  const components = written
    .filter((file) => file.endsWith('.svelte'))
    .map((file) => basename(file, '.svelte'));
  expect(components.filter((name) => !drawn.has(name))).toEqual(withoutScene);
});

test('the gallery is looked through by name, in each theme and language', async ({
  gallery: { page, url },
}) => {
  // Its frames go on loading.
  await page.goto(url, { waitUntil: 'commit' });
  await expect(page.locator('iframe')).toHaveCount(scenes.length);
  test.setTimeout(180_000);
  await page.getByLabel('Theme').selectOption('dark');
  await page.getByLabel('Language').selectOption('de');
  // A scene that is just being shown may take the caret away.
  await expect(async () => {
    await page.getByLabel('Scene').fill('the keypad');
    await expect(page.locator('iframe')).toHaveCount(1);
  }).toPass();
  const scene = page.frameLocator('iframe').locator('html[data-scene=shown]');
  // The frames of all scenes are ended first.
  await expect(scene).toHaveAttribute('data-theme', 'dark', { timeout: 60_000 });
  await expect(scene).toHaveAttribute('lang', 'de');
  // As Vite has it come again after a change.
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByLabel('Scene')).toHaveValue('the keypad');
  await expect(scene).toHaveAttribute('data-theme', 'dark', { timeout: 60_000 });
});
