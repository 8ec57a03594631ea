import type { Page } from '@playwright/test';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { expect, test, type Sidetone } from '../support/app.ts';
import { bodiesOf, card, goReady, stateBar, vera, wordsOf } from '../support/phone.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const wrapUp = (page: Page) => page.getByRole('region', { name: `Wrap-up, ${vera}` });
const reason = (page: Page, name: string) => page.getByRole('radio', { name });

/** The agent signs in, goes ready and talks to the customer. Answers the dialog's id. */
async function talkAs(agentId: string, extension: string, sidetone: Sidetone, connector: EmbeddedConnector) {
  const { page } = sidetone;
  await sidetone.signIn(agentId, extension);
  await goReady(sidetone);
  const dialogId = connector.control.ringInbound({ agentId, customer: vera });
  await card(page, `Incoming call from ${vera}`).getByRole('button', { name: 'Answer' }).click();
  await expect(card(page, `Call with ${vera}`)).toBeVisible();
  return dialogId;
}
async function hangUp(page: Page) {
  await page.keyboard.press('Shift+E');
  await expect(wrapUp(page)).toBeVisible();
}
const reasonOf = ({ control }: EmbeddedConnector, dialogId: string) =>
  control.snapshot().pastDialogs.find(({ id }) => id === dialogId)?.wrapUpReason;
const sentReasons = (connector: EmbeddedConnector) => bodiesOf(connector, 'updatedialogwrapup');

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('a required reason is chosen by digit, sent by Enter, and the agent is ready', async ({
      sidetone,
      connector,
    }) => {
      const { page } = sidetone;
      const dialogId = await talkAs('1002', '3002', sidetone, connector);
      await hangUp(page);
      await expect(stateBar(page)).toContainText('Wrap-up');
      await expect(wrapUp(page)).toContainText('Required');
      await expect(button(page, 'Send, then ready')).toHaveAccessibleDescription('Choose a reason first.');
      await page.keyboard.press('3');
      await expect(reason(page, 'Complaint')).toBeChecked();
      await page.keyboard.press('Enter');

      await expect(wrapUp(page)).toHaveCount(0);
      await expect(stateBar(page)).toContainText('Ready');
      expect(sentReasons(connector)).toEqual([`${dialogId},Complaint`]);
      expect(reasonOf(connector, dialogId)).toBe('Complaint');
      expect(connector.control.snapshot().agents['1002']?.state).toBe('READY');
    });

    test('sent with Stay not ready, the agent is not ready', async ({ sidetone, connector }) => {
      const { page } = sidetone;
      await talkAs('1002', '3002', sidetone, connector);
      await hangUp(page);
      await page.getByRole('textbox', { name: 'Find a reason' }).fill('wrong');
      await reason(page, 'Wrong number').click();
      await button(page, 'Send, stay not ready').click();
      await expect(wrapUp(page)).toHaveCount(0);
      await expect(stateBar(page)).toContainText('Not ready');
    });

    test('an optional reason is skipped, and nothing is sent', async ({ sidetone, connector }) => {
      const { page } = sidetone;
      await talkAs('1001', '3001', sidetone, connector);
      await hangUp(page);
      await button(page, 'Skip').click();
      await expect(wrapUp(page)).toHaveCount(0);
      expect(sentReasons(connector)).toEqual([]);
    });

    test('is not asked for where Finesse allows none', async ({ sidetone, connector }) => {
      const { page } = sidetone;
      await talkAs('1003', '3003', sidetone, connector);
      await expect(button(page, 'Choose wrap-up reason')).toHaveCount(0);
      await page.keyboard.press('Shift+E');
      await expect(page.getByRole('article')).toHaveCount(0);
      await expect(wrapUp(page)).toHaveCount(0);
    });

    test('chosen during the call, it outlives a lost link and waits to be sent', async ({
      sidetone,
      connector,
    }) => {
      const { page } = sidetone;
      const dialogId = await talkAs('1002', '3002', sidetone, connector);
      await button(page, 'Choose wrap-up reason').click();
      await reason(page, 'Return').click();
      await expect(card(page, `Call with ${vera}`)).toContainText('Wrap-up: Return');
      connector.control.killConnections();
      await expect.poll(() => wordsOf(connector).filter((word) => word === 'connect').length).toBe(2);
      await expect(button(page, 'End')).not.toHaveAttribute('aria-disabled');
      await hangUp(page);
      await expect(reason(page, 'Return')).toBeChecked();

      connector.control.killConnections();
      await expect.poll(() => wordsOf(connector).filter((word) => word === 'connect').length).toBe(3);
      await expect(reason(page, 'Return')).toBeChecked();
      await button(page, 'Send, then ready').click();
      await expect(wrapUp(page)).toHaveCount(0);
      await expect.poll(() => reasonOf(connector, dialogId)).toBe('Return');
    });

    test('sent during the call, it is not asked for again', async ({ sidetone, connector }) => {
      const { page } = sidetone;
      const dialogId = await talkAs('1001', '3001', sidetone, connector);
      await button(page, 'Choose wrap-up reason').click();
      await reason(page, 'Sale').click();
      await button(page, 'Send now').click();
      await expect(card(page, `Call with ${vera}`)).toContainText('Sale · Sent');
      await page.keyboard.press('Shift+E');
      await expect(page.getByRole('article')).toHaveCount(0);
      await expect(wrapUp(page)).toHaveCount(0);
      expect(sentReasons(connector)).toEqual([`${dialogId},Sale`]);
    });
  });

test.describe('where the site takes several reasons', () => {
  test.use({ profile: { wrapUpReasons: 'several' } });

  test('each goes out in the order of choosing', async ({ sidetone, connector }) => {
    const { page } = sidetone;
    const dialogId = await talkAs('1002', '3002', sidetone, connector);
    await hangUp(page);
    await page.keyboard.press('4');
    await expect(page.getByRole('checkbox', { name: 'Return' })).toBeChecked();
    await page.keyboard.press('1');
    await expect(page.getByRole('checkbox', { name: 'Sale' })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(wrapUp(page)).toHaveCount(0);
    expect(sentReasons(connector)).toEqual([`${dialogId},Return`, `${dialogId},Sale`]);
  });
});

test.describe('where Zoom records', () => {
  test.use({ profile: { zoomRecording: true } });

  test('P asks for a pause, which is said to be sent and not to be done', async ({ sidetone, connector }) => {
    const { page } = sidetone;
    await talkAs('1001', '3001', sidetone, connector);
    const strip = page.getByRole('group', { name: 'Zoom recording' });
    await expect(button(page, 'Pause recording')).toBeVisible();
    await page.keyboard.press('p');
    await expect(strip).toContainText(/Pause sent 0:\d\d ago/);
    await expect(strip).toContainText('Zoom sends no confirmation');
    await button(page, 'Resume recording').click();
    await expect(strip).toContainText(/Resume sent 0:\d\d ago/);
    expect(wordsOf(connector).filter((word) => word.startsWith('zoom'))).toEqual([
      'zoompauserecording',
      'zoomresumerecording',
    ]);
  });
});
