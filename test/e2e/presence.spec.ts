import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { electronLaunchOptions } from '../../scripts/launch.ts';
import { outputOf } from '../../scripts/run-quietly.ts';
import { expect, hasEnded, settingsFor, test as base, writeSettings, type Sidetone } from '../support/app.ts';
import { watchNotifications } from '../support/bus.ts';
import {
  click,
  focusedWindow,
  hold,
  press,
  screenPart,
  startOtherProgram,
  type,
  workArea,
  type OtherProgram,
} from '../support/desktop.ts';
import {
  bodiesOf,
  card,
  dialField,
  goReady,
  notices,
  popupShown,
  recentCalls,
  ring,
  stateBar,
  talk,
  vera,
  wordsOf,
} from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';

const test = base.extend<{ readonly other: OtherProgram }>({
  /** A program the agent works in; it has the focus once the test has it. */
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  other: async ({}, use) => {
    const other = await startOtherProgram();
    await use(other);
    await other.close();
  },
});

/** Writes down every window that shows from now on; answers their addresses when asked. */
async function watchShowing({ app }: Sidetone): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    const urls: string[] = [];
    Object.assign(globalThis, { shown: urls });
    const watch = (window: Electron.BrowserWindow) =>
      window.on('show', () => urls.push(window.webContents.getURL()));
    BrowserWindow.getAllWindows().forEach(watch);
    electron.on('browser-window-created', (_event, window) => watch(window));
  });
  return () => app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
}

test.describe('the popup', () => {
  test('leaves the focus where it was: what the agent types goes on into the other program', async ({
    signedIn,
    connector,
    other,
  }) => {
    await goReady(signedIn);
    await other.focus();
    await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    await type('dear');
    await expect.poll(() => other.keys()).toEqual(['d', 'e', 'a', 'r']);
    expect(await focusedWindow()).toBe(other.windowId);
    expect(other.lostFocus()).toBe(false);
  });

  test('stands in the corner of the work area, and a second call makes it grow upwards', async ({
    signedIn,
    connector,
  }) => {
    await goReady(signedIn);
    await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    const area = await workArea();
    const corner = async () => {
      const bounds = (await signedIn.window('popup'))?.bounds;
      return bounds && { right: bounds.x + bounds.width, bottom: bounds.y + bounds.height };
    };
    const expected = { right: area.x + area.width - 16, bottom: area.y + area.height - 16 };
    await expect.poll(corner).toEqual(expected);
    const first = (await signedIn.window('popup'))?.bounds.height ?? 0;
    await ring(signedIn, connector, 'Mr Otto Muster');
    await expect.poll(async () => (await signedIn.window('popup'))?.bounds.height).toBeGreaterThan(first);
    await expect.poll(corner).toEqual(expected);
  });

  test('is seen above a program that fills the screen, and leaves it untouched when the caller hangs up', async ({
    signedIn,
    connector,
    other,
  }) => {
    await goReady(signedIn);
    await other.fillScreen();
    const { x, y, width, height } = await workArea();
    const corner = { x: x + width - 376, y: y + height - 200, width: 360, height: 180 };
    const before = await screenPart(corner);
    const dialogId = await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    await expect.poll(() => screenPart(corner)).not.toBe(before);
    await expect.poll(focusedWindow).toBe(other.windowId);

    connector.control.callerHangsUp(dialogId);
    await expect(card(signedIn.page, `Incoming call from ${vera}`)).toHaveCount(0);
    await expect.poll(popupShown(signedIn)).toBe(false);
    await expect.poll(() => screenPart(corner)).toBe(before);
    expect(other.lostFocus()).toBe(false);
  });

  test('is answered there by mouse, and the focus still stays where it was', async ({
    signedIn,
    connector,
    other,
  }) => {
    await goReady(signedIn);
    await other.focus();
    await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    const bounds = (await signedIn.window('popup'))?.bounds;
    const button = await (await signedIn.popup()).getByRole('button', { name: 'Answer' }).boundingBox();
    if (bounds === undefined || button === null) throw new Error('The popup shows no Answer');
    await click(bounds.x + button.x + button.width / 2, bounds.y + button.y + button.height / 2);
    await expect(card(signedIn.page, `Call with ${vera}`)).toBeVisible();
    expect(await focusedWindow()).toBe(other.windowId);
    expect(other.lostFocus()).toBe(false);
  });

  test.describe('switched off', () => {
    test.use({ settings: { popup: { enabled: false } } });

    test('stays away while the call rings in the window', async ({ signedIn, connector }) => {
      const shown = await watchShowing(signedIn);
      await goReady(signedIn);
      const dialogId = await ring(signedIn, connector);
      connector.control.callerHangsUp(dialogId);
      await expect(recentCalls(signedIn.page)).toContainText(['Missed']);
      expect(await shown()).toEqual([]);
    });
  });
});

test.describe('hotkeys', () => {
  test('answer, hold, resume and end a call while another program has the focus', async ({
    signedIn,
    connector,
    other,
  }) => {
    await goReady(signedIn);
    const dialogId = await ring(signedIn, connector);
    await other.focus();
    const talking = card(signedIn.page, `Call with ${vera}`);
    const held = card(signedIn.page, `Call with ${vera}, on hold`);
    await press('ctrl+alt+shift+p');
    await expect(talking).toBeVisible();
    await press('ctrl+alt+shift+h');
    await expect(held).toBeVisible();
    // Twice at once would be a key that is held down.
    await expect(stateBar(signedIn.page).getByRole('timer')).toHaveText('0:01');
    await press('ctrl+alt+shift+h');
    await expect(talking).toBeVisible();
    await press('ctrl+alt+shift+d');
    await expect(signedIn.page.getByRole('article')).toHaveCount(0);

    for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
      expect(bodiesOf(connector, word)).toEqual([dialogId]);
    expect(await focusedWindow()).toBe(other.windowId);
    expect(other.keys().filter((key) => key.length === 1)).toEqual([]);
  });

  test('act once, however long the keys are held down', async ({ signedIn, connector, other }) => {
    await goReady(signedIn);
    await talk(signedIn, connector);
    await other.focus();
    const letGo = await hold(['ctrl', 'alt', 'shift', 'h']);
    await expect(stateBar(signedIn.page)).toContainText('On hold');
    // By then the keyboard has repeated the key many times.
    await expect(stateBar(signedIn.page).getByRole('timer')).toHaveText('0:02');
    await letGo();
    await expect(stateBar(signedIn.page)).toContainText('On hold');
    expect(bodiesOf(connector, 'holdcall')).toHaveLength(1);
    expect(bodiesOf(connector, 'retrievecall')).toEqual([]);
  });

  test('bring the window up, and lead to the dial field', async ({ signedIn, other }) => {
    await other.focus();
    await press('ctrl+alt+shift+b');
    await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
    await press('ctrl+alt+shift+k');
    await expect(signedIn.page.getByRole('combobox', { name: 'Name or number' })).toBeFocused();
  });

  test('put the window away again: the other program has the focus back', async ({ signedIn, other }) => {
    await other.focus();
    await press('ctrl+alt+shift+k');
    await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
    await press('ctrl+alt+shift+b');
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
    await expect.poll(focusedWindow).toBe(other.windowId);
  });

  test('change the state, also with a reason', async ({ signedIn, other }) => {
    await other.focus();
    await press('ctrl+alt+shift+r');
    await expect(stateBar(signedIn.page)).toContainText('Ready');
    expect(await focusedWindow()).toBe(other.windowId);
    await expect(stateBar(signedIn.page).getByRole('timer')).toHaveText('0:01');
    await press('ctrl+alt+shift+r');
    await expect(signedIn.page.getByRole('dialog', { name: 'Change state' })).toBeVisible();
    await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
  });

  test('are ours again after the computer has slept', async ({ signedIn, other }) => {
    await signedIn.app.evaluate(({ globalShortcut, powerMonitor }) => {
      globalShortcut.unregisterAll();
      powerMonitor.emit('resume');
    });
    await other.focus();
    await press('ctrl+alt+shift+b');
    await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
  });

  test.describe('that have no keys by default', () => {
    const chord = 'Control+Alt+Shift';
    test.use({
      settings: {
        hotkeys: {
          transfer: `${chord}+T`,
          accept: `${chord}+1`,
          reject: `${chord}+2`,
          dialText: `${chord}+N`,
        },
      },
    });

    test('begin a transfer: the window asks to whom', async ({ signedIn, connector, other }) => {
      await goReady(signedIn);
      await talk(signedIn, connector);
      await other.focus();
      await press('ctrl+alt+shift+t');
      await expect(signedIn.page.getByRole('combobox', { name: 'Transfer to' })).toBeFocused();
      await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
    });

    test('accept and reject a preview', async ({ signedIn, connector, other }) => {
      await goReady(signedIn);
      await other.focus();
      connector.control.offerPreview({ agentId: '1001' });
      await expect.poll(popupShown(signedIn)).toBe(true);
      await press('ctrl+alt+shift+2');
      await expect(signedIn.page.getByRole('article')).toHaveCount(0);
      expect(wordsOf(connector).filter((word) => /preview|reject|accept/.test(word))).toHaveLength(1);
      connector.control.offerPreview({ agentId: '1001' });
      await expect.poll(popupShown(signedIn)).toBe(true);
      await press('ctrl+alt+shift+1');
      await expect.poll(popupShown(signedIn)).toBe(false);
    });

    test('dial the selected number, once the agent agrees', async ({ signedIn, connector }) => {
      await dialField(signedIn.page).click();
      await type('+44 (0) 20 7946-0188');
      await press('ctrl+a');
      // The page hands the selection to the desktop when it gets round to it.
      await expect
        .poll(() =>
          signedIn.app.evaluate(({ clipboard }) =>
            // Electron 33 names the selection by an argument.
            (clipboard as unknown as { readText: (kind: string) => string }).readText('selection'),
          ),
        )
        .toContain('7946');
      await press('ctrl+alt+shift+n');
      const question = signedIn.page.getByRole('dialog', { name: /^Call \+44/ });
      await expect(question).toContainText('selected text');
      await question.getByRole('button', { name: 'Call' }).click();
      await expect.poll(() => bodiesOf(connector, 'makecall')).toHaveLength(1);
      expect(bodiesOf(connector, 'makecall')[0]).toContain('+442079460188');
    });

    /** Copies a text, with nothing selected anywhere. */
    const copy = ({ app }: Sidetone, text: string) =>
      app.evaluate(({ clipboard }, copied) => {
        // Electron 33 names the selection by an argument.
        (clipboard as unknown as { clear: (kind: string) => void }).clear('selection');
        void clipboard.writeText(copied);
      }, text);

    test('dial what was copied where nothing is selected', async ({ signedIn, connector, other }) => {
      await copy(signedIn, 'tel:+44-20-7946-0188');
      await other.focus();
      await press('ctrl+alt+shift+n');
      await expect(signedIn.page.getByRole('dialog', { name: /^Call \+44/ })).toBeVisible();
      expect(bodiesOf(connector, 'makecall')).toEqual([]);
    });

    test('dial nothing that is no number, and do not say what it was', async ({ signedIn, other }) => {
      await copy(signedIn, 'hunter2, my password');
      await other.focus();
      await press('ctrl+alt+shift+n');
      await expect(notices(signedIn.page)).toContainText('Nothing was dialled');
      await expect(notices(signedIn.page)).not.toContainText('hunter2');
      await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
    });
  });

  test('belong to other programs while nobody is signed in', async ({ signedIn, other }) => {
    await signedIn.page.getByRole('button', { name: 'Menu' }).click();
    await signedIn.page.getByRole('menuitem', { name: 'Log out' }).click();
    await signedIn.page.getByRole('option', { name: 'Log out without a reason' }).click();
    await expect(signedIn.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await other.focus();
    await press('ctrl+alt+shift+p');
    await expect.poll(() => other.keys()).toContain('P');
  });

  test('that another program has taken are named, and the buttons go on working', async ({
    sidetone,
    start,
    folder,
    connector,
  }) => {
    await writeSettings(`${folder}/other`, {
      ...settingsFor(connector.url),
      hotkeys: { answer: '', dial: '', release: '', show: '' },
    });
    const owner = await start(`${folder}/other`);
    await owner.signIn('1002', '3002');
    await sidetone.signIn();
    await expect(notices(sidetone.page)).toContainText('Some hotkeys are taken');
    await expect(notices(sidetone.page)).toContainText('Control+Alt+Shift+H');
    await goReady(sidetone);
    await talk(sidetone, connector);
    await sidetone.page.getByRole('button', { name: 'Hold' }).click();
    await expect(card(sidetone.page, `Call with ${vera}, on hold`)).toBeVisible();
  });
});

test.describe('notifications', () => {
  test('tell who calls, and go when the call is over', async ({ signedIn, connector }) => {
    const { seen, close } = await watchNotifications();
    await goReady(signedIn);
    const dialogId = await ring(signedIn, connector);
    await expect.poll(() => seen.map(({ title }) => title)).toEqual([`Call from ${vera}`]);
    expect(seen[0]?.text).toContain('+44 20 7946 0123');
    connector.control.callerHangsUp(dialogId);
    await expect.poll(() => seen[0]?.withdrawn).toBe(true);
    // That it was missed is told instead, until the agent has looked at the list of calls.
    await expect
      .poll(() => seen.map(({ title }) => title))
      .toEqual([`Call from ${vera}`, `Missed call from ${vera}`]);
    close();
  });

  test('are answered by their button: the window comes up with the call', async ({ signedIn, connector }) => {
    await outputOf('dunstctl', ['close-all']);
    await goReady(signedIn);
    await signedIn.page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
    connector.control.ringInbound({ agentId: '1001', customer: vera });
    await expect.poll(() => outputOf('dunstctl', ['count', 'displayed'])).toMatch(/^1/);
    await outputOf('dunstctl', ['context']);
    const talking = card(signedIn.page, `Call with ${vera}`);
    await expect(talking).toBeVisible();
    await expect(talking).toBeFocused();
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
    expect(bodiesOf(connector, 'answercall')).toHaveLength(1);
    await expect.poll(() => outputOf('dunstctl', ['count', 'displayed'])).toMatch(/^0/);
  });

  test('lead to the call by a click, also out of the tray', async ({ signedIn, connector }) => {
    // Those of programs that were ended while a call rang.
    await outputOf('dunstctl', ['close-all']);
    await goReady(signedIn);
    await signedIn.page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
    connector.control.ringInbound({ agentId: '1001', customer: vera });
    await expect.poll(() => outputOf('dunstctl', ['count', 'displayed'])).toMatch(/^1/);
    await outputOf('dunstctl', ['action']);
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
    await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
    await expect(card(signedIn.page, `Incoming call from ${vera}`)).toBeFocused();
  });

  test('go when Sidetone ends', async ({ signedIn, connector }) => {
    const { seen, close } = await watchNotifications();
    await goReady(signedIn);
    await ring(signedIn, connector);
    await expect.poll(() => seen.map(({ id }) => typeof id)).toEqual(['number']);
    await signedIn.app.evaluate(({ app }) => app.quit());
    await signedIn.page.getByRole('button', { name: 'Quit anyway' }).click();
    await expect.poll(() => hasEnded(signedIn.process)).toBe(true);
    await expect.poll(() => seen.every(({ withdrawn }) => withdrawn)).toBe(true);
    close();
  });

  test('that lead to a call which is over say so', async ({ signedIn, connector }) => {
    await goReady(signedIn);
    const dialogId = await ring(signedIn, connector);
    connector.control.callerHangsUp(dialogId);
    await expect(signedIn.page.getByRole('article')).toHaveCount(0);
    await signedIn.page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
    const answer = await signedIn.page.evaluate(
      (id) =>
        (
          window as unknown as { softphone: { request: (...all: unknown[]) => Promise<unknown> } }
        ).softphone.request('call/show', { dialogId: id }),
      dialogId,
    );
    expect(answer).toEqual({ ok: false, error: 'That call has already ended.' });
    await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
  });

  test('can be tried: the settings say what the system did', async ({ sidetone }) => {
    const { seen, close } = await watchNotifications();
    const settings = await openSettings(sidetone);
    await goTo(settings, 'Notifications');
    await settings.getByRole('button', { name: 'Send Test notification' }).click();
    await expect(settings.getByText(/The system took it/)).toBeVisible();
    expect(seen.map(({ title }) => title)).toEqual(['A test from Sidetone']);
    close();
  });

  test.describe('switched off by earlier settings', () => {
    test.use({ settings: { notifications: 'never' } });

    test('stay away', async ({ signedIn, connector }) => {
      const { seen, close } = await watchNotifications();
      await goReady(signedIn);
      await ring(signedIn, connector);
      await expect.poll(popupShown(signedIn)).toBe(true);
      expect(seen).toEqual([]);
      close();
    });
  });
});

test.describe('the taskbar', () => {
  /** Whether the window manager has been told that the main window wants attention. */
  const wantsAttention = async ({ app }: Sidetone) => {
    const handle = await app.evaluate(({ BrowserWindow }) => {
      const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/main.html'),
      );
      return main?.getNativeWindowHandle().readUInt32LE(0) ?? 0;
    });
    const state = await outputOf('xprop', ['-id', String(handle), '_NET_WM_STATE', 'WM_HINTS']);
    return /DEMANDS_ATTENTION|urgency hint/.test(state);
  };

  test('asks for attention while a call rings, and no longer', async ({ signedIn, connector, other }) => {
    await goReady(signedIn);
    await other.focus();
    expect(await wantsAttention(signedIn)).toBe(false);
    const dialogId = await ring(signedIn, connector);
    await expect.poll(() => wantsAttention(signedIn)).toBe(true);
    expect(other.lostFocus()).toBe(false);
    await press('ctrl+alt+shift+p');
    await expect.poll(() => wantsAttention(signedIn)).toBe(false);
    expect(bodiesOf(connector, 'answercall')).toEqual([dialogId]);
  });

  test.describe('switched off', () => {
    test.use({ settings: { alerts: { ringing: { flash: false } } } });

    test('stays as it is', async ({ signedIn, connector, other }) => {
      await goReady(signedIn);
      await other.focus();
      await ring(signedIn, connector);
      await expect.poll(popupShown(signedIn)).toBe(true);
      expect(await wantsAttention(signedIn)).toBe(false);
    });
  });
});

test('closing the window keeps the agent signed in, and a call still pops up', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  await signedIn.page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  connector.control.ringInbound({ agentId: '1001', customer: vera });
  await expect.poll(popupShown(signedIn)).toBe(true);
  await (await signedIn.popup()).getByRole('button', { name: 'Answer' }).click();
  await connector.control.waitFor(({ agents }) => agents['1001']?.state === 'TALKING');
  expect((await signedIn.window('main'))?.visible).toBe(false);
});

test("a second start shows the first one's window and ends", async ({ signedIn, folder }) => {
  await signedIn.page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  const { executablePath, args, cwd } = await electronLaunchOptions({ profileDir: folder });
  const second = spawn(executablePath, args, { cwd, stdio: 'ignore' });
  await once(second, 'exit');
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
  await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
});

test.describe('quitting while signed in asks first', () => {
  test('and Stay changes nothing', async ({ signedIn, connector }) => {
    await signedIn.app.evaluate(({ app }) => app.quit());
    const question = signedIn.page.getByRole('dialog', { name: 'You are signed in' });
    await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
    await question.getByRole('button', { name: 'Stay' }).click();
    await expect(question).toHaveCount(0);
    await goReady(signedIn);
    expect(wordsOf(connector)).not.toContain('logout');
  });

  test('and Log out and quit does both', async ({ signedIn, connector }) => {
    await signedIn.app.evaluate(({ app }) => app.quit());
    await signedIn.page.getByRole('button', { name: 'Log out and quit' }).click();
    await expect.poll(() => hasEnded(signedIn.process)).toBe(true);
    expect(connector.control.snapshot().agents['1001']?.state).toBe('LOGOUT');
  });

  test('and Quit anyway leaves the agent signed in at Finesse', async ({ signedIn, connector }) => {
    await signedIn.app.evaluate(({ app }) => app.quit());
    await signedIn.page.getByRole('button', { name: 'Quit anyway' }).click();
    await expect.poll(() => hasEnded(signedIn.process)).toBe(true);
    expect(connector.control.snapshot().agents['1001']?.state).toBe('NOT_READY');
  });

  test('signed out, it just quits', async ({ sidetone }) => {
    await sidetone.app.evaluate(({ app }) => app.quit());
    await expect.poll(() => hasEnded(sidetone.process)).toBe(true);
  });
});
