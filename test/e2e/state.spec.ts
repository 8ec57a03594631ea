import type { Page } from '@playwright/test';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { expect, stop, test, type Sidetone } from '../support/app.ts';
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

/** The agent talks, and asks for what is to follow. Answers the dialog's id. */
async function askForLunch(sidetone: Sidetone, connector: EmbeddedConnector): Promise<string> {
  const { page } = sidetone;
  await goReady(sidetone);
  const dialogId = await talk(sidetone, connector);
  await stateBar(page).getByRole('button', { name: 'Change', exact: true }).click();
  await page.getByRole('option', { name: 'Lunch' }).click();
  await expect(stateBar(page)).toContainText('Talking');
  await expect(stateBar(page)).toContainText('Then: Not ready');
  return dialogId;
}

test.describe('on UCCE', () => {
  test.use({ profile: { platform: 'UCCE' } });

  test('a state asked for in a call is sent at once, shown as what comes next, and comes after the call', async ({
    signedIn,
    connector,
  }) => {
    const dialogId = await askForLunch(signedIn, connector);
    expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual(['2']);
    connector.control.callerHangsUp(dialogId);
    await expect(stateBar(signedIn.page)).toContainText('Lunch');
  });
});

test.describe('on UCCX', () => {
  test.use({ profile: { platform: 'UCCX' }, connectorOptions: { platform: 'UCCX' } });

  test('a state asked for in a call waits here and is sent after the call', async ({
    signedIn,
    connector,
  }) => {
    const dialogId = await askForLunch(signedIn, connector);
    expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual([]);
    connector.control.callerHangsUp(dialogId);
    await expect(stateBar(signedIn.page)).toContainText('Lunch');
    expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual(['2']);
    await expect(notices(signedIn.page).getByRole('listitem')).toHaveCount(0);
  });

  test('it can be taken back', async ({ signedIn, connector }) => {
    const { page } = signedIn;
    const dialogId = await askForLunch(signedIn, connector);
    await stateBar(page).getByRole('button', { name: 'Take back: then Not ready' }).click();
    await expect(stateBar(page)).not.toContainText('Then');
    connector.control.callerHangsUp(dialogId);
    await expect(stateBar(page).getByRole('button', { name: 'Ready', exact: true })).toBeVisible();
    expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual([]);
  });
});

test('the reason that was used last comes first, also after a new start', async ({
  sidetone,
  connector,
  start,
}) => {
  await sidetone.signIn();
  const mark = (page: Page) => page.getByRole('option').nth(1);
  await stateBar(sidetone.page).getByRole('button', { name: 'Not ready' }).click();
  await expect(mark(sidetone.page)).not.toContainText('Last used');
  await sidetone.page.getByRole('option', { name: 'Coaching' }).click();
  await expect(stateBar(sidetone.page)).toContainText('Coaching');
  await stop(sidetone);

  const again = await start();
  await again.signIn();
  expect(connector.control.snapshot().agents['1001']?.state).toBe('NOT_READY');
  await stateBar(again.page).getByRole('button', { name: 'Not ready' }).click();
  await expect(mark(again.page)).toHaveText(/Coaching\s*Last used/);
});

test('wrap-up is chosen, and left for what comes after it', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('2');
  await expect(stateBar(page)).toContainText('Wrap-up');
  await expect(stateBar(page)).toContainText('then Ready');
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('option', { name: 'Wrap-up, then not ready' }).click();
  await expect(stateBar(page)).toContainText('then Not ready');
  expect(connector.control.snapshot().agents['1001']?.state).toBe('WORK');
  await page.keyboard.press('r');
  await expect(stateBar(page).getByRole('button', { name: 'Ready', exact: true })).toBeVisible();
});

test.describe('where the site knows how long a wrap-up may be', () => {
  test.use({ profile: { wrapUpLimitMs: 60_000 } });

  test('it is counted down, in words too', async ({ signedIn }) => {
    const { page } = signedIn;
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('2');
    await expect(stateBar(page)).toContainText(/5\d secs left, then Ready/);
    await expect(stateBar(page).getByRole('timer')).toHaveText(/^0:5\d$/);
  });
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
