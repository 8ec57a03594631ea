import { expect, test } from '../support/app.ts';
import { sendAsSupervisor } from '../support/other-client.ts';
import { bodiesOf, goReady, notices, stateBar, talk } from '../support/phone.ts';

test('ready and not ready with a reason, as the connector then has them', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await expect(stateBar(page)).toContainText('Not ready');
  await goReady(signedIn);
  expect(connector.control.snapshot().agents['1001']?.state).toBe('READY');

  await stateBar(page).getByRole('button', { name: 'Not ready' }).click();
  await page.getByRole('option', { name: 'Team meeting' }).click();
  await expect(stateBar(page)).toContainText('Team meeting');
  expect(connector.control.snapshot().agents['1001']).toMatchObject({ state: 'NOT_READY', reasonCode: '4' });
});

test('the reason can be changed while not ready', async ({ signedIn }) => {
  const { page } = signedIn;
  for (const reason of ['Lunch', 'Back office']) {
    await stateBar(page).getByRole('button', { name: 'Not ready' }).click();
    await page.getByRole('option', { name: reason }).click();
    await expect(stateBar(page)).toContainText(reason);
  }
});

test('the state menu works by keyboard: open, find, choose, leave', async ({ signedIn }) => {
  const { page } = signedIn;
  await goReady(signedIn);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: 'Change state' })).toBeVisible();
  await page.keyboard.type('lun');
  await expect(page.getByRole('option', { selected: true })).toHaveText(/Lunch/);
  await page.keyboard.press('Enter');
  await expect(stateBar(page)).toContainText('Lunch');

  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('1');
  await expect(stateBar(page).getByRole('button', { name: 'Ready', exact: true })).toBeVisible();

  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Change state' })).toHaveCount(0);
  await expect(stateBar(page).getByRole('button').first()).toBeFocused();
});

test('logging out with a reason leads back to the form, and Finesse has the reason', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.getByRole('option', { name: 'End of shift' }).click();

  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByLabel('Agent ID')).toHaveValue('1001');
  expect(connector.control.snapshot().agents['1001']).toMatchObject({ state: 'LOGOUT', reasonCode: '1' });
  await expect(notices(page).getByRole('listitem')).toHaveCount(0);
});

test('a change that somebody else made is shown and told', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await goReady(signedIn);
  await sendAsSupervisor(connector.url, 'MakeNotReadyWithReason#1001', '3');
  await expect(stateBar(page)).toContainText('Training');
  await expect(notices(page)).toContainText('Your state was changed to Not ready');
});

test('being logged out by somebody else is told beside the form', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await sendAsSupervisor(connector.url, 'Logout#1001', '');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expect(notices(page)).toContainText('You were logged out');
});

test('a state asked for in a call is shown as what comes next, and comes after the call', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await goReady(signedIn);
  const dialogId = await talk(signedIn, connector);
  await stateBar(page).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('option', { name: 'Lunch' }).click();
  await expect(stateBar(page)).toContainText('Talking');
  await expect(stateBar(page)).toContainText('Then: Not ready');
  expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual(['2']);

  connector.control.callerHangsUp(dialogId);
  await expect(stateBar(page)).toContainText('Lunch');
});

test('a change that Finesse refuses is told, and the state stays', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  connector.control.refuse('makeready', {
    errorType: 'Invalid State',
    errorMessage: 'CF_INVALID_OBJECT_STATE',
  });
  await stateBar(page).getByRole('button', { name: 'Go ready' }).click();
  await expect(notices(page)).toContainText('Not possible right now');
  await expect(stateBar(page)).toContainText('Not ready');
});
