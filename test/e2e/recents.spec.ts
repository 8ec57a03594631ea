import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, hasEnded, type Sidetone } from '../support/app.ts';
import {
  bodiesOf,
  card,
  goReady,
  notices,
  recentCalls,
  ring,
  stateBar,
  talk,
  vera,
} from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';
import { startTrayHost } from '../support/status-notifier.ts';
import { test } from '../support/with-keyring.ts';

const veraNumber = '+442079460123';
const list = ({ page }: Sidetone) => page.getByRole('region', { name: 'Recent calls' });
const rows = ({ page }: Sidetone) => recentCalls(page);
const nobody = ({ page }: Sidetone) => page.getByText('No calls yet');

/** The files of kept calls in a profile folder. */
const keptIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'history'), { recursive: true }).catch(() => [])).filter((name) =>
    name.endsWith('.calls'),
  );
const ask = ({ page }: Sidetone, name: 'app/quit' | 'session/log-out' | 'settings/change', input: object) =>
  page.evaluate(([request, what]) => void window.softphone.request(request, what as never), [
    name,
    input,
  ] as const);
const quit = async (sidetone: Sidetone) => {
  await ask(sidetone, 'app/quit', { choice: 'quit' });
  await expect.poll(() => hasEnded(sidetone.process)).toBe(true);
};
const logOut = async (sidetone: Sidetone) => {
  await ask(sidetone, 'session/log-out', { reasonCode: null });
  await expect(sidetone.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
};

test.describe('a missed call', () => {
  const trayTest = test.extend<{ readonly tray: Awaited<ReturnType<typeof startTrayHost>> }>({
    tray: [
      // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
      async ({}, use) => {
        const tray = await startTrayHost();
        await use(tray);
        await tray.close();
      },
      // Before the app starts: it looks for a tray once.
      { auto: true },
    ],
  });

  trayTest(
    'is in tray, badge and list until the list was looked at',
    async ({ tray, signedIn, connector }) => {
      const { app, page } = signedIn;
      // No launcher of a test's desktop has badges: what it would be told is written down.
      await app.evaluate(({ app: electron }) => {
        const told: number[] = [];
        Object.assign(globalThis, { badges: told });
        electron.setBadgeCount = (count) => told.push(count ?? 0) > 0;
      });
      const badges = () => app.evaluate(() => (globalThis as unknown as { badges: number[] }).badges);
      await goReady(signedIn);
      await page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
      await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);

      connector.control.callerHangsUp(connector.control.ringInbound({ agentId: '1001', customer: vera }));
      await expect.poll(() => tray.toolTip()).toContain('1 missed call');
      expect(await badges()).toEqual([1]);

      await tray.click('1 missed call');
      await expect(rows(signedIn)).toContainText([`${vera} Incoming Missed`]);
      await rows(signedIn).hover();
      await expect.poll(() => tray.toolTip()).not.toContain('missed');
      expect(await tray.labels()).not.toContain('1 missed call');
      expect(await badges()).toEqual([1, 0]);
    },
  );
});

test('a call is called back in one click, and is one row with what became of it', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  connector.control.callerHangsUp(await talk(signedIn, connector));
  await rows(signedIn).hover();
  await rows(signedIn)
    .getByRole('button', { name: `Call ${vera}` })
    .click();
  await expect(signedIn.page.getByRole('article')).toHaveCount(1);
  expect(bodiesOf(connector, 'makecall')).toEqual([veraNumber]);
});

test('without secure storage nothing is written, and the list says so', async ({
  signedIn,
  connector,
  folder,
}) => {
  await goReady(signedIn);
  connector.control.callerHangsUp(await ring(signedIn, connector));
  await expect(rows(signedIn)).toHaveCount(1);
  await expect(list(signedIn)).toContainText('Kept until you quit: this computer has no secure storage.');
  await logOut(signedIn);
  await signedIn.signIn('1002', '3002');
  await expect(nobody(signedIn)).toBeVisible();
  await logOut(signedIn);
  await signedIn.signIn();
  await expect(rows(signedIn)).toHaveCount(1);
  await quit(signedIn);
  expect(await readdir(folder)).not.toContain('history');
  expect(await filesWith(folder, vera)).toEqual([]);
});

test.describe('with a keychain', () => {
  test.skip(process.platform !== 'linux', 'Elsewhere a test has no keychain of its own.');

  test('the list is there after a restart, in no file in plain, and for nobody else', async ({
    startAnew,
    connector,
    folder,
  }) => {
    const first = await startAnew();
    await first.signIn();
    await goReady(first);
    connector.control.callerHangsUp(await talk(first, connector));
    await expect(rows(first)).toHaveCount(1);
    await expect(list(first)).not.toContainText('Kept until');
    // At once: what waits to be written is written before the app ends.
    await quit(first);
    expect(await keptIn(folder)).toHaveLength(1);
    for (const secret of [vera, veraNumber, '442079460123'])
      expect(await filesWith(join(folder, 'history'), secret)).toEqual([]);

    const second = await startAnew();
    await second.signIn();
    await expect(rows(second)).toContainText([vera]);
    await logOut(second);
    await second.signIn('1002', '3002');
    await expect(nobody(second)).toBeVisible();
  });

  test('a call that is up when the app is quit is a row, and goes on as the same call after a restart', async ({
    startAnew,
    connector,
    folder,
  }) => {
    const first = await startAnew();
    await first.signIn();
    await goReady(first);
    const dialogId = await talk(first, connector);
    await quit(first);
    expect(await keptIn(folder)).toHaveLength(1);

    const second = await startAnew();
    await second.signIn();
    await expect(card(second.page, `Call with ${vera}`)).toBeVisible();
    expect(bodiesOf(connector, 'refresh')).toHaveLength(1);
    await quit(second);

    const third = await startAnew();
    await third.signIn();
    await expect(card(third.page, `Call with ${vera}`)).toBeVisible();
    connector.control.callerHangsUp(dialogId);
    await expect(rows(third)).toHaveCount(1);
    await expect(rows(third)).not.toContainText('offline');
  });

  test('turned off, what is kept is erased; the calls of the session stay until its end', async ({
    startAnew,
    connector,
    folder,
  }) => {
    const sidetone = await startAnew();
    await sidetone.signIn();
    await goReady(sidetone);
    connector.control.callerHangsUp(await ring(sidetone, connector));
    await expect.poll(() => keptIn(folder)).toHaveLength(1);
    await ask(sidetone, 'settings/change', { recentsKeepDays: 0 });
    await expect.poll(() => keptIn(folder)).toEqual([]);
    await expect(list(sidetone)).toContainText('Kept until you log out, as your settings say.');
    await expect(rows(sidetone)).toHaveCount(1);
    await quit(sidetone);
    expect(await keptIn(folder)).toEqual([]);
    const again = await startAnew();
    await again.signIn();
    await expect(nobody(again)).toBeVisible();
  });

  test('a file that cannot be read is set aside and told, and the list goes on', async ({
    startAnew,
    connector,
    folder,
  }) => {
    const first = await startAnew();
    await first.signIn();
    await goReady(first);
    connector.control.callerHangsUp(await ring(first, connector));
    await expect.poll(() => keptIn(folder)).toHaveLength(1);
    const [file = ''] = await keptIn(folder);
    await quit(first);
    await writeFile(join(folder, 'history', file), 'v1:broken');

    const second = await startAnew();
    await second.signIn();
    await expect(notices(second.page)).toContainText('Some earlier calls could not be read');
    const [aside = ''] = await keptIn(folder);
    expect(aside).toMatch(/-unreadable-/);
    expect(await readFile(join(folder, 'history', aside), 'utf8')).toBe('v1:broken');
    await expect(stateBar(second.page)).toContainText('Ready');
    connector.control.callerHangsUp(await ring(second, connector));
    await expect.poll(() => keptIn(folder)).toHaveLength(2);
  });
});

test('the list is exported as a file that a spreadsheet reads', async ({ signedIn, connector, folder }) => {
  await goReady(signedIn);
  connector.control.callerHangsUp(await talk(signedIn, connector));
  await expect(rows(signedIn)).toHaveCount(1);
  const path = join(folder, 'calls.csv');
  await signedIn.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  await list(signedIn).getByRole('button', { name: 'Export as CSV' }).click();
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain(vera);
  const [heads = '', line = '', ...rest] = (await readFile(path, 'utf8')).split('\r\n');
  expect(heads.startsWith('\uFEFFStart,Answered,End,Talk time (s),Direction,Outcome,Name,Number,')).toBe(
    true,
  );
  expect(line.split(',').slice(4, 8)).toEqual(['Incoming', 'Answered', vera, veraNumber]);
  expect(rest).toEqual(['']);
});

test('a call that goes on is in the list only when it ends, whatever is repeated', async ({
  signedIn,
  connector,
}) => {
  connector.control.duplicateEvents(true);
  await goReady(signedIn);
  const dialogId = await talk(signedIn, connector);
  await expect(nobody(signedIn)).toBeVisible();
  connector.control.callerHangsUp(dialogId);
  await expect(card(signedIn.page, `Call with ${vera}`)).toHaveCount(0);
  await expect(rows(signedIn)).toHaveCount(1);
  await expect(stateBar(signedIn.page)).toContainText('Ready');
});
