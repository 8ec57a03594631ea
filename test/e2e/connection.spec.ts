import { expect, test } from '../support/app.ts';
import {
  bodiesOf,
  card,
  dialField,
  goReady,
  notices,
  popupShown,
  ring,
  stateBar,
  talk,
  vera,
  wordsOf,
} from '../support/phone.ts';

const talking = `Call with ${vera}`;

test('a connector that dies in a call leaves the call on screen, marked as old, with its buttons off', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await goReady(signedIn);
  await talk(signedIn, connector);
  await connector.control.stopListening();

  await expect(stateBar(page)).toContainText(/As of \d\d:\d\d:\d\d/);
  await expect(page.getByRole('region', { name: /Reconnecting/ })).toContainText(
    'Your call goes on at your phone',
  );
  for (const name of ['Hold', 'End']) {
    const button = card(page, talking).getByRole('button', { name });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await button.click({ force: true });
  }
  await expect(dialField(page)).not.toBeEditable();
  expect(wordsOf(connector)).not.toContain('holdcall');
});

test('when it comes back the session is resumed without a second log-in, and the call can be controlled', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await goReady(signedIn);
  const dialogId = await talk(signedIn, connector);
  await connector.control.stopListening();
  await expect(stateBar(page)).toContainText('As of');
  const before = wordsOf(connector).length;
  await connector.control.startListening();

  await expect(stateBar(page)).not.toContainText('As of', { timeout: 15_000 });
  await card(page, talking).getByRole('button', { name: 'Hold' }).click();
  await expect(card(page, `${talking}, on hold`)).toBeVisible();
  const after = wordsOf(connector).slice(before);
  expect(after).toEqual(['connect', 'refresh', 'getstate', 'getdialogstate', 'holdcall']);
  expect(bodiesOf(connector, 'getdialogstate')).toEqual([dialogId]);
  expect(bodiesOf(connector, 'login')).toHaveLength(1);
});

test('a call that rings on over a short loss is shown again in the popup', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  await connector.control.stopListening();
  await expect.poll(popupShown(signedIn)).toBe(false);
  await connector.control.startListening();
  await expect.poll(popupShown(signedIn), { timeout: 15_000 }).toBe(true);
  const popup = await signedIn.popup();
  await popup.getByRole('button', { name: 'Answer' }).click();
  await expect(card(signedIn.page, talking)).toBeVisible();
});

test('a call that ended meanwhile is closed and told', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await goReady(signedIn);
  const dialogId = await talk(signedIn, connector);
  await connector.control.stopListening();
  await expect(stateBar(page)).toContainText('As of');
  connector.control.callerHangsUp(dialogId);
  await connector.control.startListening();

  await expect(page.getByRole('article')).toHaveCount(0, { timeout: 15_000 });
  await expect(notices(page)).toContainText('A call ended while disconnected');
  await expect(notices(page)).toContainText(vera);
  await expect(page.getByText('Ended while offline')).toBeVisible();
});

test('a call that began meanwhile rings', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await goReady(signedIn);
  await connector.control.stopListening();
  await expect(stateBar(page)).toContainText('As of');
  connector.control.ringInbound({ agentId: '1001', customer: vera });
  await connector.control.startListening();
  await expect(card(page, `Incoming call from ${vera}`)).toBeVisible({ timeout: 15_000 });
});

test('a popup goes with the connection: it would answer nothing', async ({ signedIn, connector }) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await expect.poll(async () => (await signedIn.window('popup'))?.visible).toBe(true);
  await connector.control.stopListening();
  await expect.poll(async () => (await signedIn.window('popup'))?.visible).toBe(false);
});

test('Try now connects without waiting for the next try', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await connector.control.stopListening();
  // From the third failed try on the server counts as unreachable, and the pauses are seconds long.
  const retry = stateBar(page).getByRole('button', { name: 'Try now' });
  await expect(retry).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('region', { name: 'The server does not answer' })).toContainText('next try in');
  await connector.control.startListening();
  await retry.click();
  await expect(stateBar(page)).toContainText('Not ready');
  await expect(stateBar(page)).not.toContainText('Last:');
});

test('while Finesse is out of service that is said, and nothing can be ordered', async ({
  signedIn,
  connector,
}) => {
  const { page } = signedIn;
  await goReady(signedIn);
  connector.control.setService('OUT_OF_SERVICE');
  await expect(page.getByRole('region', { name: 'Finesse is not in service' })).toBeVisible();
  await expect(dialField(page)).not.toBeEditable();
  connector.control.setService('IN_SERVICE');
  await expect(page.getByRole('region', { name: 'Finesse is not in service' })).toHaveCount(0);
  await expect(dialField(page)).toBeEditable();
});
