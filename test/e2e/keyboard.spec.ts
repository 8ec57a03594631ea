import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { bodiesOf, card, dialField, ring, stateBar, vera } from '../support/phone.ts';

/** Whether what has the focus looks so: outlined, or with a ring drawn around it or its field. */
const focusIsSeen = (page: Page) =>
  page.evaluate(() => {
    const drawn = (element: Element | null | undefined): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    const focused = document.activeElement;
    return focused !== document.body && (drawn(focused) || drawn(focused?.closest('.field')));
  });

/** Presses Tab until the button has the focus; fails when a whole round does not lead there. */
async function tabTo(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses++) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await focusIsSeen(page)).toBe(true);
  }
  throw new Error(`Tab does not lead to "${name}"`);
}

test('a whole call by keyboard alone: sign in, go ready, answer, hold, resume, end', async ({
  sidetone,
  connector,
}) => {
  const { page } = sidetone;
  await expect(page.getByLabel('Agent ID')).toBeFocused();
  await page.keyboard.type('1001');
  await page.keyboard.press('Tab');
  await page.keyboard.type('demo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('3001');
  await page.keyboard.press('Enter');
  await expect(stateBar(page)).toContainText('Not ready');

  await page.keyboard.press('r');
  await expect(stateBar(page).getByRole('button', { name: 'Ready', exact: true })).toBeVisible();
  const dialogId = await ring(sidetone, connector);
  await tabTo(page, 'Answer');
  await page.keyboard.press('Enter');
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  await page.keyboard.press('h');
  await expect(card(page, `Call with ${vera}, on hold`)).toBeVisible();
  await page.keyboard.press('h');
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  await page.keyboard.press('Shift+E');
  await expect(page.getByRole('article')).toHaveCount(0);
  for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
    expect(bodiesOf(connector, word)).toEqual([dialogId]);
});

test('keys that mean a call are letters while a number is typed', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await page.keyboard.press('Control+K');
  await expect(dialField(page)).toBeFocused();
  await page.keyboard.type('rh');
  await expect(dialField(page)).toHaveValue('rh');
  await page.keyboard.press('Escape');
  await expect(dialField(page)).toHaveValue('');
  expect(bodiesOf(connector, 'makeready')).toEqual([]);
});

test('Esc ends no call', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await page.keyboard.press('r');
  await ring(signedIn, connector);
  await tabTo(page, 'Answer');
  await page.keyboard.press('Enter');
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(card(page, `Call with ${vera}, on hold`)).toBeVisible();
  expect(bodiesOf(connector, 'releasecall')).toEqual([]);
});

test('the question at quitting is answered by keyboard: Esc stays', async ({ signedIn }) => {
  const { app, page } = signedIn;
  await app.evaluate(({ app: electron }) => electron.quit());
  const question = page.getByRole('dialog', { name: 'You are signed in' });
  await expect(question.getByRole('button', { name: 'Stay' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(stateBar(page)).toBeVisible();
});
