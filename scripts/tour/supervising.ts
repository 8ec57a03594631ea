import { openFromMenu } from './looking-around.ts';
import type { Stage } from './stage.ts';

/** Grace supervises: her teams live, her queues, and the wallboard. */
export async function supervise(stage: Stage): Promise<void> {
  const { page, button, camera, tell } = stage;

  tell('Grace Sample signs in. She supervises teams.');
  await page.getByLabel('Agent ID').fill('2001');
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await page.getByLabel('Extension').fill('3009');
  await button('Sign in').click();
  await button('Go ready').waitFor();

  tell('The window of her teams: who is in which state, since when, and why.');
  const team = await openFromMenu(stage, 'Team window', 'team');
  await team.getByRole('row').nth(4).waitFor();
  await camera.shoot('team-window', { besides: team });

  tell('A wallboard fills a second display with the queues.');
  await team.getByRole('button', { name: 'Wallboard' }).click();
  const wallboard = await stage.pageOf('wallboard');
  await wallboard.getByRole('heading').first().waitFor();
  await camera.shoot('wallboard', { besides: wallboard });
  await wallboard.close();
  await team.close();

  await button('Menu').click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.getByRole('option', { name: 'End of shift' }).click();
  await button('Sign in').waitFor();
}
