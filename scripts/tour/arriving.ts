import type { Stage } from './stage.ts';

/** From the server form to the log-in form, through everything that can go wrong there, to being signed in. */
export async function arrive({ page, button, camera, connector, tell }: Stage): Promise<void> {
  const server = page.getByRole('combobox', { name: 'Server' });

  tell('Sidetone starts. The log-in form asks who you are; the server answers already.');
  await page.getByRole('status').filter({ hasText: 'backup' }).waitFor();
  await camera.shoot('log-in');

  tell('A new contact centre is added by its address, in one form.');
  await server.selectOption('Connect to my contact centre…');
  await page.getByRole('heading', { name: 'Your contact centre' }).waitFor();
  await camera.shoot('server-form');
  await button('Cancel').click();

  tell('Ada Example mistypes her password, and reads what to do.');
  await page.getByLabel('Agent ID').fill('1001');
  await page.getByLabel('Password', { exact: true }).fill('dmeo');
  await page.getByLabel('Extension').fill('3001');
  await button('Sign in').click();
  await page.getByText('Agent ID and password do not match').waitFor();
  await camera.shoot('log-in-refused');

  tell('The phone system takes its time. Each step of the log-in is shown, and it can be cancelled.');
  const answerAgain = connector.control.ignore('login');
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await button('Sign in').click();
  await page.getByRole('status', { name: 'Signing in' }).waitFor();
  await camera.shoot('signing-in');
  await button('Cancel').click();
  answerAgain();

  tell('She signs in. Nobody can call her yet: she is Not ready.');
  await page.getByLabel('Password', { exact: true }).fill('demo');
  await button('Sign in').click();
  await button('Go ready').waitFor();
  await camera.shoot('signed-in');

  tell('She goes Ready.');
  await button('Go ready').click();
  await button('Ready').waitFor();
  await camera.shoot('ready');
}
