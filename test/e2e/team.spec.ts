import { connectClient } from '../integration/embedded-connector-client.ts';
import { expect } from '../support/app.ts';
import { bodiesOf, card, notices, stateBar, vera } from '../support/phone.ts';
import { act, agentRow, openTeam, test } from '../support/team.ts';

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('the supervisor sees every team, and makes an agent ready, not ready and logs them out', async ({
      connector,
      team,
    }) => {
      const bob = agentRow(team, 'Bob Sample');
      await expect(bob).toContainText('Not ready');
      await expect(agentRow(team, 'Ada Example')).toContainText('Logged out');
      expect(bodiesOf(connector, 'getteamusers')).toEqual(['1,true', '2,true']);

      await act(team, 'Bob Sample', 'Set ready');
      await expect(bob.getByRole('gridcell').first()).toHaveText('Ready');
      await expect(team.getByRole('status').filter({ hasText: 'Bob Sample: Ready done' })).toHaveCount(1);
      await act(team, 'Bob Sample', 'Set not ready');
      await expect(bob.getByRole('gridcell').first()).toContainText('Not ready');

      await act(team, 'Bob Sample', 'Log out…');
      const question = team.getByRole('alertdialog', { name: 'Log Bob Sample out?' });
      await expect(question.getByRole('button', { name: 'Keep' })).toBeFocused();
      await team.keyboard.press('Escape');
      await expect(question).toHaveCount(0);
      await expect(bob).toBeFocused();
      await act(team, 'Bob Sample', 'Log out…');
      await question.getByRole('button', { name: 'Log out' }).click();
      await expect(bob).toContainText('Logged out');
      expect(
        connector.control
          .received()
          .filter(({ subject }) => subject === '1002')
          .map(({ word }) => word),
      ).toEqual(expect.arrayContaining(['makeready', 'makenotready', 'logout']));
    });

    test('listens in, joins, drops somebody and leaves; the card is no call of their own', async ({
      sidetone,
      connector,
      colleague,
      team,
    }) => {
      const { page } = sidetone;
      const bob = agentRow(team, 'Bob Sample');
      await expect(bob).toBeVisible();
      connector.control.ringInbound({ agentId: '1002', customer: vera });
      await colleague.answer();
      await expect(bob).toContainText('Talking');

      await act(team, 'Bob Sample', 'Listen in silently');
      const bar = team.getByRole('article', { name: 'Listening to Bob Sample' });
      await expect(bar).toContainText(`with ${vera}`);
      await expect(bar).toContainText('Nobody hears you');
      await expect(card(page, 'Listening to Bob Sample')).toBeVisible();
      await expect(page.getByRole('article')).toHaveCount(1);
      await expect(bob).toContainText(vera);

      await bar.getByRole('button', { name: 'Hold' }).click();
      const held = team.getByRole('article', { name: 'Listening to Bob Sample, on hold' });
      await held.getByRole('button', { name: 'Resume' }).click();
      await bar.getByRole('button', { name: 'Barge in' }).click();
      const joined = team.getByRole('article', { name: 'In the call of Bob Sample' });
      await expect(joined).toContainText('Everybody hears you');
      await expect(card(page, 'Conference, 3 people')).toBeVisible();

      await joined.getByRole('button', { name: /^Drop Bob Sample|Drop 3002/ }).click();
      await joined.getByRole('alertdialog').getByRole('button', { name: 'Drop' }).click();
      await expect(joined.getByRole('listitem')).toHaveCount(2);
      await expect(card(page, `Call with ${vera}`)).toBeVisible();
      await joined.getByRole('button', { name: 'Leave' }).click();
      await expect(joined).toHaveCount(0);
      await expect(page.getByRole('article', { name: /^Call|^Conference/ })).toHaveCount(0);
    });

    test('stops by the key, and is told when the agent’s call ends', async ({
      sidetone,
      connector,
      colleague,
      team,
    }) => {
      const { page } = sidetone;
      const bob = agentRow(team, 'Bob Sample');
      const dialogId = connector.control.ringInbound({ agentId: '1002', customer: vera });
      await colleague.answer();
      await expect(bob).toContainText('Talking');
      await bob.focus();
      await team.keyboard.press('l');
      const bar = team.getByRole('article', { name: 'Listening to Bob Sample' });
      await expect(bar).toBeVisible();
      await team.keyboard.press('Shift+E');
      await expect(bar).toHaveCount(0);
      expect(bodiesOf(connector, 'endsilentmonitor')).toHaveLength(1);

      await bob.focus();
      await team.keyboard.press('l');
      await expect(bar).toBeVisible();
      connector.control.callerHangsUp(dialogId);
      await expect(bar).toHaveCount(0);
      await expect(notices(page)).toContainText('The call of Bob Sample is over');
    });
  });

test('says at the row what became of an order that was refused, or that nobody answers', async ({
  connector,
  team,
}) => {
  const bob = agentRow(team, 'Bob Sample');
  const undo = connector.control.refuse('makeready', {
    errorType: 'INVALID_STATE',
    errorMessage: 'Phone is busy',
  });
  await act(team, 'Bob Sample', 'Set ready');
  await expect(bob).toContainText('Ready did not work. Phone is busy');
  await bob.getByRole('button', { name: 'Close' }).click();
  await expect(bob).not.toContainText('did not work');
  undo();
});

test.describe('an order that nobody answers', () => {
  test.use({ profile: { commandTimeoutMs: 1000 } });
  test('is told at the row', async ({ connector, team }) => {
    connector.control.ignore('makeready');
    await act(team, 'Bob Sample', 'Set ready');
    await expect(agentRow(team, 'Bob Sample')).toContainText('Ready: no answer');
  });
});

test('why nobody can be listened to is said', async ({ sidetone, connector, colleague, team }) => {
  const { page } = sidetone;
  connector.control.ringInbound({ agentId: '1002', customer: vera });
  await colleague.answer();
  await expect(agentRow(team, 'Bob Sample')).toContainText('Talking');
  await stateBar(page).getByRole('button', { name: 'Go ready' }).click();
  await expect(stateBar(page)).toContainText('Ready');
  await act(team, 'Bob Sample', 'Listen in silently');
  await expect(notices(team)).toContainText('Go not ready first');
  expect(bodiesOf(connector, 'silentmonitor')).toEqual([]);
});

test('marks what it shows as old while the link is down, and reads it again', async ({ connector, team }) => {
  await expect(agentRow(team, 'Bob Sample')).toContainText('Not ready');
  await connector.control.stopListening();
  await expect(team.getByText(/^As of .* States may have changed since/)).toBeVisible();
  await expect(agentRow(team, 'Bob Sample')).toContainText('Not ready');
  await connector.control.startListening();
  await expect(team.getByText(/States may have changed since/)).toHaveCount(0, { timeout: 15_000 });
  await expect
    .poll(() => bodiesOf(connector, 'getteamusers').filter((body) => body === '1,true').length)
    .toBe(2);
});

test('in the main window the team is a tab, with the same actions', async ({ sidetone, colleague }) => {
  expect(colleague).toBeDefined();
  const { page } = sidetone;
  await sidetone.signIn('2001', '3009');
  await page.keyboard.press('Control+3');
  const bob = agentRow(page, 'Bob Sample');
  await expect(bob).toContainText('Not ready');
  await act(page, 'Bob Sample', 'Set ready');
  await expect(bob.getByRole('gridcell').first()).toHaveText('Ready');
});

test.describe('with two thousand agents at work', () => {
  test.use({ connectorOptions: { crowd: { agents: 2000, seed: 7, pace: 10 } } });

  test('finds, filters, groups and goes through them by the keys', async ({ sidetone }) => {
    await sidetone.signIn('2001', '3009');
    const team = await openTeam(sidetone);
    const grid = team.getByRole('grid', { name: 'Agents' });
    await expect(grid).toHaveAttribute('aria-rowcount', /^20\d\d$/);
    await team
      .getByRole('group', { name: 'States' })
      .getByRole('button', { name: 'Ready', exact: false })
      .first()
      .click();
    await expect(grid.getByRole('row').nth(1)).toContainText('Ready');
    await team.getByRole('button', { name: 'Group by state' }).click();
    await team.keyboard.press('/');
    await team.keyboard.type('c0042');
    await expect(
      grid.getByRole('row').filter({ hasText: '60041' }).or(team.getByText('Nobody matches')),
    ).toBeVisible();
    await team.getByRole('button', { name: 'Clear search' }).click();
    await team
      .getByRole('group', { name: 'States' })
      .getByRole('button', { name: 'Ready', exact: false })
      .first()
      .click();
    await team
      .getByRole('group', { name: 'Teams' })
      .getByRole('button', { name: /^Billing/ })
      .first()
      .click();
    await expect(grid).toHaveAttribute('aria-rowcount', /^1[01]\d$/);
    await grid.locator('[data-row]').first().focus();
    await team.keyboard.press('End');
    await expect(grid.locator('[data-row]:focus')).toBeVisible();
    await team.keyboard.press('Home');
  });
});

test.describe('two supervisors', () => {
  test.use({ connectorOptions: { crowd: { agents: 5, pace: 0 } } });

  test('on one call: one joins, the other goes on listening and sees who is there', async ({
    connector,
    colleague,
    team,
  }) => {
    connector.control.ringInbound({ agentId: '1002', customer: vera });
    await colleague.answer();
    await expect(agentRow(team, 'Bob Sample')).toContainText('Talking');
    await act(team, 'Bob Sample', 'Listen in silently');
    const bar = team.getByRole('article', { name: 'Listening to Bob Sample' });
    await expect(bar).toBeVisible();

    const other = await connectClient(connector.url, 'other');
    other.send('Connect#2002', 'other,demo');
    other.send('Login#2002', 'demo,3010');
    await connector.control.waitFor(({ agents }) => agents['2002']?.state === 'NOT_READY');
    other.send('silentmonitor#2002', '3002');
    await connector.control.waitFor(({ dialogs }) => dialogs.some(({ from }) => from === '3010'));
    const theirs = connector.control.snapshot().dialogs.find(({ from }) => from === '3010');
    other.send('bargein#2002', `3002,${theirs?.id ?? ''}`);
    await connector.control.waitFor(({ dialogs }) =>
      dialogs.some(
        ({ from, parties }) => from !== '3010' && parties.some(({ address }) => address === '3010'),
      ),
    );
    await expect(bar).toBeVisible();
    await bar.getByRole('button', { name: 'Barge in' }).click();
    const joined = team.getByRole('article', { name: 'In the call of Bob Sample' });
    await expect(joined.getByRole('listitem')).toHaveCount(4);
    await other.disconnect();
  });
});
