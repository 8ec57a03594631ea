import type { Page } from '@playwright/test';
import { connectClient } from '../integration/embedded-connector-client.ts';
import { expect, stop, test } from '../support/app.ts';
import { bodiesOf, card, dialField, notices, stateBar, talk, vera } from '../support/phone.ts';

const tab = (page: Page, name: string) => page.getByRole('tab', { name });
const contacts = (page: Page) => page.getByRole('list', { name: 'Contacts' });
/** The row of somebody, in whichever phonebook is shown. */
const row = (page: Page, name: string) => contacts(page).getByRole('listitem').filter({ hasText: name });
const option = (page: Page, text: string | RegExp) => page.getByRole('option').filter({ hasText: text });
/** The row at a place of the list, from 1. */
const place = (page: Page, at: number) => contacts(page).locator(`[aria-posinset="${at}"]`);
const choose = (page: Page, phonebook: string) =>
  page.getByRole('combobox', { name: 'Phonebook' }).selectOption(phonebook);

test.use({ connectorOptions: { pickUpMs: 200 } });

test('fifty thousand contacts are searched while a name is typed, and called by Enter', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await dialField(page).click();
  await page.keyboard.type('beispiel sore');
  await expect(option(page, 'Søren Beispiel').first()).toBeVisible();
  await expect(option(page, 'Søren Beispiel').first()).toContainText(/\+1|\+44/);
  expect(bodiesOf(connector, 'getphonebookcontacts').toSorted()).toEqual(['10', '7', '8', '9']);

  await dialField(page).fill('bob sam');
  await expect(option(page, /Bob Sample\s*3002/)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dialField(page)).toHaveValue('3002');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Calling Bob Sample').or(card(page, 'Call with Bob Sample'))).toBeVisible();
  expect(bodiesOf(connector, 'makecall')).toEqual(['3002']);
});

test('a contact is called from the list, however far down it stands', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  expect(bodiesOf(connector, 'getphonebookcontacts')).toEqual([]);
  await page.keyboard.press('Control+2');
  await expect(row(page, 'Reception')).toBeVisible();
  await choose(page, 'Directory');
  const first = contacts(page).getByRole('listitem').nth(1);
  await expect(first).toHaveAttribute('aria-setsize', '50001');
  await first.getByRole('button', { name: /^Call/ }).focus();
  await page.keyboard.press('End');
  const last = place(page, 50_001);
  await expect(last.getByRole('button', { name: /^Call/ })).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(first.getByRole('button', { name: /^Call/ })).toBeFocused();

  await choose(page, 'Company');
  await row(page, 'Cy Away').hover();
  await row(page, 'Cy Away').getByRole('button', { name: 'Call Cy Away' }).click();
  await expect.poll(() => bodiesOf(connector, 'makecall')).toEqual(['3003']);
});

test('somebody is consulted by name, from the field and from the list', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  const dialogId = await talk(signedIn, connector);
  await page.keyboard.press('t');
  await page.getByRole('combobox', { name: 'Transfer to' }).pressSequentially('away cy');
  await expect(page.getByRole('button', { name: 'Talk first Cy Away' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(card(page, `Consult with Cy Away about ${vera}`)).toBeVisible();
  expect(bodiesOf(connector, 'consultcall')).toEqual([`3003,${dialogId}`]);

  await page.getByRole('article').getByRole('button', { name: 'End', exact: true }).click();
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  await page.keyboard.press('Control+2');
  await choose(page, 'Company');
  // By the keys: the call above has just changed its height, so that a pointer stands on another row.
  await row(page, 'Dee Test').getByRole('button', { name: 'More about Dee Test' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Talk first' }).click();
  await expect(card(page, `Consult with Dee Test about ${vera}`)).toBeVisible();
});

test.describe('a phonebook that never answers', () => {
  test.use({ profile: { commandTimeoutMs: 1000 } });

  test('says so, holds nobody up, and is there when it is tried again', async ({ signedIn, connector }) => {
    const { page } = signedIn;
    const answerAgain = connector.control.ignore('GetPhonebookContacts', '8');
    await page.keyboard.press('Control+2');
    await choose(page, 'Company');
    await expect(row(page, 'Reception')).toBeVisible();
    await choose(page, 'Partners');
    await expect(contacts(page)).toContainText('No contacts in this phonebook');
    await choose(page, 'Sales team');
    await expect(contacts(page)).toContainText('The contacts did not come');

    answerAgain();
    await page.getByRole('button', { name: 'Try again, Sales team' }).click();
    await expect(row(page, 'Bob Sample')).toBeVisible();
  });
});

test('favourites stand first, and are there after a restart', async ({ signedIn, start }) => {
  const { page } = signedIn;
  await page.keyboard.press('Control+2');
  await row(page, 'Reception').hover();
  await row(page, 'Reception').getByRole('button', { name: 'More about Reception' }).click();
  await page.getByRole('menuitem', { name: 'Add to favourites' }).click();
  await page.keyboard.press('Home');
  await expect(place(page, 1)).toHaveText('Favourites');
  await expect(place(page, 2).getByRole('button', { name: 'Call Reception' })).toBeFocused();

  await stop(signedIn);
  const again = await start();
  await again.signIn();
  await again.page.keyboard.press('Control+2');
  await expect(place(again.page, 1)).toHaveText('Favourites');
  const favourite = place(again.page, 2);
  await expect(favourite).toContainText(/Reception\s*3000/);
  await favourite.hover();
  await favourite.getByRole('button', { name: 'More about Reception' }).click();
  await again.page.getByRole('menuitem', { name: 'Remove from favourites' }).click();
  await expect(contacts(again.page)).not.toContainText('Favourites');
});

test('the number that was called last is filled in, not dialled', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await dialField(page).fill('+44 20 7946 0190');
  await page.keyboard.press('Enter');
  await page.getByRole('article').getByRole('button', { name: 'End' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('ArrowUp');
  await expect(dialField(page)).toHaveValue('+442079460190');
  expect(bodiesOf(connector, 'makecall')).toEqual(['+442079460190']);
  await page.keyboard.press('Enter');
  await expect.poll(() => bodiesOf(connector, 'makecall')).toHaveLength(2);
});

test('an action is found by its name: Not ready, Lunch', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await stateBar(page).getByRole('button', { name: 'Go ready' }).click();
  await expect(stateBar(page)).toContainText('Ready');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('not ready lunch');
  await expect(option(page, 'Not ready, Lunch')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(stateBar(page)).toContainText('Lunch');
  expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual(['2']);
});

test('the team is seen with what it does, and called; a word that is not known is told there', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  const bob = await connectClient(connector.url, 'colleague');
  bob.send('Connect#1002', 'colleague,demo');
  bob.send('Login#1002', 'demo,3002');
  await connector.control.waitFor(({ agents }) => agents['1002']?.state === 'NOT_READY');
  expect(bodiesOf(connector, 'getloggedinagents')).toEqual([]);
  await page.keyboard.press('Control+3');
  const team = page.getByRole('list', { name: 'Team' });
  await expect(team.getByRole('listitem')).toHaveCount(1);
  await expect(team).toContainText(/Bob Sample\s*3002 · Not ready/);
  await team.getByRole('listitem').hover();
  await team.getByRole('button', { name: 'Call Bob Sample' }).click();
  await expect.poll(() => bodiesOf(connector, 'makecall')).toEqual(['3002']);
  await bob.disconnect();
});

test.describe('a connector that knows no word for the team', () => {
  test('is said in the list, once', async ({ sidetone, connector }) => {
    const { page } = sidetone;
    connector.control.refuse('GetLoggedInAgents');
    await sidetone.signIn();
    await tab(page, 'Team').click();
    const panel = page.getByRole('tabpanel', { name: 'Team' });
    await expect(panel).toContainText('The team did not come');
    await expect(panel.getByRole('button', { name: 'See commands' })).toBeVisible();
    await expect(notices(page).getByRole('listitem').filter({ hasText: 'reports an error' })).toHaveCount(0);
    await tab(page, 'Recent').click();
    await tab(page, 'Team').click();
    expect(bodiesOf(connector, 'getloggedinagents')).toHaveLength(1);
  });
});

test('after a reload of the page the contacts are there again', async ({ signedIn }) => {
  const { page } = signedIn;
  await page.keyboard.press('Control+2');
  await expect(row(page, 'Reception')).toBeVisible();
  await page.reload();
  await tab(page, 'Contacts').click();
  await expect(row(page, 'Reception')).toBeVisible();
  await dialField(page).fill('dee test');
  await expect(option(page, /Dee Test\s*3004/)).toBeVisible();
});
