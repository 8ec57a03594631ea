import type { Stage } from './stage.ts';

/** A break with a reason, as the state menu offers it. */
export async function takeBreak({ page, button, camera, tell }: Stage): Promise<void> {
  tell('The calls so far are listed.');
  await page.getByRole('region', { name: 'Recent calls' }).getByRole('listitem').first().waitFor();
  await camera.shoot('recent-calls');

  tell('Lunch: the state menu has the reasons.');
  await button('Not ready').click();
  await page.getByRole('dialog', { name: 'Change state' }).waitFor();
  await camera.shoot('state-menu');
  await page.getByRole('option', { name: 'Lunch' }).click();
  await button('Go ready').waitFor();
  await page.getByRole('region', { name: 'Your state' }).getByText('Lunch').waitFor();
  await camera.shoot('not-ready');
}

/** The end of the shift. Quitting while signed in is asked about; logging out takes a reason. */
export async function logOut({ app, page, button, camera, tell }: Stage): Promise<void> {
  tell('Ada quits while she is signed in, and is asked.');
  await app.evaluate(({ app: electron }) => electron.quit());
  await page.getByRole('dialog', { name: 'You are signed in' }).waitFor();
  await camera.shoot('quit-question');
  await button('Stay').click();

  tell('She logs out instead, with a reason.');
  await button('Menu').click();
  await page.getByRole('menuitem', { name: 'Log out' }).waitFor();
  await camera.shoot('app-menu');
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await page.getByRole('option', { name: 'End of shift' }).waitFor();
  await camera.shoot('log-out');
  await page.getByRole('option', { name: 'End of shift' }).click();
  await button('Sign in').waitFor();
  await camera.shoot('logged-out');
}

/** The end of the day. */
export async function quit({ app, tell }: Stage): Promise<void> {
  const ended = app.waitForEvent('close', { timeout: 10_000 });
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  await ended;
  tell('Sidetone quits without a question: nobody is signed in.');
}
