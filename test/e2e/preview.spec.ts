import { expect, test } from '../support/app.ts';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import type { Sidetone } from '../support/app.ts';
import { bodiesOf, card, goReady, popupShown, stateBar } from '../support/phone.ts';

const lena = 'Ms Lena Beispiel';
const offered = `Outbound preview, ${lena}`;

test.use({ profile: { previewLimitMs: 30_000 }, connectorOptions: { pickUpMs: 200 } });

/** The campaign offers a contact; answers the dialog's id and the card in the popup. */
async function offer(sidetone: Sidetone, connector: EmbeddedConnector, timeoutMs = 30_000) {
  await goReady(sidetone);
  const dialogId = connector.control.offerPreview({
    agentId: '1001',
    campaign: 'Spring renewals',
    timeoutMs,
  });
  await expect.poll(popupShown(sidetone)).toBe(true);
  return { dialogId, shown: card(await sidetone.popup(), offered) };
}

test('an offer shows who it is, the campaign and the time that is left', async ({ signedIn, connector }) => {
  const { shown } = await offer(signedIn, connector);
  await expect(shown).toContainText('Spring renewals');
  await expect(shown).toContainText('Contract ends in May');
  await expect(shown.getByRole('timer')).toHaveText(/^0:(30|2\d)$/);
  await expect(shown.getByRole('timer')).toHaveText(/^0:2[0-8]$/);
  await expect(stateBar(signedIn.page)).toContainText('Campaign: Spring renewals');
  await expect(card(signedIn.page, offered)).toBeVisible();
});

test('accepted in the popup, the contact is called', async ({ signedIn, connector }) => {
  const { dialogId, shown } = await offer(signedIn, connector);
  await shown.getByRole('button', { name: 'Accept and call' }).click();
  await expect(card(signedIn.page, `Call with ${lena}`)).toBeVisible();
  await expect.poll(popupShown(signedIn)).toBe(false);
  expect(bodiesOf(connector, 'acceptoutboundpreview')).toEqual([`${dialogId},ACCEPT`]);
});

for (const [button, word] of [
  ['Reject', 'reject'],
  ['Close', 'close'],
] as const)
  test(`${button} gives the contact back, and the agent is ready again`, async ({ signedIn, connector }) => {
    const { dialogId, shown } = await offer(signedIn, connector);
    await shown.getByRole('button', { name: button }).click();
    await expect(card(signedIn.page, offered)).toHaveCount(0);
    await expect.poll(popupShown(signedIn)).toBe(false);
    await expect(stateBar(signedIn.page)).toContainText('Ready');
    expect(bodiesOf(connector, `${word}outboundpreview`)).toEqual([`${dialogId},${button.toUpperCase()}`]);
  });

test('an offer that nobody takes goes when the campaign withdraws it', async ({ signedIn, connector }) => {
  await offer(signedIn, connector, 1500);
  await expect(card(signedIn.page, offered)).toHaveCount(0);
  await expect.poll(popupShown(signedIn)).toBe(false);
});

test.describe('where the site does not know the limit', () => {
  test.use({ profile: {} });

  test('no countdown is invented: the time since the offer is shown', async ({ signedIn, connector }) => {
    const { shown } = await offer(signedIn, connector);
    await expect(shown).toContainText('offered');
    await expect(shown.getByRole('timer')).toHaveText(/^0:0[1-9]$/);
  });
});

test.describe('on UCCX', () => {
  test.use({ profile: { platform: 'UCCX' }, connectorOptions: { platform: 'UCCX', pickUpMs: 200 } });

  test('a direct preview is accepted, and nothing else is offered', async ({ signedIn, connector }) => {
    const { dialogId, shown } = await offer(signedIn, connector);
    await expect(shown.getByRole('button')).toHaveCount(1);
    await shown.getByRole('button', { name: 'Accept and call' }).click();
    await expect(card(signedIn.page, `Call with ${lena}`)).toBeVisible();
    expect(bodiesOf(connector, 'acceptoutboundpreview')).toEqual([`${dialogId},ACCEPT`]);
  });
});
