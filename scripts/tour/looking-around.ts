import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** Between calls: people to call, the settings, the bar that stands in the place of the window. */
export async function lookAround(stage: Stage): Promise<void> {
  const { page, button, camera, tell } = stage;

  tell('Contacts are the phonebooks of the team and of everybody.');
  await page.getByRole('tab', { name: 'Contacts' }).click();
  await page.getByRole('listitem').first().waitFor();
  await camera.shoot('contacts');

  tell('One field finds people and actions, and dials.');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('re');
  await page.getByRole('listbox').waitFor();
  await camera.shoot('finding');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Recent' }).click();

  tell('Every setting is saved as it is changed.');
  const settings = await openFromMenu(stage, 'Settings…', 'settings');
  for (const pane of ['Hotkeys', 'Notifications', 'Connections']) {
    await settings.getByRole('tab', { name: pane }).click();
    await settings.getByRole('tabpanel', { name: pane }).waitFor();
    await camera.shoot(`settings-${pane.toLowerCase()}`, { besides: settings });
  }
  await settings.close();

  tell('The mini bar stays on top of the customer’s data, and goes back to the window by a click.');
  const mini = await openFromMenu(stage, 'Mini bar', 'mini');
  await mini.getByRole('button').first().waitFor();
  await camera.shoot('mini', { besides: mini });
  await mini.getByRole('button', { name: 'Open the main window' }).click();
  await button('Menu').waitFor();
}

/** Opens a window by an entry of the main window's menu. Answers its page. */
export async function openFromMenu(
  { button, page, pageOf }: Stage,
  entry: string,
  name: string,
): Promise<Page> {
  await button('Menu').click();
  await page.getByRole('menuitem', { name: entry }).click();
  return pageOf(name);
}
