import { expect, test as base, hasEnded } from '../support/app.ts';
import { bodiesOf, card, goReady, ring, stateBar, talk, vera } from '../support/phone.ts';
import { startTrayHost } from '../support/status-notifier.ts';

const test = base.extend<{ readonly tray: Awaited<ReturnType<typeof startTrayHost>> }>({
  tray: [
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
    async ({}, use) => {
      const tray = await startTrayHost();
      await use(tray);
      await tray.close();
    },
    // Before the app starts: it looks for a tray once.
    { auto: true },
  ],
});

test('icon and tooltip follow the state', async ({ tray, sidetone, connector }) => {
  await expect.poll(() => tray.toolTip()).toContain('Sidetone: Logged out');
  const icons = new Set([await tray.icon()]);
  await sidetone.signIn();
  await expect.poll(() => tray.toolTip()).toContain('Sidetone: Not ready');
  icons.add(await tray.icon());
  await goReady(sidetone);
  await expect.poll(() => tray.toolTip()).toBe('Sidetone: Ready');
  icons.add(await tray.icon());
  await ring(sidetone, connector);
  await expect.poll(() => tray.toolTip()).toContain(`Sidetone: Call from ${vera}`);
  icons.add(await tray.icon());
  await connector.control.stopListening();
  await expect.poll(() => tray.toolTip()).toContain('Sidetone: Not connected');
  icons.add(await tray.icon());
  expect(icons.size).toBe(5);
});

test('Ready and Not ready with its reasons work from the menu', async ({ tray, signedIn, connector }) => {
  await expect.poll(() => tray.labels()).toContain('Ready');
  await tray.click('Ready');
  await expect(stateBar(signedIn.page)).toContainText('Ready');
  await expect.poll(() => tray.toolTip()).toContain('Sidetone: Ready');
  await tray.click('Not ready', 'Lunch');
  await expect(stateBar(signedIn.page)).toContainText('Lunch');
  await expect.poll(() => tray.toolTip()).toContain('Sidetone: Not ready, Lunch');
  expect(bodiesOf(connector, 'makenotreadywithreason')).toEqual(['2']);
});

test('a call is answered, held, resumed and ended from the menu', async ({ tray, signedIn, connector }) => {
  await goReady(signedIn);
  const dialogId = await ring(signedIn, connector);
  for (const [label, next] of [
    ['Answer', 'Hold'],
    ['Hold', 'Resume'],
    ['Resume', 'Hold'],
    ['End call', 'Ready'],
  ] as const) {
    await expect.poll(() => tray.labels()).toContain(label);
    await tray.click(label);
    await expect.poll(() => tray.labels()).toContain(next);
  }
  await expect(signedIn.page.getByRole('article')).toHaveCount(0);
  for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
    expect(bodiesOf(connector, word)).toEqual([dialogId]);
});

test('a preview can be accepted from the menu', async ({ tray, signedIn, connector }) => {
  await goReady(signedIn);
  connector.control.offerPreview({ agentId: '1001', campaign: 'Call-backs' });
  await expect
    .poll(() => tray.labels())
    .toEqual(expect.arrayContaining(['Accept and call', 'Reject', 'Close']));
  await tray.click('Accept and call');
  await expect(card(signedIn.page, 'Call with Ms Ida Esempio')).toBeVisible();
});

test('the window is opened and the dial field found from the menu', async ({ tray, signedIn }) => {
  const { page } = signedIn;
  await page.getByRole('banner').getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  await tray.click('Open Sidetone');
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
  await tray.click('Dial…');
  await expect(page.getByRole('combobox', { name: 'Name or number' })).toBeFocused();
});

test('the mini bar comes and goes from the menu, and Transfer leads to the field', async ({
  tray,
  signedIn,
  connector,
}) => {
  await tray.click('Mini bar');
  await expect.poll(async () => (await signedIn.window('mini'))?.visible).toBe(true);
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(false);
  await tray.click('Mini bar');
  await expect.poll(async () => (await signedIn.window('main'))?.visible).toBe(true);
  expect((await signedIn.window('mini'))?.visible).toBe(false);
  await goReady(signedIn);
  await talk(signedIn, connector);
  await expect.poll(() => tray.labels()).toContain('Transfer…');
  await tray.click('Transfer…');
  await expect(signedIn.page.getByRole('combobox', { name: 'Transfer to' })).toBeFocused();
});

test('what comes after a call is chosen from the menu', async ({ tray, signedIn, connector }) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  await expect.poll(() => tray.labels()).toContain('After this call');
  await tray.click('After this call', 'Not ready', 'Lunch');
  await expect(stateBar(signedIn.page)).toContainText('Then: Not ready');
});

test('logging out with a reason and quitting work from the menu', async ({ tray, signedIn, connector }) => {
  await expect.poll(() => tray.labels()).toContain('Log out');
  await tray.click('Log out', 'End of shift');
  await expect(signedIn.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(connector.control.snapshot().agents['1001']?.reasonCode).toBe('1');
  await tray.click('Quit Sidetone');
  await expect.poll(() => hasEnded(signedIn.process)).toBe(true);
});
