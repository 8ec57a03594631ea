import { join } from 'node:path';
import { expect, test, type Sidetone } from '../support/app.ts';
import { ask, everyPage, openPage, pageNames } from '../support/every-page.ts';
import { goReady, talk, vera } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';

/** What each window was made with, as Electron has it, defaults included. */
const preferences = async (sidetone: Sidetone) => {
  await everyPage(sidetone);
  return sidetone.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => ({
      ...(
        webContents as unknown as { getLastWebPreferences(): Readonly<Record<string, unknown>> }
      ).getLastWebPreferences(),
    })),
  );
};

/** What a preference has to be, or for one that is left alone by default, may be. */
const locks = [
  ['no page has Node, in workers and frames neither', 'nodeIntegration', [false]],
  ['no page has Node, in workers and frames neither', 'nodeIntegrationInWorker', [false, undefined]],
  ['no page has Node, in workers and frames neither', 'nodeIntegrationInSubFrames', [false, undefined]],
  ['every page is isolated from the preload', 'contextIsolation', [true]],
  ['every page runs in the sandbox', 'sandbox', [true]],
  ['no page is free of the same-origin policy', 'webSecurity', [true, undefined]],
  ['no page may run content that came unencrypted', 'allowRunningInsecureContent', [false, undefined]],
  ['no page has experimental features', 'experimentalFeatures', [false, undefined]],
  ['no page has features of Blink switched on', 'enableBlinkFeatures', ['', undefined]],
  ['no page may embed a webview', 'webviewTag', [false, undefined]],
] as const;

for (const title of new Set(locks.map(([each]) => each)))
  test(title, async ({ signedIn }) => {
    const windows = await preferences(signedIn);
    expect(windows).toHaveLength(pageNames.length);
    for (const [, name, allowed] of locks.filter(([each]) => each === title))
      for (const window of windows) expect(allowed, name).toContain(window[name]);
  });

test('all that a page loads comes from the app itself', async ({ signedIn }) => {
  for (const page of await everyPage(signedIn)) {
    const loaded = await page.evaluate(() => [
      location.href,
      ...[...document.scripts].map(({ src }) => src),
      ...[...document.querySelectorAll('link')].map(({ href }) => href),
      ...[...document.images].map(({ src }) => src),
    ]);
    expect(loaded.length).toBeGreaterThan(2);
    for (const address of loaded) expect(address).toMatch(/^app:\/\/sidetone\//);
  }
});

for (const which of pageNames)
  test.describe(`the ${which} page`, () => {
    test('has nothing of Node and no more than the bridge', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const found = await page.evaluate(() => ({
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
          (name) => name in globalThis,
        ),
        bridge: Object.keys((window as unknown as { softphone: object }).softphone).sort(),
      }));
      expect(found).toEqual({ node: [], bridge: ['on', 'request'] });
    });

    test('opens no window', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const windows = signedIn.app.windows().length;
      for (const address of ['https://example.com/', 'app://sidetone/main.html', 'about:blank', 'file:///'])
        expect(await page.evaluate((url) => window.open(url), address)).toBeNull();
      expect(signedIn.app.windows()).toHaveLength(windows);
    });

    test('goes nowhere', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const address = page.url();
      const prevented = await watchNavigation(signedIn, address);
      // The first is stopped by the browser itself, which says so to nobody.
      const elsewhere = ['file:///etc/passwd', 'https://example.com/', 'app://other/main.html'];
      for (const [index, wanted] of elsewhere.entries()) {
        await page.evaluate((url) => {
          location.href = url;
        }, wanted);
        await expect.poll(prevented).toEqual(elsewhere.slice(1, index + 1));
      }
      expect(page.url()).toBe(address);
    });

    test('gets no webview', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const refused = await signedIn.app.evaluate(({ webContents }, own) => {
        const contents = webContents.getAllWebContents().find((one) => one.getURL() === own);
        let prevented = false;
        contents?.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {});
        return prevented;
      }, page.url());
      expect(refused).toBe(true);
      expect(await page.evaluate(() => 'getWebContentsId' in document.createElement('webview'))).toBe(false);
    });

    test('has a bridge for itself alone, not for a frame in it', async ({ signedIn }) => {
      const page = await openPage(signedIn, which);
      const seen = await page.evaluate(() => {
        const frame = document.createElement('iframe');
        document.body.append(frame);
        return { frame: frame.contentWindow !== null, bridge: 'softphone' in (frame.contentWindow ?? {}) };
      });
      expect(seen).toEqual({ frame: true, bridge: false });
    });
  });

/** Watches where a page would go; answers a look at the addresses that main has prevented so far. */
async function watchNavigation({ app }: Sidetone, own: string) {
  await app.evaluate(({ webContents }, address) => {
    const prevented: string[] = [];
    Object.assign(globalThis, { prevented });
    const contents = webContents.getAllWebContents().find((one) => one.getURL() === address);
    contents?.on('will-navigate', (event) => {
      if (event.defaultPrevented) prevented.push(event.url);
    });
  }, own);
  return () => app.evaluate(() => (globalThis as unknown as { prevented: readonly string[] }).prevented);
}

test('no permission of the browser is granted', async ({ signedIn }) => {
  for (const page of await everyPage(signedIn)) {
    const answers = await page.evaluate(async () => {
      const names = ['notifications', 'geolocation', 'microphone', 'camera', 'midi'] as PermissionName[];
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
    });
    expect(answers).toEqual(['denied', 'denied', 'denied', 'denied', 'denied']);
  }
});

test('the log of a call names neither password, customer nor number', async ({ sidetone, connector }) => {
  const guess = 'Vorhaengeschloss-4711';
  await sidetone.fillIn('1001', '3001', guess);
  await expect(sidetone.page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /do not match/,
  );
  await sidetone.signIn();
  await goReady(sidetone);
  await talk(sidetone, connector);
  await sidetone.page.getByRole('button', { name: 'End' }).click();
  await expect(sidetone.page.getByRole('article')).toHaveCount(0);

  const logs = join(sidetone.folder, 'logs');
  expect(await filesWith(logs, 'login')).not.toEqual([]);
  for (const secret of [guess, 'demo', vera, '442079460123', 'AC-20417'])
    expect(await filesWith(logs, secret)).toEqual([]);
});

test('a request nobody knows is refused, also by the name of what every object has', async ({ sidetone }) => {
  for (const name of ['call/steal', 'constructor', '__proto__', ''])
    expect(await ask(sidetone.page, name)).toEqual({ ok: false, error: 'There is no such request.' });
});
