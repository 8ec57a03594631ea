import type { Page } from '@playwright/test';
import type { Sidetone } from './app.ts';

/** Opens the window of the settings from the main window's menu. Answers its page. */
export async function openSettings({ app, page }: Sidetone): Promise<Page> {
  const opened = app.waitForEvent('window', { predicate: (each) => each.url().includes('/settings.html') });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Settings…' }).click();
  const settings = await opened;
  await settings.getByRole('tablist', { name: 'Settings' }).waitFor();
  return settings;
}

/** Goes to a pane by the name it has in the list. */
export const goTo = (settings: Page, pane: string) => settings.getByRole('tab', { name: pane }).click();

/** The windows of the settings there are. */
export const settingsWindows = ({ app }: Sidetone): readonly Page[] =>
  app.windows().filter((page) => page.url().includes('/settings.html'));
