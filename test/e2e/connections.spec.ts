import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type Sidetone } from '../support/app.ts';
import { stateBar } from '../support/phone.ts';
import { openSettings } from '../support/settings.ts';
import { startTlsServer, tlsFixture } from '../support/tls-server.ts';

/** The servers of the settings, open. */
async function openConnections(sidetone: Sidetone): Promise<Page> {
  const settings = await openSettings(sidetone);
  await settings.getByRole('tab', { name: 'Connections' }).click();
  return settings;
}
/** What the test of the first address came to, said aloud. */
const outcome = (page: Page) => page.locator('.tested').first().getByRole('status');
const stepsOf = (page: Page, server: string) => page.getByRole('list', { name: `Test of ${server}` });

test('a server is added, tested and used to sign in, all by keyboard', async ({
  start,
  connector,
  folder,
}) => {
  const sidetone = await start();
  const settings = await openConnections(sidetone);
  const { keyboard } = settings;
  /** Goes on by Tab until the focus is there. */
  async function tabTo(role: 'button' | 'textbox', name: string) {
    const wanted = settings.getByRole(role, { name, exact: true });
    await expect
      .poll(
        async () => {
          await keyboard.press('Tab');
          return wanted.evaluate((element) => element === document.activeElement);
        },
        { intervals: [0] },
      )
      .toBe(true);
  }
  await tabTo('button', 'Add');
  await keyboard.press('Enter');
  await expect(settings.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Test centre');
  await tabTo('textbox', 'Server address');
  await keyboard.type(connector.url);
  await tabTo('button', 'Test');
  await keyboard.press('Space');
  await expect(outcome(settings)).toHaveText('Works');
  await expect(stepsOf(settings, connector.url).getByRole('listitem')).toHaveCount(6);
  await expect(stepsOf(settings, connector.url)).toContainText('Answers, and Finesse is in service');
  await tabTo('button', 'Add this server');
  await keyboard.press('Enter');
  const added = settings.getByRole('tab', { name: 'Test centre' });
  await expect(added).toHaveAttribute('aria-selected', 'true');
  await added.focus();
  await tabTo('button', 'Use this server');
  await keyboard.press('Enter');
  await expect(added).toHaveAccessibleName('Test centre In use');

  await sidetone.page.bringToFront();
  await sidetone.signIn();
  await expect(stateBar(sidetone.page)).toContainText('Not ready');
  await expect.poll(() => readFile(join(folder, 'settings.json'), 'utf8')).toContain('Test centre');
});

test('a port where nobody listens is named, with what to do', async ({ sidetone, connector }) => {
  const settings = await openConnections(sidetone);
  await connector.control.stopListening();
  await settings.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(outcome(settings)).toHaveText('Failed at Port');
  await expect(stepsOf(settings, connector.url)).toContainText(`Nobody listens on port ${connector.port}`);
});

test('an address that is none is told at its field, and not saved', async ({ sidetone, folder }) => {
  const settings = await openConnections(sidetone);
  const address = settings.getByRole('textbox', { name: 'Server address' });
  await address.fill('gc-a.example');
  await address.press('Enter');
  await expect(address).toHaveAccessibleDescription(/starts with ws:\/\/ or wss:\/\//);
  expect(await readFile(join(folder, 'settings.json'), 'utf8')).not.toContain('gc-a.example');
});

test('a certificate of an unknown authority is shown, and trusted with its file from then on', async ({
  sidetone,
  connector,
}) => {
  const tls = await startTlsServer('localhost', connector.port);
  try {
    const settings = await openConnections(sidetone);
    const address = settings.getByRole('textbox', { name: 'Server address' });
    await address.fill(tls.url);
    await address.press('Enter');
    await settings.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(outcome(settings)).toHaveText('Failed at Encryption');
    await expect(stepsOf(settings, tls.url)).toContainText('Sidetone test authority, Sidetone tests');
    await expect(stepsOf(settings, tls.url)).toContainText(/Fingerprint\s*([0-9A-F]{2}:){31}/);

    const choose = settings.getByRole('button', { name: 'Choose a certificate authority' });
    const answerWith = (path: string) =>
      sidetone.app.evaluate(({ dialog }, chosen) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
      }, path);
    await answerWith(tlsFixture('README.md'));
    await choose.click();
    const field = settings.getByRole('textbox', { name: 'Certificate authority' });
    await expect(field).toHaveAccessibleDescription(/holds no certificate/);
    await answerWith(tlsFixture('ca.pem'));
    await choose.click();
    await expect(field).toHaveValue(tlsFixture('ca.pem'));
    await expect(field).not.toHaveAttribute('aria-invalid');
    await settings.getByRole('button', { name: 'Test', exact: true }).click();
    await expect(outcome(settings)).toHaveText('Works');

    await sidetone.page.bringToFront();
    await sidetone.signIn();
  } finally {
    await tls.dispose();
  }
});

test('a server that is not in use is removed once that was confirmed', async ({ sidetone, folder }) => {
  const settings = await openConnections(sidetone);
  await settings.getByRole('button', { name: 'Duplicate' }).click();
  await settings.getByRole('button', { name: 'Add this server' }).click();
  const copy = settings.getByRole('tab', { name: 'Copy of Test centre' });
  await expect(copy).toHaveAttribute('aria-selected', 'true');
  await settings.getByRole('button', { name: 'Remove…' }).click();
  await settings
    .getByRole('dialog', { name: 'Remove Copy of Test centre?' })
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(copy).toHaveCount(0);
  await expect.poll(() => readFile(join(folder, 'settings.json'), 'utf8')).not.toContain('Copy of');
});

test('the log-in view tests a server before it is saved', async ({ start, connector }) => {
  const { page } = await start();
  await page.getByLabel('Server').selectOption('Connect to my contact centre…');
  await page.getByLabel('Name').fill('My centre');
  await page.getByLabel('Server address').fill(connector.url);
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await expect(outcome(page)).toHaveText('Works');
});

test.describe('the broker’s own password', () => {
  test.use({ connectorOptions: { credentials: { login: 'sidetone', passcode: 'of-the-broker' } } });

  test('is asked for, kept apart from the settings, and used', async ({ sidetone, connector, folder }) => {
    const settings = await openConnections(sidetone);
    const run = settings.getByRole('button', { name: 'Test', exact: true });
    await run.click();
    await expect(outcome(settings)).toHaveText('Failed at Broker');
    await expect(stepsOf(settings, connector.url)).toContainText('The broker refuses its user and password');
    await settings.getByRole('textbox', { name: 'Broker user' }).fill('sidetone');
    const password = settings.getByLabel('Broker password');
    await password.fill('of-the-broker');
    await password.press('Enter');
    await expect(password).toHaveValue('');
    await run.click();
    await expect(outcome(settings)).toHaveText('Works');
    expect(await readFile(join(folder, 'settings.json'), 'utf8')).not.toContain('of-the-broker');
    await sidetone.page.bringToFront();
    await sidetone.signIn();
  });
});

test('settings go to another computer by a file, and replace what was there once that was confirmed', async ({
  sidetone,
  folder,
}) => {
  const settings = await openSettings(sidetone);
  await settings.getByRole('tab', { name: 'General' }).click();
  const file = join(folder, 'moved.json');
  await sidetone.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await settings.getByRole('button', { name: 'Export… Export settings' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Test centre');

  const moved = JSON.parse(await readFile(file, 'utf8')) as { settings: object };
  const others = { ...moved.settings, appearance: 'dark', popup: { corner: 'middle' } };
  await writeFile(file, JSON.stringify({ ...moved, settings: others }));
  await settings.getByRole('button', { name: 'Import… Import settings' }).click();
  const question = settings.getByRole('dialog', { name: 'Replace your settings?' });
  await expect(question).toContainText('1 setting changes.');
  await expect(question).toContainText('popup.corner');
  await expect(settings.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  await question.getByRole('button', { name: 'Replace' }).click();
  await expect(settings.locator('html')).toHaveAttribute('data-theme', 'dark');
  const aside = (await readdir(folder)).find((name) => name.startsWith('settings-before-import-'));
  expect(JSON.parse(await readFile(join(folder, aside ?? ''), 'utf8'))).not.toMatchObject({
    settings: { appearance: 'dark' },
  });
  await expect(settings.getByRole('tab', { name: 'Connections' })).toBeVisible();
});
