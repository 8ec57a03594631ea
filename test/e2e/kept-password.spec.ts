import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, settingsFor, startSidetone, stop, test as base, writeSettings } from '../support/app.ts';
import type { Sidetone } from '../support/app.ts';
import { startKeyring, type Keyring } from '../support/keyring.ts';
import { bodiesOf, stateBar } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';

interface Fixtures {
  readonly keyring: Keyring;
  /** Starts the app with that keychain, anew when it runs already. */
  readonly startAnew: () => Promise<Sidetone>;
}

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  keyring: async ({}, use) => {
    const keyring = await startKeyring();
    await use(keyring);
    await keyring.stop();
  },
  startAnew: async ({ keyring, folder, connector }, use) => {
    await writeSettings(folder, settingsFor(connector.url));
    let running: Sidetone | null = null;
    const end = async () => {
      if (running !== null) await stop(running);
    };
    await use(async () => {
      await end();
      running = await startSidetone(folder, keyring.args);
      return running;
    });
    await end();
  },
});
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
