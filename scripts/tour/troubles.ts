import type { Stage } from './stage.ts';

/** The connection is lost in a call and comes back. The call goes on all the while. */
export async function loseConnection({ page, button, card, camera, connector, backup, tell }: Stage) {
  tell('In the call the server dies. The call goes on at the phone; the backup is tried.');
  await connector.control.stopListening();
  await page.getByRole('region', { name: /^Reconnecting/ }).waitFor();
  await camera.shoot('connection-lost');

  tell('The backup is gone too. What was known last is shown, and since when.');
  backup.refuse();
  await page.getByRole('region', { name: 'Neither server answers' }).waitFor();
  await camera.shoot('no-server');

  tell('The servers are back, and Sidetone by itself. State and call are read again, and the buttons work.');
  await connector.control.startListening();
  backup.open();
  await page.getByRole('region', { name: 'Neither server answers' }).waitFor({ state: 'detached' });
  await button('Change').waitFor();
  await card('Call with Ms Vera Vorbild').waitFor();
  await camera.shoot('reconnected');
}

/** Finesse goes out of service behind a connector that answers. */
export async function loseService({ page, camera, connector, tell }: Stage): Promise<void> {
  tell('Finesse goes out of service for a moment.');
  connector.control.setService('OUT_OF_SERVICE');
  const banner = page.getByRole('region', { name: 'Finesse is not in service' });
  await banner.waitFor();
  await camera.shoot('out-of-service');
  connector.control.setService('IN_SERVICE');
  await banner.waitFor({ state: 'detached' });
}

/** Orders that Finesse refuses: each says so in words, and nothing on the screen jumped ahead. */
export async function beRefused({ page, button, camera, connector, card, tell }: Stage): Promise<void> {
  const notices = page.getByRole('list', { name: 'Notices' });
  tell('Finesse refuses a hold. The call is unchanged, and a notice says so.');
  const obey = connector.control.refuse('holdcall');
  await button('Hold').click();
  await notices.getByText('Hold did not work').waitFor();
  obey();
  await button('End').click();
  await card('Call with Ms Vera Vorbild').waitFor({ state: 'detached' });

  tell('The call has ended. What it was about can be said, or skipped.');
  const wrapUp = page.getByRole('region', { name: 'Wrap-up, Ms Vera Vorbild' });
  await wrapUp.waitFor();
  await camera.shoot('wrap-up');
  await wrapUp.getByRole('button', { name: 'Skip' }).click();
  await wrapUp.waitFor({ state: 'detached' });

  tell('Ada dials her own number, which cannot be.');
  await page.getByRole('combobox', { name: 'Name or number' }).fill('3001');
  await page.getByRole('combobox', { name: 'Name or number' }).press('Enter');
  await notices.getByText('Could not reach 3001').waitFor();
  await camera.shoot('notices');
  for (const title of ['Hold did not work', 'Could not reach 3001']) {
    const notice = notices.getByRole('listitem').filter({ hasText: title });
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
  }
  await page.getByRole('combobox', { name: 'Name or number' }).fill('');
}
