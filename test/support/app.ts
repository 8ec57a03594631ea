import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronLaunchOptions, packagedVariable } from '../../scripts/launch.ts';
import {
  startEmbeddedConnector,
  type EmbeddedConnector,
  type EmbeddedConnectorOptions,
} from '../../src-main/demo/embedded-connector.ts';
import { keepAnswers } from './answers.ts';
import { launchPackaged } from './packaged-app.ts';

/** A window as the system has it. */
export interface WindowFacts {
  readonly visible: boolean;
  readonly focused: boolean;
  readonly bounds: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly onTop: boolean;
}

/** The built app, started with a profile folder of its own. */
export interface Sidetone {
  readonly app: ElectronApplication;
  /** Playwright forgets it when it has ended; we do not. */
  readonly process: ChildProcess;
  readonly folder: string;
  /** The main window's page. */
  readonly page: Page;
  /** The popup's page; waits for it, since it is made at the first log-in. */
  popup(): Promise<Page>;
  /** The page of the mini bar; waits for it, since it is made when it is first wanted. */
  mini(): Promise<Page>;
  /** Fills the log-in form and sends it off. */
  fillIn(agentId?: string, extension?: string, password?: string): Promise<void>;
  /** Fills the log-in form and waits until the agent is logged in. */
  signIn(agentId?: string, extension?: string, password?: string): Promise<void>;
  /** What a window looks like to the system; `null` when it was never made. */
  window(which: 'main' | 'popup' | 'mini' | 'settings'): Promise<WindowFacts | null>;
}

interface Fixtures {
  /** How the connector behaves; set by `test.use`. */
  readonly connectorOptions: EmbeddedConnectorOptions;
  /** Settings the app finds at its start, besides the profile that leads to the connector. */
  readonly settings: Record<string, unknown>;
  /** What that profile says besides where the connector is. */
  readonly profile: Record<string, unknown>;
  readonly connector: EmbeddedConnector;
  /** A profile folder, empty at first. */
  readonly folder: string;
  /** Starts the app on a folder as it is, the test's own by default; ended with the test. */
  readonly start: (folder?: string) => Promise<Sidetone>;
  /** The app, with settings that lead to the connector. */
  readonly sidetone: Sidetone;
  /** The same, signed in as 1001 and Not ready. */
  readonly signedIn: Sidetone;
}

/** Tests of the whole app against the embedded connector over a real socket, each in a fresh profile. */
export const test = base.extend<Fixtures>({
  connectorOptions: [{}, { option: true }],
  settings: [{}, { option: true }],
  profile: [{}, { option: true }],
  connector: async ({ connectorOptions }, use) => {
    const connector = await startEmbeddedConnector(connectorOptions);
    await use(connector);
    await connector.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'sidetone-e2e-'));
    await use(folder);
    // A helper of Chromium's may still write into it.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // It asks for the folder so that the app ends before its folder is removed.
  start: async ({ folder: own }, use) => {
    const started: Sidetone[] = [];
    await use(async (folder = own) => {
      const sidetone = await startSidetone(folder);
      started.push(sidetone);
      return sidetone;
    });
    for (const sidetone of started.toReversed()) await stop(sidetone);
  },
  sidetone: async ({ connector, folder, settings, profile, start }, use) => {
    await writeSettings(folder, { ...settingsFor(connector.url, profile), ...settings });
    await use(await start());
  },
  signedIn: async ({ sidetone }, use) => {
    await sidetone.signIn();
    await use(sidetone);
  },
});

export { expect } from '@playwright/test';

/** Whether the tests run on the packed app, as it ships. Nobody looks into its main process. */
export const isPackaged = process.env[packagedVariable] !== undefined;

/** Settings with one profile, in use, that leads to the connector at that address. */
export const settingsFor = (url: string, profile: Record<string, unknown> = {}) => ({
  profiles: [{ id: 'test', name: 'Test centre', servers: [url], heartbeatMs: 1000, ...profile }],
  profile: 'test',
});

/** Puts settings where the app reads them at its start. */
export async function writeSettings(folder: string, settings: Record<string, unknown>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings }));
}

/** Starts the app on a profile folder; the packed one by another program, where one is named. */
export async function startSidetone(
  folder: string,
  args: readonly string[] = [],
  by: readonly string[] = [],
): Promise<Sidetone> {
  const options = await electronLaunchOptions({ profileDir: folder, args });
  const packaged = isPackaged ? await launchPackaged(options, by) : null;
  const app = packaged?.app ?? keepAnswers(await _electron.launch(options));
  const isPage = (page: Page, name: string) => page.url().includes(`/${name}.html`);
  const pageOf = async (name: string) =>
    app.windows().find((page) => isPage(page, name)) ??
    app.waitForEvent('window', { predicate: (page) => isPage(page, name) });
  const page = await pageOf('main');
  // The window is there before main is: it has come up when the page has heard of it.
  await page.locator('main').first().waitFor({ state: 'attached' });
  const fillIn: Sidetone['fillIn'] = async (agentId = '1001', extension = '3001', password = 'demo') => {
    await page.getByLabel('Agent ID').fill(agentId);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByLabel('Extension').fill(extension);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  return {
    app,
    process: packaged?.process ?? app.process(),
    folder,
    page,
    popup: () => pageOf('popup'),
    mini: () => pageOf('mini'),
    fillIn,
    async signIn(...entries) {
      await fillIn(...entries);
      await page.getByRole('region', { name: 'Your state' }).waitFor();
    },
    window: (which) =>
      packaged?.window(which) ??
      app.evaluate(({ BrowserWindow }, name) => {
        const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().includes(`/${name}.html`),
        );
        if (window === undefined) return null;
        return {
          visible: window.isVisible(),
          focused: window.isFocused(),
          bounds: window.getBounds(),
          onTop: window.isAlwaysOnTop(),
        };
      }, which),
  };
}

/** Ends the app at once, if it runs: a quit would rightly ask an agent who is still logged in. */
export async function stop({ app, process }: Sidetone): Promise<void> {
  if (isPackaged) return app.close();
  if (hasEnded(process)) return;
  const ended = once(process, 'exit');
  await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
  await ended;
}

/** Whether the app's process is over. */
export const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;
