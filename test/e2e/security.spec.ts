import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';
import { expect, test } from '../support/app.ts';
import { goReady, stateBar, talk, vera } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';

/** A page's request as an attacker in it would send it: any name, any input. */
const ask = (page: Page, name: string, input?: unknown) =>
  page.evaluate(
    ([wanted, given]) => {
      const bridge = (
        window as unknown as { softphone: { request(name: unknown, input: unknown): Promise<unknown> } }
      ).softphone;
      return bridge.request(wanted, given);
    },
    [name, input] as const,
  );

for (const which of ['main', 'popup'] as const)
  test.describe(`the ${which} page`, () => {
    test('has nothing of Node and no more than the bridge', async ({ signedIn }) => {
      const page = which === 'main' ? signedIn.page : await signedIn.popup();
      const found = await page.evaluate(() => ({
        node: ['require', 'process', 'module', 'Buffer', 'global', 'electron'].filter(
          (name) => name in globalThis,
        ),
        bridge: Object.keys((window as unknown as { softphone: object }).softphone).sort(),
      }));
      expect(found).toEqual({ node: [], bridge: ['on', 'request'] });
    });

    test('opens nothing and loads nothing from elsewhere', async ({ signedIn, connector }) => {
      const page = which === 'main' ? signedIn.page : await signedIn.popup();
      const windows = signedIn.app.windows().length;
      const outcome = await page.evaluate(
        async (elsewhere) => {
          const forbidden = new Promise((resolve) =>
            addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective)),
          );
          const opened = window.open('https://example.com/');
          await fetch(elsewhere).catch(() => undefined);
          return { opened, forbidden: await forbidden };
        },
        connector.url.replace('ws:', 'http:'),
      );
      expect(outcome).toEqual({ opened: null, forbidden: 'connect-src' });
      expect(signedIn.app.windows()).toHaveLength(windows);
    });

    test('goes nowhere', async ({ signedIn }) => {
      const page = which === 'main' ? signedIn.page : await signedIn.popup();
      const address = page.url();
      const refused = signedIn.app.evaluate(
        ({ webContents }, own) =>
          new Promise((resolve) => {
            const contents = webContents.getAllWebContents().find((one) => one.getURL() === own);
            contents?.once('will-navigate', (event) => resolve(event.defaultPrevented));
          }),
        address,
      );
      await page.evaluate(() => {
        location.href = 'https://example.com/';
      });
      expect(await refused).toBe(true);
      expect(page.url()).toBe(address);
    });
  });

test('the pages come with a policy that runs no code but their own', async ({ sidetone }) => {
  const { page } = sidetone;
  const header = (await page.reload())?.headers()['content-security-policy'];
  expect(header).toContain("script-src 'self'");
  expect(header).not.toContain('unsafe');

  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'window.injected = true');
    image.src = 'data:,';
    document.body.append(image);
    return new Promise((resolve) => image.addEventListener('error', () => resolve('injected' in window)));
  });
  expect(ran).toBe(false);
});

test('no permission of the browser is granted', async ({ sidetone }) => {
  const answers = await sidetone.page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'microphone', 'camera'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(answers).toEqual(['denied', 'denied', 'denied', 'denied']);
});

test('a request nobody knows is refused, also by the name of what every object has', async ({ sidetone }) => {
  for (const name of ['call/steal', 'constructor', '__proto__', ''])
    expect(await ask(sidetone.page, name)).toEqual({ ok: false, error: 'There is no such request.' });
});

test('a bad input is refused with its field named, and does nothing', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  const before = connector.control.received().filter(({ word }) => word !== 'beat').length;
  expect(await ask(page, 'call/dial', { number: '12,34' })).toMatchObject({ ok: false, field: 'number' });
  expect(await ask(page, 'call/answer', { dialogId: 7 })).toMatchObject({ ok: false, field: 'dialogId' });
  expect(await ask(page, 'agent/not-ready', { reasonCode: '1#x' })).toMatchObject({
    ok: false,
    field: 'reasonCode',
  });
  expect(await ask(page, 'session/log-in', { agentId: '' })).toMatchObject({ ok: false, field: 'agentId' });
  expect(await ask(page, 'popup/size', { height: -1 })).toMatchObject({ ok: false, field: 'height' });
  expect(await ask(page, 'call/dial')).toMatchObject({ ok: false });
  expect(connector.control.received().filter(({ word }) => word !== 'beat')).toHaveLength(before);
});

test('a page that is not ours may ask nothing, even through our own bridge', async ({
  signedIn,
  connector,
}) => {
  const preload = join(projectDir, 'out/preload/preload.cjs');
  const answer = await signedIn.app.evaluate(async ({ BrowserWindow }, bridge): Promise<unknown> => {
    const foreign = new BrowserWindow({ show: false, webPreferences: { preload: bridge, sandbox: true } });
    await foreign.loadURL('data:text/html,<p>elsewhere</p>');
    const result: unknown = await foreign.webContents.executeJavaScript(
      "window.softphone.request('agent/ready')",
    );
    foreign.destroy();
    return result;
  }, preload);
  expect(answer).toEqual({ ok: false, error: 'This page may not ask.' });
  await expect(stateBar(signedIn.page)).toContainText('Not ready');
  expect(connector.control.received().map(({ word }) => word)).not.toContain('makeready');
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
