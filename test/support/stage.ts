import { test as base, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { eventChannel } from '../../src-shared/channels.ts';
import type { PageEvents } from '../../src-shared/contract.ts';
import type { Language } from '../../src-shared/language/languages.ts';
import type { AppView } from '../../src-shared/view.ts';
import { settingsFor, startSidetone, stop, writeSettings, type Sidetone } from './app.ts';
import { openSettings } from './settings.ts';
import { sampleNow } from './sample-view.ts';
import type { Scene } from './scenes.ts';

/** The real windows, to be shown any state in: what main tells a page is told by the test instead. */
export interface Stage {
  readonly sidetone: Sidetone;
  /** Opens the scene's page anew, shows the state, and goes on to the scene by keys and clicks. */
  play(scene: Scene): Promise<Page>;
  /** Changes theme and language of the scene that is up, and leaves the rest of it as it is. */
  dress(scene: Scene, theme: 'light' | 'dark', language: Language): Promise<void>;
  /** Draws the main window at this multiple of its size. */
  zoom(factor: number): Promise<void>;
}

/** Tests that share one app, signed in at a connector where nothing happens. */
export const test = base.extend<object, { readonly stage: Stage }>({
  stage: [
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
    async ({}, use) => {
      const connector = await startEmbeddedConnector({});
      const folder = await mkdtemp(join(tmpdir(), 'sidetone-e2e-'));
      await writeSettings(folder, settingsFor(connector.url));
      const sidetone = await startSidetone(folder);
      await sidetone.signIn();
      await intercept(sidetone);
      await use(createStage(sidetone));
      await stop(sidetone);
      await connector.close();
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';

type Send = Electron.WebContents['send'];
/** What main says to a page, where the test can hold it back. */
interface Said {
  /** Whether main's own word is held back: then a page hears of what happens from the test alone. */
  held: boolean;
  readonly send: Send;
}

/** Stands between main and its pages. */
const intercept = ({ app }: Sidetone) =>
  app.evaluate(({ webContents }, channel) => {
    const [some] = webContents.getAllWebContents();
    const kind = Object.getPrototypeOf(some) as { send: Send };
    const said: Said = { held: false, send: kind.send };
    Object.assign(globalThis, { said });
    kind.send = function (this: Electron.WebContents, on, ...words: unknown[]) {
      if (!said.held || on !== channel) said.send.call(this, on, ...words);
    };
  }, eventChannel);

function createStage(sidetone: Sidetone): Stage {
  const { app, page: main } = sidetone;
  /** Without what the last scene left open. */
  async function anew(page: Page) {
    await hold(false);
    await page.reload();
    await page.locator('header, main').first().waitFor({ state: 'attached' });
    await hold(true);
  }
  const hold = (held: boolean) =>
    app.evaluate((_electron, wanted) => {
      (globalThis as unknown as { said: Said }).said.held = wanted;
    }, held);
  const opened = new Map<Scene['page'], Promise<Page>>([['main', Promise.resolve(main)]]);
  const openers = {
    main: () => Promise.resolve(main),
    popup: () => sidetone.popup(),
    async mini() {
      await anew(main);
      await main.getByRole('button', { name: 'Menu' }).click();
      await main.getByRole('menuitem', { name: 'Mini bar' }).click();
      const page = await sidetone.mini();
      // The pages of the main window are to be seen again.
      await app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows())
          if (window.webContents.getURL().includes('/main.html')) window.show();
      });
      return page;
    },
    async settings() {
      await anew(main);
      await hold(false);
      return openSettings(sidetone);
    },
    async team() {
      await anew(main);
      const page = app.waitForEvent('window', { predicate: (each) => each.url().includes('/team.html') });
      await main.evaluate(() => window.softphone.request('team/open', undefined));
      return page;
    },
    async wallboard() {
      await anew(main);
      const page = app.waitForEvent('window', {
        predicate: (each) => each.url().includes('/wallboard.html'),
      });
      await main.evaluate(() => window.softphone.request('wallboard/open', undefined));
      return page;
    },
    async inspector() {
      await anew(main);
      await hold(false);
      const page = app.waitForEvent('window', {
        predicate: (each) => each.url().includes('/inspector.html'),
      });
      await main.getByRole('button', { name: 'Menu' }).click();
      await main.getByRole('menuitem', { name: 'Protocol inspector' }).click();
      return page;
    },
  } as const satisfies Record<Scene['page'], () => Promise<Page>>;
  const pageOf = (name: Scene['page']) => {
    const page = opened.get(name) ?? openers[name]();
    opened.set(name, page);
    return page;
  };

  const tell = <N extends keyof PageEvents>(page: Scene['page'], name: N, payload: PageEvents[N]) =>
    app.evaluate(
      ({ webContents }, [channel, on, ...told]) => {
        const shown = webContents.getAllWebContents().find((each) => each.getURL().includes(`/${on}.html`));
        if (shown !== undefined)
          (globalThis as unknown as { said: Said }).said.send.call(shown, channel, ...told);
      },
      [eventChannel, page, name, payload] as const,
    );
  const show = (page: Scene['page'], slices: Partial<AppView>) =>
    tell(page, 'state/changed', { at: sampleNow, slices });

  return {
    sidetone,
    async play(scene) {
      const page = await pageOf(scene.page);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await anew(page);
      await show(scene.page, scene.view);
      for (const list of scene.contacts ?? []) await tell(scene.page, 'contacts/list', list);
      const tellRows = async () => {
        if (scene.rows !== undefined) await tell(scene.page, 'team/rows', { fresh: true, rows: scene.rows });
      };
      await tellRows();
      await scene.then?.(page);
      // The tab of the main window hears of rows only once it is open.
      if (scene.page === 'main') await tellRows();
      if (scene.bundle !== undefined) {
        await tell(scene.page, 'diagnostics/ready', { files: scene.bundle });
        await page.getByText(scene.bundle[0]?.name ?? '').click();
      }
      return page;
    },
    async zoom(factor) {
      await app.evaluate(({ webContents }, wanted) => {
        for (const each of webContents.getAllWebContents())
          if (each.getURL().includes('/main.html')) each.setZoomFactor(wanted);
      }, factor);
      await main.waitForFunction((wanted) => devicePixelRatio === wanted, factor);
    },
    async dress(scene, theme, language) {
      const page = await pageOf(scene.page);
      const { settings, desk } = scene.view;
      await show(scene.page, {
        settings: { ...settings, appearance: theme },
        desk: { ...desk, dark: theme === 'dark', language },
      });
      await page.locator(`html[data-theme=${theme}][lang=${language}]`).waitFor({ state: 'attached' });
    },
  };
}
