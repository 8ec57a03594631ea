import type { Page } from '@playwright/test';
import { expect } from '../support/app.ts';
import { test } from '../support/colleague.ts';
import { press, startOtherProgram } from '../support/desktop.ts';
import { bodiesOf, card, otto, stateBar, vera } from '../support/phone.ts';

test.use({ connectorOptions: { pickUpMs: 200 } });

/** Where a screen reader is: the name of what has the focus. */
const hasFocus = (page: Page, name: string | RegExp) =>
  expect(page.locator(':focus')).toHaveAccessibleName(name);
/** What a screen reader says by itself when there is a pause. */
const isSaid = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).not.toHaveCount(0);
/** What it says at once. */
const isCalledOut = (page: Page, text: string) =>
  expect(page.getByRole('alert').filter({ hasText: text })).toHaveCount(1);

/** Goes on by F6 through the parts of the window, within each by Tab; fails when that does not lead there. */
async function goTo(page: Page, part: string, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).first();
  const isHere = () => wanted.evaluate((button) => button === document.activeElement);
  const inPart = () =>
    page.evaluate(
      (selector) =>
        document.activeElement?.closest(selector) !== null && document.activeElement !== document.body,
      part,
    );
  for (let parts = 0; parts < 12 && !(await inPart()); parts++) await page.keyboard.press('F6');
  for (let tabs = 0; tabs < 12 && !(await isHere()); tabs++) await page.keyboard.press('Tab');
  expect(await isHere(), `the keys lead to ${String(name)}`).toBe(true);
}
const cards = 'main > .call';

test('a whole day by keyboard alone, and what is said on the way', async ({
  sidetone,
  connector,
  colleague,
}) => {
  const { page } = sidetone;
  const key = (keys: string) => page.keyboard.press(keys);
  const type = (text: string) => page.keyboard.type(text);
  const { control } = connector;

  await test.step('sign in', async () => {
    await hasFocus(page, 'Agent ID');
    await type('1001');
    await key('Tab');
    await hasFocus(page, 'Password');
    await type('demo');
    await key('Tab');
    await key('Tab');
    await hasFocus(page, 'Extension');
    await type('3001');
    await key('Enter');
    await isSaid(page, 'Not ready');
  });

  await test.step('go ready', async () => {
    await key('r');
    await isSaid(page, /^Ready/);
  });

  const first = await test.step('answer by the hotkey while another program has the focus', async () => {
    const other = await startOtherProgram();
    const dialogId = control.ringInbound({ agentId: '1001', customer: vera });
    await isCalledOut(page, `Incoming call from ${vera}`);
    await press('ctrl+alt+shift+p');
    await isSaid(page, 'Talking');
    expect(other.lostFocus()).toBe(false);
    await press('ctrl+alt+shift+b');
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
    await other.close();
    return dialogId;
  });

  await test.step('hold and resume', async () => {
    await goTo(page, cards, 'Hold');
    await key('Enter');
    await isSaid(page, 'On hold');
    await hasFocus(page, 'Resume');
    await key('Enter');
    await isSaid(page, 'Talking');
    await hasFocus(page, 'Hold');
  });

  await test.step('consult by typing, swap, complete the transfer', async () => {
    await key('t');
    await hasFocus(page, 'Transfer to');
    await type('3002');
    await key('Enter');
    const both = `Consult with Bob Sample about ${vera}`;
    await hasFocus(page, both);
    await colleague.answer();
    // One goes on hold before the other comes off it, and a switch that is under way takes no second press.
    const withBob = /Sales\s*On hold.*Bob Sample\s*3002\s*Talking/s;
    const withVera = /Sales\s*Talking.*Bob Sample\s*3002\s*On hold/s;
    await expect(card(page, both)).toContainText(withBob);
    await key('s');
    await expect(card(page, both)).toContainText(withVera);
    await key('s');
    await expect(card(page, both)).toContainText(withBob);
    await hasFocus(page, both);
    await key('t');
    await expect(card(page, both)).toHaveCount(0);
    expect(bodiesOf(connector, 'consultcall')).toEqual([`3002,${first}`]);
  });

  await test.step('give the transferred call its reason', async () => {
    await hasFocus(page, `Wrap-up, ${vera}`);
    await key('2');
    await key('Enter');
    await isSaid(page, 'Wrap-up sent');
    await hasFocus(page, 'Ready');
  });

  await test.step('a second call, its reason found by typing', async () => {
    control.ringInbound({ agentId: '1001', customer: otto });
    await isCalledOut(page, `Incoming call from ${otto}`);
    await hasFocus(page, 'Your state');
    await goTo(page, cards, 'Answer');
    await key('Enter');
    await isSaid(page, 'Talking');
    await hasFocus(page, `Call with ${otto}`);
    await key('Shift+E');
    await hasFocus(page, `Wrap-up, ${otto}`);
    await isSaid(page, 'Wrap-up');
    await key('Tab');
    await key('Tab');
    await hasFocus(page, 'Find a reason');
    await type('compl');
    await key('Enter');
    await expect(page.getByRole('radio', { name: 'Complaint' })).toBeChecked();
    await key('Enter');
    await isSaid(page, 'Wrap-up sent: Complaint');
    await isSaid(page, /^Ready/);
  });

  await test.step('not ready with a reason found by typing', async () => {
    await key('Alt+ArrowDown');
    await hasFocus(page, 'Find a reason');
    await type('lun');
    await key('Enter');
    await isSaid(page, 'Not ready, Lunch');
    await hasFocus(page, 'Not ready');
  });

  await test.step('a preview is accepted, and its call ended', async () => {
    await key('r');
    await isSaid(page, /^Ready/);
    control.offerPreview({ agentId: '1001', campaign: 'Spring renewals' });
    await isCalledOut(page, 'Preview call to Ms Lena Beispiel, Spring renewals');
    await goTo(page, cards, 'Accept and call');
    await key('Enter');
    await isSaid(page, 'Talking');
    await key('Shift+E');
    await hasFocus(page, 'Ready');
    await isSaid(page, /^Ready/);
  });

  await test.step('dial, and call again from the recent calls', async () => {
    for (const dial of [
      async () => {
        await key('Control+K');
        await hasFocus(page, 'Name or number');
        await type('+44 20 7946 0999');
        await key('Enter');
        await isSaid(page, /Talking/);
        await key('Escape');
      },
      async () => {
        await goTo(page, '.lists [role=tabpanel], .lists [role=tabpanel] *', /^Call \+44 ?20 ?7946 ?0999$/);
        await key('Enter');
      },
    ]) {
      await dial();
      await isSaid(page, /Talking/);
      await expect(card(page, 'Call with +44 20 7946 0999')).toBeVisible();
      await key('Shift+E');
      await expect(page.getByRole('article')).toHaveCount(0);
    }
    expect(bodiesOf(connector, 'makecall')).toHaveLength(2);
  });

  await test.step('log out with a reason', async () => {
    // The card goes with the call; the agent's state follows, and nobody can log out before it has.
    await expect(page.locator('.state .label')).toHaveText('Ready');
    await key('Alt+ArrowDown');
    await key('ArrowUp');
    await key('ArrowUp');
    await key('Enter');
    await hasFocus(page, 'Find a reason');
    await type('shift');
    await key('Enter');
    await expect(stateBar(page)).toHaveCount(0);
    await hasFocus(page, /Agent ID|Password/);
  });
});
