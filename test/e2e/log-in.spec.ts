import { settingsFor, stop, test, expect, writeSettings } from '../support/app.ts';
import { bodiesOf, popupShown, stateBar, wordsOf } from '../support/phone.ts';
import { filesWith } from '../support/profile-files.ts';

test.describe('the first start', () => {
  test('is the demo: one sign-in away from a call, with nothing to set up', async ({ start }) => {
    const sidetone = await start();
    const { page } = sidetone;
    await expect(page.getByLabel('Agent ID')).toHaveValue('1001');
    await expect(page.getByLabel('Extension')).toHaveValue('3001');
    await page.getByRole('button', { name: 'Sign in' }).click();

    await stateBar(page).getByRole('button', { name: 'Go ready' }).click();
    await page.getByRole('button', { name: 'Ring me' }).click();
    const popup = await sidetone.popup();
    await expect.poll(popupShown(sidetone)).toBe(true);
    await popup.getByRole('button', { name: 'Answer' }).click();
    const call = page.getByRole('article', { name: /^Call with/ });
    await call.getByRole('button', { name: 'End' }).click();

    await expect(call).toHaveCount(0);
    await expect(stateBar(page)).toContainText('Ready');
  });

  test('offers a contact centre to connect to instead', async ({ start, connector }) => {
    const { page } = await start();
    await page.getByLabel('Server').selectOption('Connect to my contact centre…');
    await page.getByLabel('Name').fill('My centre');
    await page.getByLabel('Server address').fill(connector.url);
    await page.getByRole('button', { name: 'Save and connect' }).click();

    await page.getByLabel('Agent ID').fill('1002');
    await page.getByLabel('Password', { exact: true }).fill('demo');
    await page.getByLabel('Extension').fill('3002');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(stateBar(page)).toBeVisible();
    expect(wordsOf(connector)).toContain('login');
  });
});

test('a server in the settings is used instead of the demo', async ({ sidetone, connector }) => {
  await expect(sidetone.page.getByLabel('Server')).toHaveValue('test');
  await expect(sidetone.page.getByLabel('Agent ID')).toHaveValue('');
  await sidetone.signIn();
  expect(connector.control.snapshot().agents['1001']?.state).toBe('NOT_READY');
});

test.describe('a sign-in that fails says why at its field and keeps what was typed', () => {
  const cases = [
    { name: 'wrong password', field: 'Password', entries: ['1001', '3001', 'guess'], told: /do not match/ },
    {
      name: 'unknown agent',
      field: 'Agent ID',
      entries: ['9999', '3001', 'demo'],
      told: /No agent with this ID/,
    },
    {
      name: 'not a phone',
      field: 'Extension',
      entries: ['1001', '4444', 'demo'],
      told: /4444 is not a phone you can sign in to/,
    },
  ] as const;
  for (const { name, field, entries, told } of cases)
    test(name, async ({ sidetone }) => {
      const [agentId, extension, password] = entries;
      await sidetone.fillIn(agentId, extension, password);

      const { page } = sidetone;
      const accused = page.getByLabel(field, { exact: true });
      await expect(accused).toHaveAccessibleDescription(told);
      await expect(accused).toHaveAttribute('aria-invalid', 'true');
      await expect(page.getByLabel('Agent ID')).toHaveValue(agentId);
      await expect(page.getByLabel('Extension')).toHaveValue(extension);
      await expect(page.getByLabel('Password', { exact: true })).toHaveValue(password);
    });

  test('extension in use', async ({ sidetone, start, connector, folder }) => {
    await writeSettings(`${folder}/other`, settingsFor(connector.url));
    const other = await start(`${folder}/other`);
    await other.signIn('1002', '3002');

    await sidetone.fillIn('1001', '3002');
    const extension = sidetone.page.getByLabel('Extension');
    await expect(extension).toHaveAccessibleDescription(/3002 is in use by another agent/);
    await expect(extension).toHaveValue('3002');
  });

  test('and the next try, with the field put right, goes through', async ({ sidetone }) => {
    await sidetone.fillIn('1001', '3001', 'guess');
    await expect(sidetone.page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
      /do not match/,
    );
    await sidetone.page.getByLabel('Password', { exact: true }).fill('demo');
    await sidetone.page.keyboard.press('Enter');
    await expect(stateBar(sidetone.page)).toBeVisible();
  });
});

test('characters that would break a command are refused at the field, and nothing is sent', async ({
  sidetone,
  connector,
}) => {
  const { page } = sidetone;
  for (const [field, text] of [
    ['Agent ID', '10,01'],
    ['Password', 'de#mo'],
    ['Extension', '30|01'],
  ] as const) {
    await page.getByLabel(field, { exact: true }).fill(text);
    await expect(page.getByLabel(field, { exact: true })).toHaveAccessibleDescription(
      'Commas, # and | cannot be used here.',
    );
  }
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByLabel('Agent ID')).toBeFocused();
  expect(wordsOf(connector)).toEqual([]);
});

test.describe('while Finesse is out of service', () => {
  test.use({ profile: { serviceTimeoutMs: 1000 } });

  test('that is said, with the form still filled, and signing in works once it is back', async ({
    sidetone,
    connector,
  }) => {
    const { page } = sidetone;
    connector.control.setService('OUT_OF_SERVICE');
    await sidetone.fillIn();
    await expect(page.getByRole('alert')).toContainText('Finesse is not in service');
    await expect(page.getByLabel('Agent ID')).toHaveValue('1001');
    await expect(page.getByLabel('Password', { exact: true })).toHaveValue('demo');
    expect(wordsOf(connector)).not.toContain('login');

    connector.control.setService('IN_SERVICE');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(stateBar(page)).toBeVisible();
  });
});

test('agent ID and extension are there after a restart; the password is kept nowhere', async ({
  sidetone,
  start,
  folder,
}) => {
  const wrong = 'Vorhaengeschloss-4711';
  await sidetone.fillIn('1004', '3004', wrong);
  await expect(sidetone.page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(
    /do not match/,
  );
  await sidetone.signIn('1004', '3004');
  await stop(sidetone);

  const again = await start();
  await expect(again.page.getByLabel('Agent ID')).toHaveValue('1004');
  await expect(again.page.getByLabel('Extension')).toHaveValue('3004');
  await expect(again.page.getByLabel('Password', { exact: true })).toHaveValue('');
  expect(await filesWith(folder, wrong)).toEqual([]);
  expect(await filesWith(folder, 'demo')).toEqual([]);
});

test('a sign-in waits for a connector that is not there yet', async ({ connector, folder, start }) => {
  await connector.control.stopListening();
  await writeSettings(folder, settingsFor(connector.url));
  const sidetone = await start();
  await sidetone.fillIn();
  await expect(sidetone.page.getByRole('status', { name: 'Signing in' })).toBeVisible();

  await connector.control.startListening();
  await expect(stateBar(sidetone.page)).toBeVisible({ timeout: 15_000 });
  expect(bodiesOf(connector, 'login')).toEqual(['demo,3001']);
});

test('a sign-in can be cancelled, and the form keeps what was typed', async ({
  connector,
  folder,
  start,
}) => {
  await connector.control.stopListening();
  await writeSettings(folder, settingsFor(connector.url));
  const sidetone = await start();
  const { page } = sidetone;
  await sidetone.fillIn();
  await page.getByRole('button', { name: 'Cancel' }).click();

  await expect(page.getByLabel('Agent ID')).toHaveValue('1001');
  await expect(page.getByLabel('Agent ID')).toBeEditable();
  await expect(page.getByRole('status', { name: 'Signing in' })).toHaveCount(0);
});
