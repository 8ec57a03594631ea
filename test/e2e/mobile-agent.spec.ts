import { expect, stop, test, type Sidetone } from '../support/app.ts';
import { bodiesOf, stateBar, wordsOf } from '../support/phone.ts';

const phone = '+49 171 555 0133';
const section = ({ page }: Sidetone) => page.getByRole('button', { name: /Mobile agent/ });

/** Signs in as 1001 with calls at a phone of their own. */
async function signInMobile(sidetone: Sidetone, nailed = false): Promise<void> {
  const { page } = sidetone;
  await page.getByLabel('Agent ID').fill('1001');
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.getByLabel('Extension').fill('3001');
  await section(sidetone).click();
  await page.getByLabel('Your phone').fill(phone);
  if (nailed) await page.getByText('Nailed', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign in as mobile agent' }).click();
  await stateBar(page).waitFor();
}

test.describe('on UCCE', () => {
  test.use({ profile: { platform: 'UCCE' } });

  test('calls go to the phone, however it was written, for each call or nailed', async ({
    sidetone,
    connector,
  }) => {
    await signInMobile(sidetone);
    expect(bodiesOf(connector, 'mobileagentlogin')).toEqual(['demo,3001,+491715550133,true']);
    expect(wordsOf(connector)).not.toContain('login');
    expect(connector.control.snapshot().agents['1001']).toMatchObject({
      state: 'NOT_READY',
      extension: '3001',
      ringsAt: '+491715550133',
    });
  });

  test('the phone and how it is called are remembered for the next day', async ({ sidetone, start }) => {
    await signInMobile(sidetone, true);
    await stop(sidetone);
    const { page } = await start();
    await expect(page.getByLabel('Your phone')).toHaveValue('+491715550133');
    await expect(page.getByRole('radio', { name: 'Nailed' })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Sign in as mobile agent' })).toBeVisible();
  });

  test('a phone that is no number is told at its field', async ({ sidetone, connector }) => {
    const { page } = sidetone;
    await page.getByLabel('Agent ID').fill('1001');
    await page.getByLabel('Password', { exact: true }).fill('demo');
    await page.getByLabel('Extension').fill('3001');
    await section(sidetone).click();
    await page.getByLabel('Your phone').fill('my phone');
    await page.getByRole('button', { name: 'Sign in as mobile agent' }).click();
    await expect(page.getByLabel('Your phone')).toHaveAccessibleDescription('Letters cannot be dialled.');
    expect(wordsOf(connector)).toEqual([]);
  });

  test.describe('whose agent Finesse logs out while the connection is lost', () => {
    test.use({ connectorOptions: { silentClientMs: 1500, logoutSilentAgents: true } });

    test('the same log-in is sent again, not that of the extension', async ({ sidetone, connector }) => {
      await signInMobile(sidetone, true);
      await connector.control.stopListening();
      // Nobody hears of it, which is why it is looked for.
      await expect.poll(() => connector.control.snapshot().agents['1001']?.state).toBe('LOGOUT');
      await connector.control.startListening();
      await connector.control.waitFor(({ agents }) => agents['1001']?.ringsAt === '+491715550133');
      await expect(stateBar(sidetone.page)).toContainText('Not ready');
      const logIn = 'demo,3001,+491715550133,false';
      expect(bodiesOf(connector, 'mobileagentlogin')).toEqual([logIn, logIn]);
      expect(wordsOf(connector)).not.toContain('login');
    });
  });
});

test.describe('on UCCX', () => {
  test.use({ profile: { platform: 'UCCX' }, connectorOptions: { platform: 'UCCX' } });

  test('there are no mobile agents', async ({ sidetone, connector }) => {
    await expect(sidetone.page.getByRole('button', { name: 'Sign in' })).toBeVisible();
    await expect(section(sidetone)).toHaveCount(0);
    await sidetone.signIn();
    expect(wordsOf(connector)).toContain('login');
  });
});
