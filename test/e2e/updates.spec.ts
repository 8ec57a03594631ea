import type { Page } from '@playwright/test';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, hasEnded, test as base, type Sidetone } from '../support/app.ts';
import { goReady, ring } from '../support/phone.ts';
import { openSettings, goTo } from '../support/settings.ts';
import { startFeed, type Fault, type UpdateFeed } from '../support/update-feed.ts';

interface Fixtures {
  readonly feed: UpdateFeed;
  /** The file that Sidetone takes itself to run from: an AppImage is one file that is replaced whole. */
  readonly appImage: string;
  /** A newer version that the feed offers: what it consists of, and the file where it writes that it was started. */
  readonly newer: { readonly program: string; readonly mark: string };
}
const old = '#!/bin/sh\n# the version that runs\n';
/** Another version: it writes down that it was started, and how. */
const programOf = (mark: string) => `#!/bin/sh\necho "9.9.9 $APPIMAGE_EXIT_AFTER_INSTALL" >> '${mark}'\n`;

const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  feed: async ({}, use) => {
    const feed = await startFeed();
    await use(feed);
    await feed.close();
  },
  appImage: [
    async ({ folder }, use) => {
      const file = join(folder, 'Sidetone.AppImage');
      await writeFile(file, old, { mode: 0o755 });
      const given = { APPIMAGE: file, XDG_CACHE_HOME: join(folder, 'cache') };
      const before = Object.keys(given).map((name) => [name, process.env[name]] as const);
      Object.assign(process.env, given);
      await use(file);
      for (const [name, value] of before)
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
    },
    { auto: true },
  ],
  newer: async ({ feed, folder }, use) => {
    const mark = join(folder, 'started');
    const next = { program: programOf(mark), mark };
    feed.publish('9.9.9', next.program);
    await use(next);
  },
});

test.skip(process.platform !== 'linux', 'An AppImage is a file of Linux.');

/**
 * Puts the administrator's file there, at its place as the app sees it: the place itself belongs to the computer that
 * the tests run on. The app finds it within ten seconds.
 */
async function administer({ app, folder }: Sidetone, { url, publicKey }: UpdateFeed): Promise<void> {
  const file = join(folder, 'policy.json');
  await writeFile(file, JSON.stringify({ locked: { updates: { feed: url, publicKey } } }));
  await app.evaluate((_electron, there) => {
    const files = process.getBuiltinModule('node:fs/promises');
    const led = (go: (path: never, ...more: never[]) => unknown) =>
      ((path: unknown, ...more: never[]) =>
        go((path === '/etc/sidetone/policy.json' ? there : path) as never, ...more)) as never;
    files.stat = led(files.stat.bind(files));
    files.readFile = led(files.readFile.bind(files));
    process.getBuiltinModule('node:module').syncBuiltinESMExports();
  }, file);
}

/** The settings' page, at the row of the updates. */
async function updates(sidetone: Sidetone, feed: UpdateFeed): Promise<Page> {
  await administer(sidetone, feed);
  const settings = await openSettings(sidetone);
  await goTo(settings, 'General');
  await settings.getByRole('button', { name: 'Check now' }).waitFor();
  return settings;
}
/** Quits the app, and waits until it has ended. */
async function quit({ app, process }: Sidetone): Promise<void> {
  const ended = once(process, 'exit');
  await app.evaluate((electron) => electron.app.quit());
  await ended;
}
const check = (settings: Page) => settings.getByRole('button', { name: 'Check now' }).click();

test('a newer version is told, put off, kept back by a call, and installed when the agent wants it', async ({
  signedIn,
  connector,
  feed,
  appImage,
  newer: { program, mark },
}) => {
  const settings = await updates(signedIn, feed);
  await check(settings);
  const { page } = signedIn;
  const notice = page.getByRole('region', { name: 'Version 9.9.9 is ready' });
  await expect(notice).toContainText('It will be installed when you quit.');
  await expect(settings.getByText('Version 9.9.9 is ready.')).toBeVisible();
  expect(await readFile(appImage, 'utf8')).toBe(old);

  await goReady(signedIn);
  await ring(signedIn, connector);
  const restart = settings.getByRole('button', { name: 'Restart now' });
  await expect(restart).toHaveAttribute('aria-disabled', 'true');
  await expect(restart).toHaveAttribute('title', 'Not during a call.');
  // Whoever asks past the button is refused as well.
  const asked = await page.evaluate(() => window.softphone.request('update/restart', undefined));
  expect(asked).toEqual({ ok: false, error: 'Not during a call.' });
  await notice.getByRole('button', { name: 'Later' }).click();
  await expect(notice).toHaveCount(0);

  await page.getByRole('button', { name: 'Answer' }).click();
  await page.getByRole('button', { name: 'End' }).click();
  await expect(restart).toHaveAttribute('title', 'Not during wrap-up.');
  await page.getByRole('button', { name: 'Skip' }).click();
  await expect(restart).not.toHaveAttribute('aria-disabled');
  expect(await readFile(appImage, 'utf8')).toBe(old);
  await restart.click();
  await page.getByRole('button', { name: 'Log out and restart' }).click();
  await expect.poll(() => existsSync(mark)).toBe(true);
  await expect.poll(() => hasEnded(signedIn.process)).toBe(true);
  expect(await readFile(mark, 'utf8')).toBe('9.9.9 \n');
  expect(await readFile(appImage, 'utf8')).toBe(program);
});

test('it is installed when the app is quit, and not started then', async ({
  sidetone,
  feed,
  appImage,
  newer: { program, mark },
}) => {
  await check(await updates(sidetone, feed));
  await sidetone.page.getByRole('region', { name: 'Version 9.9.9 is ready' }).waitFor();
  await quit(sidetone);
  expect(await readFile(appImage, 'utf8')).toBe(program);
  // Tried out, with the word not to start.
  expect(await readFile(mark, 'utf8')).toBe('9.9.9 true\n');
});

test('nothing is installed of what is not as its publisher made it, and each is told in words', async ({
  sidetone,
  feed,
  appImage,
  folder,
}) => {
  const settings = await updates(sidetone, feed);
  const offered = programOf(join(folder, 'started'));
  const faults: readonly [version: string, fault: Fault | undefined, words: string][] = [
    ['9.9.9', 'not-there', 'The server of the updates answered with error 404.'],
    ['9.9.9', 'unsigned', 'What the server offers is not signed.'],
    ['9.9.9', 'other-key', 'is signed by somebody else, or was changed afterwards.'],
    ['9.9.9', 'changed', 'is signed by somebody else, or was changed afterwards.'],
    ['0.0.1', undefined, 'The server offers version 0.0.1, which is older than this one.'],
    ['no version', undefined, 'What the server offers cannot be read.'],
    ['9.9.9', 'other-file', 'The file of version 9.9.9 is not the one that was signed.'],
    ['9.9.9', 'cut-off', 'Version 9.9.9 could not be downloaded to its end.'],
  ];
  for (const [version, fault, words] of faults)
    await test.step(`${version} ${fault ?? 'as published'}`, async () => {
      feed.publish(version, offered, fault);
      await check(settings);
      await expect(settings.getByText(words)).toBeVisible();
      await expect(settings.getByRole('button', { name: 'Check now' })).not.toHaveAttribute('aria-busy');
    });
  await feed.close();
  await check(settings);
  await expect(settings.getByText('The server of the updates cannot be reached.')).toBeVisible();

  await expect(sidetone.page.getByRole('region', { name: 'Version' })).toHaveCount(0);
  await quit(sidetone);
  expect(await readFile(appImage, 'utf8')).toBe(old);
});

test('without a feed nothing is looked for, and the settings say who installs', async ({ sidetone }) => {
  const settings = await openSettings(sidetone);
  await goTo(settings, 'General');
  await expect(settings.getByText('New versions are installed by your administrator')).toBeVisible();
  await expect(settings.getByRole('button', { name: 'Check now' })).toHaveCount(0);
});
