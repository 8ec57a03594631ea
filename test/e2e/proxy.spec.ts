import { createHash, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, settingsFor, startSidetone, stop, test, writeSettings } from '../support/app.ts';
import { stateBar } from '../support/phone.ts';
import { startHttpProxy } from '../support/proxy.ts';
import { goTo, openSettings } from '../support/settings.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

/** A name that only the proxy knows. */
const server = 'wss://gc.example:61614';
const certificate = async () => new X509Certificate(await readFile(tlsFixture('self-signed.pem')));
/** The key of the server that has signed its certificate itself, as it is pinned. */
async function pinnedKey(): Promise<string> {
  const spki = (await certificate()).publicKey.export({ type: 'spki', format: 'der' });
  return `sha256/${createHash('sha256').update(spki).digest('base64')}`;
}

test('by the proxy that the system has, to a server whose key is pinned, an agent signs in', async ({
  connector,
  folder,
}) => {
  const tls = await startTlsServer('self-signed', connector.port);
  const proxy = await startHttpProxy(tls.port);
  await writeSettings(folder, settingsFor(server, { pinnedKey: await pinnedKey() }));
  const sidetone = await startSidetone(folder, [`--proxy-server=127.0.0.1:${proxy.port}`]);
  try {
    await sidetone.signIn();
    await expect(stateBar(sidetone.page)).toContainText('Not ready');
    // Nothing else leaves the computer, from the browser within neither.
    expect(new Set(proxy.asked)).toEqual(new Set(['gc.example:61614']));
  } finally {
    await stop(sidetone);
    await proxy.dispose();
    await tls.dispose();
  }
});

test('a server that is not trusted is named with its fingerprint; its key is copied from the test and pinned', async ({
  connector,
  folder,
  start,
}) => {
  const tls = await startTlsServer('self-signed', connector.port);
  const proxy = await startHttpProxy(tls.port);
  try {
    await writeSettings(folder, settingsFor(server, { proxy: `http://127.0.0.1:${proxy.port}` }));
    const sidetone = await start();
    const { page, app } = sidetone;
    await expect(page.getByRole('alert')).toContainText('gc.example has signed its certificate itself.');
    const { fingerprint256 } = await certificate();
    await expect(page.getByTitle(fingerprint256)).toHaveText(`${fingerprint256.slice(0, 23)} …`);
    await page.getByRole('button', { name: 'Copy the fingerprint' }).click();
    const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
    await expect.poll(copied).toBe(fingerprint256);

    const settings = await openSettings(sidetone);
    await goTo(settings, 'Connections');
    const run = settings.getByRole('button', { name: 'Test', exact: true });
    const outcome = settings.locator('.tested').first().getByRole('status');
    await run.click();
    await expect(outcome).toHaveText('Failed at Encryption');
    await settings.getByRole('button', { name: 'Copy the key' }).click();
    await expect.poll(copied).toBe(await pinnedKey());
    const field = settings.getByRole('textbox', { name: 'Pinned key' });
    await field.fill('sha256/short');
    await field.press('Enter');
    await expect(field).toHaveAccessibleDescription(/^A pinned key is sha256\//);
    await field.fill(await copied());
    await field.press('Enter');
    await expect(field).not.toHaveAttribute('aria-invalid');
    await run.click();
    await expect(outcome).toHaveText('Works');

    await page.bringToFront();
    await sidetone.signIn();
  } finally {
    await proxy.dispose();
    await tls.dispose();
  }
});

test('a proxy that asks for a log-in is told before anybody signs in', async ({
  connector,
  folder,
  start,
}) => {
  const proxy = await startHttpProxy(connector.port, { status: 407 });
  try {
    const address = `http://127.0.0.1:${proxy.port}`;
    await writeSettings(folder, settingsFor('ws://gc.example:61614', { proxy: address }));
    const { page } = await start();
    await expect(page.getByRole('alert')).toContainText('The proxy asks for a log-in');
    await expect(page.getByRole('alert')).toContainText(`127.0.0.1:${proxy.port}`);
  } finally {
    await proxy.dispose();
  }
});
