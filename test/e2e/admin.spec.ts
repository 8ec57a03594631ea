import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { bodiesOf, wordsOf } from '../support/phone.ts';

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('an administrator looks through global and team phonebooks, and exports contacts', async ({
      sidetone,
      connector,
    }) => {
      const { page, app, folder } = sidetone;
      await page.getByLabel('Agent ID').fill('9001');
      await page.getByLabel('Password', { exact: true }).fill('demo');
      await page.getByRole('checkbox', { name: /^Administrator/ }).check();
      await expect(page.getByLabel('Extension')).toHaveCount(0);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { name: 'Phonebooks' })).toBeVisible();
      expect(wordsOf(connector)).not.toContain('login');
      const contacts = page.getByRole('list', { name: 'Contacts' });
      await page.getByRole('combobox', { name: 'Phonebook' }).selectOption({ label: 'Company (Global)' });
      await expect(contacts).toContainText('Reception');

      await page.getByLabel('Team ID').fill('1');
      await page.getByRole('button', { name: 'Show team phonebooks' }).click();
      await expect.poll(() => bodiesOf(connector, 'getteamphonebooks')).toEqual(['1']);
      await page.getByRole('combobox', { name: 'Phonebook' }).selectOption({ label: 'Sales team (Team)' });
      await expect(contacts).toContainText('Bob Sample');

      await page.getByRole('searchbox', { name: 'Search contacts' }).fill('bob');
      await expect(contacts.getByRole('listitem')).toHaveCount(1);
      const file = join(folder, 'contacts.csv');
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
      }, file);
      await page.getByRole('button', { name: 'Export as CSV' }).click();
      await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('Bob Sample,3002');

      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('menuitem', { name: 'Log out' }).click();
      await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
      expect(wordsOf(connector)).not.toContain('logout');
    });
  });

test('is back after a lost link', async ({ sidetone, connector }) => {
  const { page } = sidetone;
  await page.getByLabel('Agent ID').fill('9001');
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.getByRole('checkbox', { name: /^Administrator/ }).check();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Phonebooks' })).toBeVisible();
  connector.control.killConnections();
  await expect.poll(() => wordsOf(connector).filter((word) => word === 'connect').length).toBe(2);
  await expect(page.getByRole('heading', { name: 'Phonebooks' })).toBeVisible();
});
