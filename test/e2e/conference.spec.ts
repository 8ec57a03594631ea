import { expect } from '../support/app.ts';
import { test } from '../support/colleague.ts';
import { sendAsSupervisor } from '../support/other-client.ts';
import { bodiesOf, card, notices, stateBar, vera } from '../support/phone.ts';

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('a supervisor who has joined drops the agent after being asked, and stays with the customer', async ({
      sidetone,
      connector,
      colleague,
    }) => {
      const { page } = sidetone;
      await sidetone.signIn('2001', '3009');
      connector.control.ringInbound({ agentId: '1002', customer: vera });
      await colleague.answer();
      await connector.control.waitFor(({ agents }) => agents['1002']?.state === 'TALKING');
      await sendAsSupervisor(connector.url, 'silentmonitor#2001', '3002');
      await expect(stateBar(page)).toContainText('Talking');
      const listening = connector.control.snapshot().dialogs.find(({ from }) => from === '3009');
      const dialogId = listening?.id ?? '';
      await sendAsSupervisor(connector.url, 'bargein#2001', `3002,${dialogId}`);

      const three = card(page, 'Conference, 3 people');
      await expect(three.getByRole('listitem')).toHaveCount(3);
      await expect(three.getByRole('button', { name: 'Drop Grace Sample' })).toHaveCount(0);
      await three.getByRole('button', { name: /^Drop (Bob Sample|3002)$/ }).click();
      const question = three.getByRole('alertdialog');
      await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(question).toHaveCount(0);
      expect(bodiesOf(connector, 'dropparticipant')).toEqual([]);

      await page.keyboard.press('Enter');
      await question.getByRole('button', { name: 'Drop' }).click();
      await expect(card(page, `Call with ${vera}`)).toBeVisible();
      expect(bodiesOf(connector, 'dropparticipant')).toEqual([`3002,${dialogId}`]);
      await expect(notices(page).getByRole('listitem')).toHaveCount(0);
    });
  });
