import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, stop, type Sidetone } from '../support/app.ts';
import { bodiesOf, stateBar } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';
import { test } from '../support/with-keyring.ts';

test.skip(process.platform !== 'linux', 'Elsewhere a test has no keychain of its own.');

const password = ({ page }: Sidetone) => page.getByLabel('Password', { exact: true });
const keep = ({ page }: Sidetone) => page.getByRole('checkbox', { name: 'Keep my password' });
const signIn = ({ page }: Sidetone) => page.getByRole('button', { name: 'Sign in' }).click();
const signedIn = ({ page }: Sidetone) => expect(stateBar(page)).toBeVisible();
/** How many passwords the profile folder holds, in whatever form. */
const keptIn = (folder: string) => async () =>
  ((await readFile(join(folder, 'secrets.json'), 'utf8').catch(() => '')).match(/"v1:/g) ?? []).length;

test('a password that is to be kept signs in after a restart, until it is not to be kept any more', async ({
  startAnew,
  connector,
  folder,
  keyring,
}) => {
  const first = await startAnew();
  await keep(first).check();
  await first.signIn('1001', '3001', 'demo');
  await expect.poll(keptIn(folder)).toBe(1);

  const second = await startAnew();
  await expect(password(second)).toHaveValue('');
  await expect(keep(second)).toBeChecked();
  await signIn(second);
  await signedIn(second);
  expect(bodiesOf(connector, 'connect').at(-1)).toMatch(/,demo$/);
  expect(await filesWith(folder, 'demo')).toEqual([]);
  expect(await filesWith(keyring.folder, 'demo')).toEqual([]);

  const third = await startAnew();
  await keep(third).uncheck();
  await signIn(third);
  await signedIn(third);
  await expect.poll(keptIn(folder)).toBe(0);

  const fourth = await startAnew();
  await expect(keep(fourth)).not.toBeChecked();
  await signIn(fourth);
  await expect(password(fourth)).toHaveAccessibleDescription('Enter your password.');
});

test('a password that is not to be kept is in no file', async ({ startAnew, folder }) => {
  const sidetone = await startAnew();
  await expect(keep(sidetone)).not.toBeChecked();
  await sidetone.signIn('1001', '3001', 'demo');
  await stop(sidetone);
  expect(await keptIn(folder)()).toBe(0);
  expect(await filesWith(folder, 'demo')).toEqual([]);
});
