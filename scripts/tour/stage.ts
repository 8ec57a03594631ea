import { _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedConnector, type EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { keepAnswers } from '../../test/support/answers.ts';
import { electronLaunchOptions } from '../launch.ts';
import { createCamera, type Camera } from './camera.ts';
import { createGate, type Gate } from './gate.ts';
import type { Story } from './story.ts';

/** No wait of the tour takes longer, unless something is wrong. */
const patienceMs = 20_000;

/** Where the tour plays: the app, the contact centre behind it, and whoever watches. */
export interface Stage {
  readonly app: ElectronApplication;
  /** The main window's page. */
  readonly page: Page;
  readonly connector: EmbeddedConnector;
  /** The connector's second address. */
  readonly backup: Gate;
  readonly camera: Camera;
  readonly tell: Story['tell'];
  /** Another window's page by its name; waits for it. */
  readonly pageOf: (name: string) => Promise<Page>;
  /** The popup's page, there since the log-in. */
  readonly popup: () => Promise<Page>;
  /** The card of a call in the main window, by its name or a part of it. */
  readonly card: (name: string) => Locator;
  /** A button of the main window by its exact name. */
  readonly button: (name: string) => Locator;
  readonly dispose: () => Promise<void>;
}

/** What a tour needs before it begins. */
export interface Setting {
  readonly story: Story;
  /** Where the pictures go. Emptied first. */
  readonly pictures: string;
  /** The environment of a desktop of our own; `undefined` is the user's. */
  readonly desktop: Record<string, string> | undefined;
}

/** Starts a contact centre and, in a profile folder that leads there, the built app. */
export async function createStage({ story, pictures, desktop }: Setting): Promise<Stage> {
  // Calls ring and fail for as long as the pictures take.
  const connector = await startEmbeddedConnector({
    ringNoAnswerMs: 120_000,
    failedCallMs: 120_000,
    crowd: { agents: 24, seed: 3 },
  });
  const backup = await createGate(connector.port);
  const folder = await mkdtemp(join(tmpdir(), 'sidetone-tour-'));
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings: settings(connector, backup) }));
  await rm(pictures, { recursive: true, force: true });
  await mkdir(pictures, { recursive: true });

  const options = await electronLaunchOptions({ profileDir: folder, ...(desktop && { env: desktop }) });
  const app = keepAnswers(await _electron.launch(options));
  const pageOf = async (name: string): Promise<Page> => {
    const isIt = (page: Page) => page.url().includes(`/${name}.html`);
    const page = app.windows().find(isIt) ?? (await app.waitForEvent('window', { predicate: isIt }));
    page.setDefaultTimeout(patienceMs);
    return page;
  };
  const page = await pageOf('main');
  return {
    app,
    page,
    connector,
    backup,
    camera: createCamera(page, pictures, desktop),
    tell: story.tell,
    pageOf,
    popup: () => pageOf('popup'),
    card: (name) => page.getByRole('article', { name }),
    button: (name) => page.getByRole('button', { name, exact: true }),
    async dispose() {
      await app.evaluate(({ app: electron }) => electron.exit(0)).catch(() => undefined);
      await backup.close();
      await connector.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

function settings(connector: EmbeddedConnector, backup: Gate) {
  const servers = [connector.url, backup.url];
  const profile = { id: 'tour', name: 'Demo centre', servers, heartbeatMs: 1000, previewLimitMs: 60_000 };
  return { profiles: [profile], profile: profile.id, appearance: 'light' };
}
