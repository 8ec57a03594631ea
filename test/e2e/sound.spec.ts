import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toneFile } from '../../scripts/tone-synthesis.ts';
import { expect, settingsFor, stop, test as base, writeSettings, type Sidetone } from '../support/app.ts';
import { listen, unplugHeadset, type Ear } from '../support/ear.ts';
import { card, goReady, notices, otto, ring, stateBar, talk, vera } from '../support/phone.ts';

/** Longer than the pause of any tone: what has been silent for so long does not ring. */
const overSeconds = 4.5;

const test = base.extend<{ readonly speaker: Ear; readonly headset: Ear }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  speaker: async ({}, use) => {
    const ear = await listen('speaker');
    await use(ear);
    await ear.close();
  },
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  headset: async ({}, use) => {
    const ear = await listen('headset');
    await use(ear);
    await ear.close();
  },
});

test.skip(process.platform !== 'linux', 'what is played is recorded by the sound server of the test desktop');

/** What is heard from now on, and not what was before. */
async function hears(ear: Ear): Promise<void> {
  ear.forget();
  await expect.poll(() => ear.heard(), { timeout: 15_000 }).toBe(true);
}
const fallsSilent = (ear: Ear) =>
  expect.poll(() => ear.silence(), { timeout: 30_000 }).toBeGreaterThan(overSeconds);
const answer = ({ page }: Sidetone, name = `Incoming call from ${vera}`) =>
  card(page, name)
    .getByRole('button', { name: /answer/i })
    .click();
const devices = ({ page }: Sidetone) =>
  page.evaluate(async () => {
    const all = await navigator.mediaDevices.enumerateDevices();
    return all.filter(({ kind, deviceId }) => kind === 'audiooutput' && deviceId !== 'default');
  });
const request = ({ page }: Sidetone, name: string, input?: unknown) =>
  page.evaluate(
    ([wanted, given]) =>
      (
        window as unknown as { softphone: { request: (...all: unknown[]) => Promise<unknown> } }
      ).softphone.request(wanted, given),
    [name, input] as const,
  );

test('a call is heard until it is answered', async ({ signedIn, connector, speaker }) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await hears(speaker);
  await hears(speaker);
  await answer(signedIn);
  await expect(stateBar(signedIn.page)).toContainText('Talking');
  await fallsSilent(speaker);
});

test('a call is heard while the window is away in the tray, until the caller hangs up', async ({
  signedIn,
  connector,
  speaker,
}) => {
  await goReady(signedIn);
  await request(signedIn, 'window/close');
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  const dialogId = connector.control.ringInbound({ agentId: '1001', customer: vera });
  await hears(speaker);
  await hears(speaker);
  connector.control.callerHangsUp(dialogId);
  await fallsSilent(speaker);
});

test('a ring ends by itself when main hangs, and goes on when it is back', async ({
  signedIn,
  connector,
  speaker,
}) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await hears(speaker);
  let hangs = true;
  const blocked = signedIn.app.evaluate((_electron, ms) => {
    const until = Date.now() + ms;
    while (Date.now() < until);
  }, 12_000);
  void blocked.then(() => (hangs = false));
  await fallsSilent(speaker);
  expect(hangs).toBe(true);
  await blocked;
  await hears(speaker);
});

test('a ring comes back with a page that crashed', async ({ signedIn, connector, speaker }) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await hears(speaker);
  await signedIn.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const [contents] = BrowserWindow.getAllWindows()
          .map(({ webContents }) => webContents)
          .filter((one) => one.getURL().includes('/main.html'));
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve()));
        contents?.forcefullyCrashRenderer();
      }),
  );
  await hears(speaker);
});

test('a second call knocks while the agent talks', async ({ signedIn, connector, speaker }) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  await fallsSilent(speaker);
  await ring(signedIn, connector, otto);
  await hears(speaker);
  await answer(signedIn, `Incoming call from ${otto}`);
  await fallsSilent(speaker);
});

test('an order that failed is heard', async ({ signedIn, connector, speaker }) => {
  connector.control.refuse('makeready');
  await stateBar(signedIn.page).getByRole('button', { name: 'Go ready' }).click();
  await expect(notices(signedIn.page)).toContainText('did not work');
  await expect.poll(() => speaker.heard()).toBe(true);
});

test.describe('where it is wanted quiet', () => {
  test.use({ settings: { sounds: { ring: 'silent', second: 'silent' } } });

  test('neither a call nor a second one makes a sound', async ({ signedIn, connector, speaker }) => {
    await goReady(signedIn);
    await ring(signedIn, connector);
    await fallsSilent(speaker);
    await answer(signedIn);
    await expect(stateBar(signedIn.page)).toContainText('Talking');
    await ring(signedIn, connector, otto);
    await fallsSilent(speaker);
    expect(speaker.heard()).toBe(false);
  });
});

test('the agent chooses loudspeaker and headset by name, after which both ring; the microphone stays closed', async ({
  connector,
  folder,
  start,
  speaker,
  headset,
}) => {
  await writeSettings(folder, settingsFor(connector.url));
  const first = await start();
  const found = await devices(first);
  expect(found.map(({ label }) => label).sort()).toEqual(['Headset', 'Speaker']);
  expect(
    await first.page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'open',
        () => 'closed',
      ),
    ),
  ).toBe('closed');
  await stop(first);

  const outputs = found.map(({ deviceId, label }) => ({ id: deviceId, label }));
  await writeSettings(folder, { ...settingsFor(connector.url), sounds: { outputs } });
  const second = await start();
  await second.signIn();
  await goReady(second);
  await ring(second, connector);
  await Promise.all([hears(speaker), hears(headset)]);
  await answer(second);
  await Promise.all([fallsSilent(speaker), fallsSilent(headset)]);
});

test('a headset that is unplugged while it rings leaves the ring to the loudspeaker', async ({
  connector,
  folder,
  start,
  speaker,
}) => {
  await writeSettings(folder, settingsFor(connector.url));
  const first = await start();
  const headset = (await devices(first)).find(({ label }) => label === 'Headset');
  await stop(first);
  const outputs = [{ id: headset?.deviceId, label: 'Headset' }];
  await writeSettings(folder, { ...settingsFor(connector.url), sounds: { outputs } });
  const second = await start();
  await second.signIn();
  await goReady(second);
  const ear = await listen('headset');
  await ring(second, connector);
  await hears(ear);
  expect(speaker.heard()).toBe(false);
  await ear.close();
  const plugIn = await unplugHeadset();
  try {
    await hears(speaker);
  } finally {
    await plugIn();
  }
});

test.describe('a headset that is not plugged in', () => {
  test.use({ settings: { sounds: { outputs: [{ id: 'gone', label: 'Headset' }] } } });

  test('leaves the ring to the loudspeaker', async ({ signedIn, connector, speaker }) => {
    await goReady(signedIn);
    await ring(signedIn, connector);
    await hears(speaker);
  });
});

test.describe('a tone of the agent’s own', () => {
  test.use({ settings: { sounds: { ring: 'silent' } } });

  /** The agent's answer to the file dialog. */
  const choose = ({ app }: Sidetone, path: string) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
  const kept = (sidetone: Sidetone) => readdir(join(sidetone.folder, 'tones')).catch(() => []);

  test('is copied, tried, and rung with', async ({ signedIn, connector, folder, speaker }) => {
    const mine = join(folder, 'My tone.wav');
    await writeFile(mine, toneFile('wood'));
    await choose(signedIn, mine);
    expect(await request(signedIn, 'sound/choose-own')).toEqual({ ok: true });
    expect(await kept(signedIn)).toHaveLength(1);
    await goReady(signedIn);
    await ring(signedIn, connector);
    await hears(speaker);
  });

  test('that is none is refused in words, and nothing is kept', async ({ signedIn, folder }) => {
    const text = join(folder, 'list.wav');
    await writeFile(text, 'milk, bread');
    await choose(signedIn, text);
    expect(await request(signedIn, 'sound/choose-own')).toMatchObject({
      ok: false,
      error: expect.stringContaining('no sound file'),
    });
    const damaged = join(folder, 'damaged.wav');
    await writeFile(damaged, toneFile('wood').slice(0, 20));
    await choose(signedIn, damaged);
    expect(await request(signedIn, 'sound/choose-own')).toMatchObject({ ok: false });
    expect(await kept(signedIn)).toEqual([]);
  });
});

test('a tone can be tried from the settings', async ({ sidetone, speaker }) => {
  await request(sidetone, 'sound/test', { tone: 'classic' });
  await hears(speaker);
  await fallsSilent(speaker);
});
