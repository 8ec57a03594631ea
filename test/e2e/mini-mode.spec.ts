import type { Page } from '@playwright/test';
import { expect, stop, test as base, type Sidetone } from '../support/app.ts';
import {
  click,
  drag,
  focusedWindow,
  press,
  startOtherProgram,
  workArea,
  type OtherProgram,
} from '../support/desktop.ts';
import { bodiesOf, goReady, otto, ring, talk, vera } from '../support/phone.ts';

const test = base.extend<{ readonly other: OtherProgram }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  other: async ({}, use) => {
    const other = await startOtherProgram();
    await use(other);
    await other.close();
  },
});

const bar = async (sidetone: Sidetone) => sidetone.window('mini');
const place = async (sidetone: Sidetone) => (await bar(sidetone))?.bounds;
const isShown = (sidetone: Sidetone, which: 'main' | 'mini') => async () =>
  (await sidetone.window(which))?.visible ?? false;

/** Goes into the mini mode from the main window's menu. Answers the bar's page. */
async function goMini(sidetone: Sidetone) {
  await sidetone.page.getByRole('button', { name: 'Menu' }).click();
  await sidetone.page.getByRole('menuitem', { name: 'Mini bar' }).click();
  await expect.poll(isShown(sidetone, 'mini')).toBe(true);
  await expect.poll(isShown(sidetone, 'main')).toBe(false);
  return sidetone.mini();
}

/** Waits until the bar's clock has gone on by a second. */
async function tick(mini: Page) {
  const clock = mini.getByRole('timer');
  await expect(clock).not.toHaveText(await clock.innerText());
}

/** Where a control of the bar is on the screen. */
async function spotOf(sidetone: Sidetone, name: string) {
  const page = await sidetone.mini();
  const control = await page.getByRole('button', { name, exact: true }).boundingBox();
  const bounds = await place(sidetone);
  if (control === null || bounds === undefined) throw new Error(`The mini bar shows no ${name}`);
  return { x: bounds.x + control.x + control.width / 2, y: bounds.y + control.y + control.height / 2 };
}

test('a bar on top of everything stands for the window, and leads back to it', async ({ signedIn }) => {
  const mini = await goMini(signedIn);
  expect(await bar(signedIn)).toMatchObject({ onTop: true, bounds: { width: 360, height: 64 } });
  await expect.poll(async () => (await bar(signedIn))?.focused).toBe(true);
  await expect(mini.getByRole('region', { name: 'Your state' })).toContainText('Not ready');
  await mini.getByRole('button', { name: 'Open the main window' }).click();
  await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
  expect(await isShown(signedIn, 'mini')()).toBe(false);
});

test('a hotkey shows the bar and takes the focus from no other program; again it brings the window', async ({
  signedIn,
  other,
}) => {
  await other.focus();
  await press('ctrl+alt+shift+m');
  await expect.poll(isShown(signedIn, 'mini')).toBe(true);
  await expect.poll(isShown(signedIn, 'main')).toBe(false);
  expect(await focusedWindow()).toBe(other.windowId);
  expect(other.lostFocus()).toBe(false);
  // Twice at once would be a key that is held down.
  await tick(await signedIn.mini());
  await tick(await signedIn.mini());
  await press('ctrl+alt+shift+m');
  await expect.poll(async () => (await signedIn.window('main'))?.focused).toBe(true);
  expect(await isShown(signedIn, 'mini')()).toBe(false);
});

test('a call rings in the bar, and is answered, held, resumed and ended there while the focus stays elsewhere', async ({
  signedIn,
  connector,
  other,
}) => {
  await goReady(signedIn);
  const mini = await goMini(signedIn);
  await other.focus();
  const dialogId = connector.control.ringInbound({ agentId: '1001', customer: vera });
  await expect(mini.getByRole('article', { name: `Incoming call from ${vera}` })).toBeVisible();
  expect(await focusedWindow()).toBe(other.windowId);
  expect(other.lostFocus()).toBe(false);
  // Beside where the last click was: in the same place, and at once, it would be a double click.
  for (const [name, next, aside] of [
    ['Answer', 'Hold', 0],
    ['Hold', 'Resume', 8],
    ['Resume', 'Hold', -8],
  ] as const) {
    const { x, y } = await spotOf(signedIn, name);
    await click(x + aside, y);
    await expect(mini.getByRole('button', { name: next, exact: true })).toBeVisible();
  }
  const end = await spotOf(signedIn, 'End');
  await click(end.x, end.y);
  await expect(mini.getByRole('article')).toHaveCount(0);
  for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
    expect(bodiesOf(connector, word)).toEqual([dialogId]);
});

test('is worked by keys alone', async ({ signedIn, connector }) => {
  await goReady(signedIn);
  const mini = await goMini(signedIn);
  connector.control.ringInbound({ agentId: '1001', customer: vera });
  await expect(mini.getByRole('article', { name: `Incoming call from ${vera}` })).toBeVisible();
  await mini.getByRole('button', { name: 'Answer' }).focus();
  await press('Return');
  await expect(mini.getByRole('article', { name: `Call with ${vera}` })).toBeVisible();
  // Whoever presses twice does not hold the call that was just answered.
  await expect(mini.getByRole('main')).toBeFocused();
  await press('Tab');
  await expect(mini.getByRole('button', { name: 'Hold' })).toBeFocused();
  await press('space');
  await expect(mini.getByRole('button', { name: 'Resume' })).toBeFocused();
});

test('a second call takes the bar over, and the first stays in sight and in reach', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  const mini = await goMini(signedIn);
  await ring(signedIn, connector, otto);
  const second = mini.getByRole('article', { name: `Incoming call from ${otto}` });
  await expect(second).toContainText(vera);
  await mini.getByRole('button', { name: 'Show the other call' }).click();
  const first = mini.getByRole('article', { name: `Call with ${vera}` });
  await expect(first).toContainText(otto);
  await mini.getByRole('button', { name: 'Hold' }).click();
  await expect(mini.getByRole('article', { name: `Call with ${vera}, on hold` })).toBeVisible();
});

test('Transfer leads to the field of the main window', async ({ signedIn, connector }) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  const mini = await goMini(signedIn);
  await mini.getByRole('button', { name: 'Transfer' }).click();
  await expect.poll(isShown(signedIn, 'main')).toBe(true);
  await expect(signedIn.page.getByRole('combobox', { name: 'Transfer to' })).toBeFocused();
});

test('a state is chosen with its reason from a native menu', async ({ signedIn, connector }) => {
  await goReady(signedIn);
  const mini = await goMini(signedIn);
  const { x, y } = await spotOf(signedIn, 'Ready: choose a state');
  await click(x, y);
  // The menu is the system's own: the keys go to it. Not ready, and the first of its reasons.
  await expect
    .poll(async () => {
      await press('Down');
      await press('Right');
      await press('Return');
      return connector.control.snapshot().agents['1001']?.state;
    })
    .toBe('NOT_READY');
  await expect(mini.getByRole('region', { name: 'Your state' })).toContainText('Not ready');
});

test('docks where it is dragged near an edge, and by keys, and is there again after the next start', async ({
  signedIn,
  start,
}) => {
  const mini = await goMini(signedIn);
  const area = await workArea();
  const from = await place(signedIn);
  if (from === undefined) throw new Error('no bar');
  const grip = { x: 14, y: 32 };
  await drag(
    { x: from.x + grip.x, y: from.y + grip.y },
    { x: area.x + 500 + grip.x, y: area.y + 400 + grip.y },
  );
  await expect.poll(() => place(signedIn)).toMatchObject({ x: area.x + 500, y: area.y + 400 });
  await drag({ x: area.x + 514, y: area.y + 432 }, { x: area.x + 514, y: area.y + area.height - 38 });
  await expect.poll(() => place(signedIn)).toMatchObject({ x: area.x + 500, y: area.y + area.height - 64 });
  await mini.getByRole('main').focus();
  await press('alt+Left');
  await expect.poll(() => place(signedIn)).toMatchObject({ x: area.x, y: area.y + area.height - 64 });

  await stop(signedIn);
  const again = await start();
  await again.page.getByRole('button', { name: 'Menu' }).click();
  await again.page.getByRole('menuitem', { name: 'Mini bar' }).click();
  await expect.poll(isShown(again, 'mini')).toBe(true);
  expect(await place(again)).toMatchObject({
    x: area.x,
    y: area.y + area.height - 64,
    width: 360,
    height: 64,
  });
});
