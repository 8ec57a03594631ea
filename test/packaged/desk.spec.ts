import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, settingsFor, startSidetone, stop, test, writeSettings } from '../support/app.ts';
import { watchNotifications } from '../support/bus.ts';
import { press, startOtherProgram } from '../support/desktop.ts';
import { bodiesOf, card, goReady, popupShown, ring, stateBar, vera } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';

test.skip(process.platform !== 'linux', 'elsewhere a package is tried by hand, see docs/platform-checks.md');

test('a call from its ring to its end: popup, notification, hotkeys', async ({ signedIn, connector }) => {
  const { seen, close } = await watchNotifications();
  const { page } = signedIn;
  await goReady(signedIn);
  const other = await startOtherProgram();
  const dialogId = await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  await expect.poll(() => seen.map(({ title }) => title)).toEqual([`Call from ${vera}`]);
  await (await signedIn.popup()).getByRole('button', { name: 'Answer' }).click();
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  expect(await popupShown(signedIn)()).toBe(false);

  await press('ctrl+alt+shift+h');
  await expect(card(page, `Call with ${vera}, on hold`)).toBeVisible();
  // Twice at once would be a key that is held down.
  await expect(stateBar(page).getByRole('timer')).toHaveText(/^0:0[1-9]$/);
  await press('ctrl+alt+shift+h');
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  await press('ctrl+alt+shift+d');
  await expect(page.getByRole('article')).toHaveCount(0);
  await other.close();
  close();
  for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
    expect(bodiesOf(connector, word)).toEqual([dialogId]);
});

test('nobody makes it run other code, or looks into its main process', async ({ connector, folder }) => {
  const trace = join(folder, 'ran');
  const code = join(folder, 'code.cjs');
  await mkdir(folder, { recursive: true });
  await writeFile(code, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`);
  await writeSettings(folder, settingsFor(connector.url));
  const before = { ...process.env };
  process.env['ELECTRON_RUN_AS_NODE'] = '1';
  process.env['NODE_OPTIONS'] = `--require=${code}`;
  const sidetone = await startSidetone(folder, ['--inspect=39229', '--require', code]);
  process.env = before;
  await sidetone.signIn();
  expect(existsSync(trace)).toBe(false);
  await expect(fetch('http://127.0.0.1:39229/json')).rejects.toThrow();
  await stop(sidetone);
});

test.describe('what the administrator has set', () => {
  const policyFolder = '/etc/sidetone';
  const mayMount = () => {
    try {
      execFileSync('unshare', ['--mount', 'true']);
      return process.getuid?.() === 0;
    } catch {
      return false;
    }
  };
  test.skip(!mayMount(), 'the managed file belongs to an administrator');

  test('holds in the package, and is shown as such', async ({ connector, folder }) => {
    const managed = join(folder, 'managed');
    await mkdir(managed, { recursive: true });
    await writeFile(join(managed, 'policy.json'), JSON.stringify({ locked: { appearance: 'dark' } }));
    await writeSettings(folder, settingsFor(connector.url));
    await mkdir(policyFolder, { recursive: true });
    // For this program alone the folder is another: nobody else on this computer is to be managed.
    const within = [
      'unshare',
      '--mount',
      'sh',
      '-c',
      `mount --bind '${managed}' ${policyFolder} && exec "$0" "$@"`,
    ];
    const sidetone = await startSidetone(folder, [], within);
    const settings = await openSettings(sidetone);
    await goTo(settings, 'General');
    await expect(settings.getByText('Set by your administrator').first()).toBeVisible();
    await expect(sidetone.page.locator('html[data-theme=dark]')).toBeAttached();
    await stop(sidetone);
    // Only where nothing is in it.
    await rmdir(policyFolder).catch(() => undefined);
  });
});
