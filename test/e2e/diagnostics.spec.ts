import { strFromU8, unzipSync } from 'fflate';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Sidetone } from '../support/app.ts';
import { card, dialField, goReady, talk, vera } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';
import { goTo, openSettings, settingsWindows } from '../support/settings.ts';

/** What no file may hold: password, customer, number of the customer and of the one that is dialled, call data. */
const guess = 'Vorhaengeschloss-4711';
const dialled = '+442079460188';
const secrets = [guess, 'Vorbild', '2079460123', '2079460188', 'AC-20417'];

test.use({ connectorOptions: { pickUpMs: 200 } });

/** A whole day in small: a wrong password, a call with data that is held, and one that is dialled. */
async function work(sidetone: Sidetone, connector: Parameters<typeof talk>[1]): Promise<void> {
  const { page } = sidetone;
  await sidetone.fillIn('1001', '3001', guess);
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/do not match/);
  await sidetone.signIn();
  await goReady(sidetone);
  await talk(sidetone, connector);
  await page.getByRole('button', { name: 'Hold' }).click();
  await expect(card(page, `Call with ${vera}, on hold`)).toBeVisible();
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await dialField(page).fill(dialled);
  await dialField(page).press('Enter');
  await expect(page.getByRole('article')).toHaveCount(1);
}

test('the diagnostics are shown and then saved, and hold nothing of a customer', async ({
  sidetone,
  connector,
  folder,
}) => {
  let printed = '';
  sidetone.process.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
  sidetone.process.stderr?.on('data', (text: Buffer) => (printed += text.toString()));
  await work(sidetone, connector);

  const settings = await openSettings(sidetone);
  await goTo(settings, 'Diagnostics');
  await settings.getByRole('button', { name: 'Show Diagnostics for support' }).click();
  const contents = settings.getByRole('region', { name: 'What the diagnostics hold' });
  await expect(contents).toBeFocused();
  for (const name of ['versions.json', 'settings.json', 'messages.jsonl', 'logs/sidetone.log'])
    await expect(contents.getByText(name, { exact: true })).toBeVisible();
  await contents.getByText('messages.jsonl', { exact: true }).click();
  const messages = contents.getByRole('region', { name: 'messages.jsonl' });
  await expect(messages).toContainText('AnswerCall');

  const path = join(folder, 'saved.zip');
  await sidetone.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, path);
  await settings.getByRole('button', { name: 'Save as ZIP…' }).click();
  await expect(settings.getByText('Saved as saved.zip')).toBeVisible();

  const files = Object.entries(unzipSync(await readFile(path))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
  expect(files.map(([name]) => name)).toEqual([
    'versions.json',
    'settings.json',
    'messages.jsonl',
    'logs/sidetone.log',
  ]);
  const text = Object.fromEntries(files);
  expect(text['versions.json']).toContain('"electron":');
  expect(text['messages.jsonl']).toBe(await messages.textContent());
  expect(text['logs/sidetone.log']).toContain('answerCall sent');
  for (const secret of [...secrets, '"1001"'])
    for (const [name, content] of files) expect(content.includes(secret), `${secret} in ${name}`).toBe(false);
  expect((await stat(path)).mode & 0o077).toBe(0);

  // And nothing of it is in anything else that Sidetone writes for others to read.
  const logs = join(folder, 'logs');
  expect(await filesWith(logs, 'login')).not.toEqual([]);
  for (const secret of secrets) {
    expect(await filesWith(logs, secret)).toEqual([]);
    expect(printed).not.toContain(secret);
  }
});

test('the menu leads to the diagnostics', async ({ sidetone }) => {
  await sidetone.page.getByRole('button', { name: 'Menu' }).click();
  const opened = sidetone.app.waitForEvent('window');
  await sidetone.page.getByRole('menuitem', { name: 'Diagnostics…' }).click();
  await expect((await opened).getByRole('heading', { level: 1 })).toHaveText('Diagnostics');
  expect(settingsWindows(sidetone)).toHaveLength(1);
});
