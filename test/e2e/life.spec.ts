import { _electron } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electronLaunchOptions } from '../../scripts/launch.ts';
import {
  expect,
  hasEnded,
  settingsFor,
  startSidetone,
  stop,
  test as base,
  writeSettings,
  type Sidetone,
} from '../support/app.ts';
import { click } from '../support/desktop.ts';
import { goReady, popupShown, ring, vera } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';

const test = base.extend<{ readonly config: string }>({
  /** Where the desktop keeps what starts at log-in, in place of the developer's own. */
  config: [
    async ({ folder }, use) => {
      const before = process.env['XDG_CONFIG_HOME'];
      process.env['XDG_CONFIG_HOME'] = join(folder, 'config');
      await use(join(folder, 'config'));
      if (before === undefined) delete process.env['XDG_CONFIG_HOME'];
      else process.env['XDG_CONFIG_HOME'] = before;
    },
    { auto: true },
  ],
});

type Which = 'main' | 'popup';

/** Ends the process of a page, as a fault in it would, and waits until it is gone. */
const crash = ({ app }: Sidetone, which: Which) =>
  app.evaluate(async ({ webContents }, name) => {
    const page = webContents.getAllWebContents().find((each) => each.getURL().includes(`/${name}.html`));
    await new Promise((gone) => {
      page?.once('render-process-gone', gone);
      page?.forcefullyCrashRenderer();
    });
  }, which);
/** What a page says now: Playwright itself knows a page that has crashed as a dead one. */
const textOf = ({ app }: Sidetone, which: Which) =>
  app.evaluate(async ({ webContents }, name) => {
    const page = webContents.getAllWebContents().find((each) => each.getURL().includes(`/${name}.html`));
    if (page === undefined || page.isCrashed() || page.isLoading()) return '';
    return String(await page.executeJavaScript('document.body.innerText'));
  }, which);
/** Where a button of a page is within it. */
const buttonOf = ({ app }: Sidetone, which: Which, name: string) =>
  app.evaluate(
    async ({ webContents }, [page, label]) => {
      const found = webContents.getAllWebContents().find((each) => each.getURL().includes(`/${page}.html`));
      const code = `(() => {
        const button = [...document.querySelectorAll('button')].find((each) => each.innerText.includes(${JSON.stringify(label)}));
        const { x, y, width, height } = button.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`;
      return (await found?.executeJavaScript(code)) as { x: number; y: number };
    },
    [which, name] as const,
  );

for (const how of ['quit', 'exit'] as const)
  test(`an app that is ended while it comes up ends, without a word: ${how}`, async ({
    connector,
    folder,
  }) => {
    await writeSettings(folder, settingsFor(connector.url));
    const options = await electronLaunchOptions({ profileDir: folder });
    for (let times = 0; times < 4; times += 1) {
      const app = await _electron.launch(options);
      const main = app.process();
      await app.firstWindow();
      await app.evaluate(({ app: electron }, verb) => electron[verb](), how).catch(() => undefined);
      await expect.poll(() => hasEnded(main)).toBe(true);
    }
  });

test.describe('a page that crashes while a call rings', () => {
  for (const which of ['main', 'popup'] as const)
    test(`comes back with the call, and its buttons work: ${which}`, async ({ signedIn, connector }) => {
      await goReady(signedIn);
      const dialogId = await ring(signedIn, connector);
      await expect.poll(popupShown(signedIn)).toBe(true);
      await crash(signedIn, which);
      const at = Date.now();
      await expect.poll(() => textOf(signedIn, which), { intervals: [50] }).toContain(vera);
      test.info().annotations.push({ type: 'back after', description: `${Date.now() - at} ms` });
      expect((await signedIn.window(which))?.visible).toBe(true);

      const { x, y } = await buttonOf(signedIn, which, 'Answer');
      const bounds = (await signedIn.window(which))?.bounds;
      if (which === 'main')
        await signedIn.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
      await click((bounds?.x ?? 0) + x, (bounds?.y ?? 0) + y);
      await connector.control.waitFor(({ agents }) => agents['1001']?.state === 'TALKING');
      expect(connector.control.received().filter(({ word }) => word === 'answercall')).toMatchObject([
        { body: dialogId },
      ]);
    });
});

test('a page that crashes again and again is told, and loaded once more when that is wanted', async ({
  signedIn,
}) => {
  const { app } = signedIn;
  type Answer = (answer: { response: number; checkboxChecked: boolean }) => void;
  interface Asked {
    asked: { questions: string[]; answers: Answer[] };
  }
  await app.evaluate(({ dialog }) => {
    const questions: string[] = [];
    const answers: Answer[] = [];
    dialog.showMessageBox = ((options: Electron.MessageBoxOptions) => {
      questions.push(options.message);
      return new Promise((resolve) => answers.push(resolve));
    }) as unknown as typeof dialog.showMessageBox;
    Object.assign(globalThis, { asked: { questions, answers } });
  });
  for (let time = 0; time < 6; time += 1) {
    await expect.poll(() => textOf(signedIn, 'main'), `before crash ${time}`).toContain('Not ready');
    await crash(signedIn, 'main');
  }
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as Asked).asked.questions))
    .toEqual(['A window of Sidetone keeps failing']);
  expect(await textOf(signedIn, 'main')).toBe('');
  await app.evaluate(() =>
    (globalThis as unknown as Asked).asked.answers[0]?.({ response: 0, checkboxChecked: false }),
  );
  await expect.poll(() => textOf(signedIn, 'main')).toContain('Not ready');
});

test.describe('starting at log-in', () => {
  test('is set up for the desktop as the settings say, and taken back', async ({ sidetone, config }) => {
    const entry = join(config, 'autostart/app.sidetone.Sidetone.desktop');
    const settings = await openSettings(sidetone);
    await goTo(settings, 'General');
    const startup = settings.getByRole('switch', { name: 'Start when you log in to this computer' });
    const hidden = settings.getByRole('switch', { name: 'Stay in the tray then' });
    await expect(hidden).toHaveCount(0);
    await startup.click();
    await expect.poll(() => existsSync(entry)).toBe(true);
    expect(await readFile(entry, 'utf8')).toMatch(/^Exec=".+" ".+" "--hidden"$/m);
    await hidden.click();
    await expect.poll(() => readFile(entry, 'utf8')).not.toContain('--hidden');
    await startup.click();
    await expect.poll(() => existsSync(entry)).toBe(false);
  });

  test('leaves the window in the tray; another start brings it up, one with a log-in does not', async ({
    signedIn,
    folder,
  }) => {
    await stop(signedIn);
    const hidden = await startSidetone(folder, ['--hidden']);
    await expect(hidden.page.getByRole('button', { name: 'Sign in' })).toBeAttached();
    const visible = async () => (await hidden.window('main'))?.visible;
    expect(await visible()).toBe(false);
    const startAgain = async (...args: readonly string[]) => {
      const { executablePath, args: usual, cwd } = await electronLaunchOptions({ profileDir: folder, args });
      await once(spawn(executablePath, usual, { cwd, stdio: 'ignore' }), 'exit');
    };
    await startAgain('--hidden');
    expect(await visible()).toBe(false);
    await startAgain();
    await expect.poll(visible).toBe(true);
    await startAgain('--order=mini');
    await expect.poll(async () => (await hidden.window('mini'))?.visible).toBe(true);
    await stop(hidden);
  });
});

test('the connector is asked for the state at once when the machine wakes up', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  const asked = () => connector.control.received().filter(({ word }) => word === 'getstate').length;
  const before = asked();
  // The system's own word cannot be had without sleeping.
  await signedIn.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect.poll(asked).toBeGreaterThan(before);
});
