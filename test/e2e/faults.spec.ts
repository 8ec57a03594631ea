import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultTitle, seedsOf, type FaultName } from '../faults/list.ts';
import { createRandom, type Random } from '../fuzz/random.ts';
import { expect, settingsFor, stop, test as base, writeSettings } from '../support/app.ts';
import { click, press } from '../support/desktop.ts';
import {
  bodiesOf,
  card,
  goReady,
  notices,
  popupShown,
  ring,
  stateBar,
  talk,
  vera,
} from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';
import { startTrayHost } from '../support/status-notifier.ts';

const test = base.extend<{ readonly tray: Awaited<ReturnType<typeof startTrayHost>> }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  tray: async ({}, use) => {
    const tray = await startTrayHost();
    await use(tray);
    await tray.close();
  },
});

/** Titles of one fault on the real app, a seed each. */
const seeds = (name: FaultName, more = 2): readonly (readonly [string, Random])[] =>
  seedsOf(1, more).map((seed) => [faultTitle(name, 'real app', seed), createRandom(seed)]);

for (const [title] of seeds('sleep and resume in a call'))
  test(title, async ({ signedIn, connector }) => {
    const { page, app } = signedIn;
    await goReady(signedIn);
    await talk(signedIn, connector);
    // The link leads nowhere since the sleep; the system's own word cannot be had without sleeping.
    connector.control.mute();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    const resumed = ({ received }: { received: readonly { word: string }[] }) =>
      received.filter(({ word }) => word === 'connect').length === 2;
    await connector.control.waitFor(resumed, 8000);
    await expect(stateBar(page)).not.toContainText('As of');
    await card(page, `Call with ${vera}`).getByRole('button', { name: 'Hold' }).click();
    await expect(card(page, `Call with ${vera}, on hold`)).toBeVisible();
    expect(bodiesOf(connector, 'login')).toHaveLength(1);
    expect(bodiesOf(connector, 'holdcall')).toHaveLength(1);
  });

for (const [title, lots] of seeds('page crashes while it rings', 4))
  test(title, async ({ signedIn, connector }) => {
    const which = lots.of(['main', 'popup'] as const);
    await goReady(signedIn);
    const dialogId = await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    await signedIn.app.evaluate(async ({ webContents }, name) => {
      const crashed = webContents.getAllWebContents().find((each) => each.getURL().includes(`/${name}.html`));
      await new Promise((gone) => {
        crashed?.once('render-process-gone', gone);
        crashed?.forcefullyCrashRenderer();
      });
    }, which);
    // The phone does not live in the page: its hotkey answers at once.
    await press('ctrl+alt+shift+p');
    await connector.control.waitFor(({ agents }) => agents['1001']?.state === 'TALKING');
    expect(bodiesOf(connector, 'answercall')).toEqual([dialogId]);
    const text = () =>
      signedIn.app.evaluate(async ({ webContents }) => {
        const main = webContents.getAllWebContents().find((each) => each.getURL().includes('/main.html'));
        if (main === undefined || main.isCrashed() || main.isLoading()) return '';
        return String(await main.executeJavaScript('document.body.innerText'));
      });
    await expect.poll(text).toContain(vera);
    await expect.poll(text).toContain('Hold');
  });

for (const [title, lots] of seeds('settings file corrupt, disk full', 3))
  test(title, async ({ folder, start }) => {
    const torn = lots.of(['', '{"settings":{"profi', '\0\0\0\0', '[]]']);
    await writeFile(join(folder, 'settings.json'), torn);
    const sidetone = await start();
    await expect(sidetone.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expect(notices(sidetone.page)).toContainText('settings');
    const aside = (await readdir(folder)).find(
      (name) => /^settings.+json/.test(name) && name !== 'settings.json',
    );
    expect(await readFile(join(folder, aside ?? ''), 'utf8')).toBe(torn);
  });

/** A disk of its own, where this may be had: root on Linux. */
function tryMount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

for (const [title] of seeds('settings file corrupt, disk full', 1))
  test(`with no room left: ${title}`, async ({ folder, start, connector }) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    test.skip(!tryMount(disk), 'Only root on Linux can make a disk that is small enough.');
    try {
      await writeSettings(disk, settingsFor(connector.url));
      const sidetone = await start(disk);
      await sidetone.signIn();
      const fill = () => writeFile(join(disk, 'filling'), Buffer.alloc(128 * 1024 * 1024));
      await expect(fill()).rejects.toThrow(/ENOSPC/);
      await goReady(sidetone);
      await talk(sidetone, connector);
      await card(sidetone.page, `Call with ${vera}`).getByRole('button', { name: 'End' }).click();
      await expect(sidetone.page.getByRole('article')).toHaveCount(0);
      await expect(sidetone.page.getByRole('region', { name: 'Recent calls' })).toContainText(vera);

      // What is chosen is told to last until the end, and the file of before is whole.
      const settings = await openSettings(sidetone);
      await goTo(settings, 'General');
      await settings.getByRole('radio', { name: 'Dark' }).click();
      await expect(settings.getByText('could not be written')).toBeVisible();
      JSON.parse(await readFile(join(disk, 'settings.json'), 'utf8'));
      await stop(sidetone);
    } finally {
      execFileSync('umount', ['-l', disk]);
    }
  });

test('one press from hotkey, popup and tray at once is one command', async ({
  tray,
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  const dialogId = await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  await expect.poll(() => tray.labels()).toContain('Answer');
  const popup = await signedIn.popup();
  const button = await popup.getByRole('button', { name: 'Answer' }).boundingBox();
  const bounds = (await signedIn.window('popup'))?.bounds;
  // The answer takes its time, so that all of them come while the first is under way.
  connector.control.delay('answercall', 700);
  await Promise.all([
    press('ctrl+alt+shift+p'),
    tray.click('Answer'),
    click(
      (bounds?.x ?? 0) + (button?.x ?? 0) + (button?.width ?? 0) / 2,
      (bounds?.y ?? 0) + (button?.y ?? 0) + (button?.height ?? 0) / 2,
    ),
  ]);
  await connector.control.waitFor(({ agents }) => agents['1001']?.state === 'TALKING');
  expect(bodiesOf(connector, 'answercall')).toEqual([dialogId]);
});
