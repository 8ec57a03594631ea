import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronLaunchOptions } from '../../scripts/launch.ts';
import {
  expect,
  settingsFor,
  startSidetone,
  stop,
  test as base,
  writeSettings,
  type Sidetone,
} from '../support/app.ts';
import { bodiesOf, goReady, notices, stateBar, talk, wordsOf } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';
import { replaceSystemPrograms, type SystemPrograms } from '../support/system-programs.ts';

interface LinkFixtures {
  /** The programs by which the system would be told who opens links. */
  readonly system: SystemPrograms;
  /** Starts the app by a link. */
  readonly startByLink: (link: string) => Promise<Sidetone>;
}

const all = ['tel', 'callto', 'sip', 'sidetone'];
const number = '+442079460188';
/** As it is written for people, once that has been loaded. */
const shown = '\\+44 ?20 ?7946 ?0188';
const calling = new RegExp(`^Call with ${shown}$`);

const test = base.extend<LinkFixtures>({
  system: [
    async ({ folder }, use) => {
      const system = await replaceSystemPrograms(join(folder, 'programs'));
      await use(system);
      system.restore();
    },
    { auto: true },
  ],
  startByLink: async ({ connector, folder, settings, system }, use) => {
    const started: Sidetone[] = [];
    expect(await system.settings()).toEqual([]);
    await use(async (link) => {
      await writeSettings(folder, { ...settingsFor(connector.url), ...settings });
      const sidetone = await startSidetone(folder, [link]);
      started.push(sidetone);
      return sidetone;
    });
    for (const sidetone of started) await stop(sidetone);
  },
});

test.skip(process.platform !== 'linux', 'the system is played by programs on the path');
test.use({ settings: { links: { schemes: all } }, connectorOptions: { pickUpMs: 200 } });

const question = ({ page }: Sidetone, wanted = shown) =>
  page.getByRole('dialog', { name: new RegExp(`^Call ${wanted}\\?$`) });

/** Follows a link while the app runs: the system starts it a second time, and that start ends at once. */
async function follow({ folder }: Sidetone, ...args: readonly string[]): Promise<void> {
  const options = await electronLaunchOptions({ profileDir: folder, args });
  const second = spawn(options.executablePath, options.args, { cwd: options.cwd, stdio: 'ignore' });
  const [status] = (await once(second, 'exit')) as [number | null];
  expect(status).toBe(0);
}

test('a link starts the app, waits until the agent is signed in, and then asks', async ({
  startByLink,
  connector,
}) => {
  const sidetone = await startByLink('tel:+44-20-7946-0188');
  await expect(notices(sidetone.page)).toContainText(new RegExp(`Sign in to call ${shown}`));
  await sidetone.signIn();
  await expect(question(sidetone)).toBeVisible();
  await expect(question(sidetone).getByRole('button', { name: 'Cancel' })).toBeFocused();
  expect(wordsOf(connector)).not.toContain('makecall');

  await sidetone.page.keyboard.press('Tab');
  await sidetone.page.keyboard.press('Enter');
  await expect(sidetone.page.getByRole('article', { name: calling })).toBeVisible();
  expect(bodiesOf(connector, 'makecall')).toEqual([number]);
  await expect(question(sidetone)).toHaveCount(0);
});

test('a link that is followed later brings the window out of the tray and asks; Esc calls nobody', async ({
  signedIn,
  connector,
}) => {
  await signedIn.page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  await follow(signedIn, 'sidetone://dial/%2B44%2020%207946%200188');
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
  await expect(question(signedIn)).toBeVisible();
  await signedIn.page.keyboard.press('Escape');
  await expect(question(signedIn)).toHaveCount(0);
  await expect(stateBar(signedIn.page)).toContainText('Not ready');
  expect(wordsOf(connector)).not.toContain('makecall');
});

test('of several links the last one asks', async ({ signedIn, connector }) => {
  await follow(signedIn, 'tel:3002');
  await expect(question(signedIn, '3002')).toBeVisible();
  await follow(signedIn, 'sip:3003@pbx.example;user=phone');
  await expect(question(signedIn, '3003')).toBeVisible();
  await question(signedIn, '3003').getByRole('button', { name: 'Call' }).click();
  await expect.poll(() => bodiesOf(connector, 'makecall')).toEqual(['3003']);
});

test('a link with an extension says what to choose on the phone', async ({ signedIn, connector }) => {
  await follow(signedIn, `tel:${number};ext=42`);
  await expect(question(signedIn)).toContainText('extension 42');
  await question(signedIn).getByRole('button', { name: 'Call' }).click();
  await expect(notices(signedIn.page)).toContainText('extension 42');
  expect(bodiesOf(connector, 'makecall')).toEqual([number]);
});

test('anything but a number is refused in words, and nothing happens', async ({ signedIn, connector }) => {
  const before = wordsOf(connector);
  for (const [link, words] of [
    ['sidetone://evil.example/dial/3002', 'Sidetone knows no such link'],
    ['tel:jonas', 'no number that can be dialled'],
    ['tel:5550142;phone-context=+1-914', 'within +1-914 only'],
    [`tel:${'1'.repeat(4000)}`, 'cannot be read'],
  ] as const) {
    await follow(signedIn, link);
    await expect(notices(signedIn.page)).toContainText(words);
  }
  await expect(notices(signedIn.page).getByRole('listitem')).toHaveCount(1);
  await expect(signedIn.page.getByRole('dialog')).toHaveCount(0);
  expect(wordsOf(connector)).toEqual(before);
});

test('a second start without a link, and a link to show, only bring the window up', async ({ signedIn }) => {
  for (const args of [[], ['sidetone://show']]) {
    await signedIn.page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
    await follow(signedIn, ...args);
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
    await expect(notices(signedIn.page).getByRole('listitem')).toHaveCount(0);
  }
});

test('the system is told that these links are ours', async ({ signedIn, system }) => {
  await expect(stateBar(signedIn.page)).toBeVisible();
  const names = ['tel', 'callto', 'sip', 'sips', 'sidetone'];
  await expect
    .poll(() => system.settings())
    .toEqual(names.map((name) => `set default-url-scheme-handler ${name} app.sidetone.Sidetone.desktop`));
});

test.describe('where nothing is switched on', () => {
  test.use({ settings: {} });

  test('a link is followed as soon as its kind is switched on in the settings', async ({
    signedIn,
    system,
  }) => {
    const settings = await openSettings(signedIn);
    await goTo(settings, 'Links');
    await settings.getByRole('switch', { name: 'Links to phone numbers' }).click();
    await expect
      .poll(() => system.settings())
      .toEqual(['set default-url-scheme-handler tel app.sidetone.Sidetone.desktop']);
    await follow(signedIn, 'tel:3002');
    await expect(question(signedIn, '3002')).toBeVisible();
  });

  test('a link is refused, and the system is told nothing', async ({ signedIn, connector, system }) => {
    await follow(signedIn, `tel:${number}`);
    await expect(notices(signedIn.page)).toContainText('tel: are switched off');
    expect(wordsOf(connector)).not.toContain('makecall');
    expect(await system.settings()).toEqual([]);
  });
});

test.describe('where the site dials at once', () => {
  test.use({ settings: { links: { schemes: all, direct: true } } });

  test('a link calls without a question, and beside a call it still asks', async ({
    signedIn,
    connector,
  }) => {
    await follow(signedIn, `tel:${number}`);
    await expect(signedIn.page.getByRole('article', { name: calling })).toBeVisible();
    expect(bodiesOf(connector, 'makecall')).toEqual([number]);
    await follow(signedIn, 'tel:3002');
    await expect(question(signedIn, '3002')).toBeVisible();
    expect(bodiesOf(connector, 'makecall')).toEqual([number]);
  });
});

test('a link does not touch the call that is up', async ({ signedIn, connector }) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  await follow(signedIn, `tel:${number}`);
  await expect(question(signedIn)).toBeVisible();
  await signedIn.page.keyboard.press('h');
  await signedIn.page.keyboard.press('Enter');
  await expect(question(signedIn)).toHaveCount(0);
  await expect(stateBar(signedIn.page)).toContainText('Talking');
  expect(wordsOf(connector)).not.toContain('holdcall');
});
