import { expect, test } from '../support/app.ts';
import { bodiesOf, notices } from '../support/phone.ts';
import { openTeam } from '../support/team.ts';

test.describe('on UCCE', () => {
  test.use({
    settings: { supervision: { alerts: 'window', waitingWarn: 1, waitingAlarm: 3, queuesEveryMs: 5000 } },
  });

  for (const form of ['json', 'text'] as const)
    test.describe(`with events as ${form}`, () => {
      test.use({ connectorOptions: { form } });

      test('who waits is seen, marked by the supervisor’s limits, and told', async ({
        sidetone,
        connector,
      }) => {
        const { page } = sidetone;
        for (let call = 0; call < 3; call += 1) connector.control.ringInbound({ queue: 'Sales' });
        await sidetone.signIn('2001', '3009');
        expect(bodiesOf(connector, 'getqueuelist')).toEqual([]);
        await page.keyboard.press('Control+4');
        const sales = page.getByRole('row').filter({ hasText: 'Sales' });
        await expect(sales.getByRole('rowheader')).toContainText('Too long');
        await expect(sales.getByRole('cell').first()).toContainText('3');
        const support = page.getByRole('row').filter({ hasText: 'Support' });
        await expect(support.getByRole('cell').first()).toHaveText('0');
        await expect(support.getByRole('cell').nth(1)).toHaveText('none');
        await expect(notices(page)).toContainText('Sales: callers wait too long');
        await page.keyboard.press('Control+1');
      });
    });

  test('the wallboard fills the screen, and Esc closes it', async ({ sidetone, connector }) => {
    for (let call = 0; call < 2; call += 1) connector.control.ringInbound({ queue: 'Support' });
    await sidetone.signIn('2001', '3009');
    const team = await openTeam(sidetone);
    await expect(team.getByRole('row').filter({ hasText: 'Support' }).getByRole('rowheader')).toBeVisible();
    const opened = sidetone.app.waitForEvent('window', {
      predicate: (each) => each.url().includes('/wallboard.html'),
    });
    await team.getByRole('button', { name: 'Wallboard' }).click();
    const board = await opened;
    await expect(board.getByRole('article', { name: 'Support' })).toContainText('2');
    await expect
      .poll(() =>
        sidetone.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().some(
            (window) => window.webContents.getURL().includes('/wallboard.html') && window.isFullScreen(),
          ),
        ),
      )
      .toBe(true);
    await sidetone.page.getByRole('button', { name: 'Menu' }).click();
    await sidetone.page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await expect(board.locator('html')).toHaveAttribute('data-theme', 'dark');
    const closed = board.waitForEvent('close');
    // The page is gone before the key is up again.
    await board.keyboard.down('Escape').catch(() => undefined);
    await closed;
  });
});

test.describe('on UCCX', () => {
  test.use({ connectorOptions: { platform: 'UCCX' } });

  test('says that there are no statistics, and why', async ({ sidetone }) => {
    const { page } = sidetone;
    await sidetone.signIn('2001', '3009');
    await page.keyboard.press('Control+4');
    await expect(page.getByRole('region', { name: 'Queues' })).toContainText(
      'Queue statistics are available on UCCE only',
    );
  });
});

test('an agent has no queues, and nothing is asked for them', async ({ signedIn, connector }) => {
  const { page } = signedIn;
  await expect(page.getByRole('tab')).toHaveCount(3);
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('menuitem', { name: 'Team window' })).toHaveCount(0);
  expect(bodiesOf(connector, 'getteamusers')).toEqual([]);
  expect(bodiesOf(connector, 'getqueuelist')).toEqual([]);
});
