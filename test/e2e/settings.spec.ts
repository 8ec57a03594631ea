import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/app.ts';
import { press } from '../support/desktop.ts';
import { card, goReady, ring, stateBar, talk, vera } from '../support/phone.ts';
import { goTo, openSettings, settingsWindows } from '../support/settings.ts';

test('the settings have one window, opened from the menu and by Ctrl+comma', async ({ sidetone }) => {
  const { page } = sidetone;
  const settings = await openSettings(sidetone);
  await page.bringToFront();
  await page.keyboard.press('Control+,');
  await expect.poll(() => settingsWindows(sidetone).length).toBe(1);
  const closed = settings.waitForEvent('close');
  // The page may be gone before the click has been answered.
  await settings
    .getByRole('button', { name: 'Close' })
    .click()
    .catch(() => undefined);
  await closed;
  await expect.poll(() => settingsWindows(sidetone).length).toBe(0);
  const again = sidetone.app.waitForEvent('window');
  await page.keyboard.press('Control+,');
  await expect((await again).getByRole('tablist', { name: 'Settings' })).toBeVisible();
});

test('every page is dark already before its script runs', async ({ sidetone: { page } }) => {
  const comesAs = (name: string, theme: string) =>
    page.evaluate(async (path) => (await fetch(path)).text(), `/${name}.html?theme=${theme}`);
  for (const name of ['main', 'popup', 'mini', 'settings', 'team', 'wallboard', 'inspector']) {
    expect(await comesAs(name, 'dark')).toContain('<html lang="en" data-theme="dark"');
    expect(await comesAs(name, 'light')).toContain('<html lang="en" data-theme="light"');
  }
});

test('theme and language change in every window while the agent stays signed in', async ({
  signedIn,
  folder,
}) => {
  const settings = await openSettings(signedIn);
  await goTo(settings, 'General');
  await settings.getByRole('radio', { name: 'Dark' }).click();
  for (const page of [settings, signedIn.page])
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await settings.getByRole('combobox', { name: 'Language' }).selectOption('العربية');
  for (const page of [settings, signedIn.page])
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(settings.getByRole('heading', { level: 1 })).toHaveText('عام');
  await expect.poll(() => readFile(join(folder, 'settings.json'), 'utf8')).toContain('"language": "ar"');
});

test('a hotkey is recorded by pressing it, and works from then on', async ({ signedIn, connector }) => {
  const settings = await openSettings(signedIn);
  await goTo(settings, 'Hotkeys');
  await goReady(signedIn);
  await talk(signedIn, connector);
  const recorder = settings.getByRole('button', { name: /^Hold or resume (Ctrl|Not)/ });
  await settings.bringToFront();
  await recorder.click();
  await expect(recorder).toHaveAccessibleDescription(/Listening/);
  // What ends a call otherwise is only another combination while keys are recorded.
  await press('ctrl+alt+shift+d');
  await expect(recorder).toHaveAccessibleDescription(/also set for End call/);
  await expect(card(signedIn.page, `Call with ${vera}`)).toBeVisible();

  await recorder.click();
  await press('ctrl+alt+shift+y');
  await expect(recorder).toHaveAccessibleName('Hold or resume Ctrl Alt Shift Y');
  await press('ctrl+alt+shift+y');
  await expect(card(signedIn.page, `Call with ${vera}, on hold`)).toBeVisible();
});

test('a clash that is known is explained, and Reset all goes back', async ({ sidetone }) => {
  const settings = await openSettings(sidetone);
  await goTo(settings, 'Hotkeys');
  const recorder = settings.getByRole('button', { name: /^Dial (Ctrl|Not)/ });
  await recorder.click();
  await press('ctrl+shift+t');
  await expect(recorder).toHaveAccessibleDescription(/reopens a closed tab in browsers/);
  await settings.getByRole('button', { name: 'Reset all' }).click();
  await expect(recorder).toHaveAccessibleName('Dial Ctrl Alt Shift K');
});

test('single keys can be turned off', async ({ signedIn }) => {
  const settings = await openSettings(signedIn);
  await goTo(settings, 'Hotkeys');
  await settings.getByRole('switch', { name: 'Single keys in the window' }).click();
  await signedIn.page.bringToFront();
  await signedIn.page.keyboard.press('r');
  await signedIn.page.keyboard.press('Control+K');
  await expect(signedIn.page.getByRole('combobox', { name: 'Name or number' })).toBeFocused();
  await expect(stateBar(signedIn.page)).toContainText('Not ready');
});

test('what a call has carried can be named, ordered and highlighted', async ({
  signedIn,
  connector,
  folder,
}) => {
  const settings = await openSettings(signedIn);
  await goTo(settings, 'Customer data');
  await goReady(signedIn);
  await ring(signedIn, connector);
  const rows = settings.getByRole('listitem');
  await expect(rows).not.toHaveCount(0);
  const last = rows.last();
  const name = (await last.locator('bdi').textContent()) ?? '';
  await last.getByRole('button', { name: `Show ${name} in the popup` }).click();
  const label = settings.getByRole('textbox', { name: `Label of ${name}` });
  await label.fill('What it is');
  await label.press('Enter');
  await expect.poll(() => readFile(join(folder, 'settings.json'), 'utf8')).toContain('What it is');
  await last.locator('.grip').dragTo(rows.first());
  await expect(rows.first().locator('bdi')).toHaveText(name);
  const stored = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as {
    settings: { customerData: object };
  };
  expect(stored.settings.customerData).toMatchObject({
    labels: { [name]: 'What it is' },
    highlight: [name],
  });
});
