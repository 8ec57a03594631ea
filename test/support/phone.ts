import type { Page } from '@playwright/test';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { expect, type Sidetone } from './app.ts';

/** The customers of the embedded connector that the tests call by. */
export const vera = 'Ms Vera Vorbild';
export const otto = 'Mr Otto Muster';

/** The bar with the agent's state. */
export const stateBar = (page: Page) => page.getByRole('region', { name: 'Your state' });
/** The card of a call or a preview, by the name it has for a screen reader. */
export const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
/** What the agent is told. */
export const notices = (page: Page) => page.getByRole('list', { name: 'Notices' });
/** The rows of calls that are over, newest first. */
export const recentCalls = (page: Page) =>
  page.getByRole('region', { name: 'Recent calls' }).getByRole('listitem');
export const dialField = (page: Page) => page.getByRole('combobox', { name: 'Name or number' });

export async function goReady({ page }: Sidetone): Promise<void> {
  await stateBar(page).getByRole('button', { name: 'Go ready' }).click();
  await expect(stateBar(page)).toContainText('Ready');
}

/** The command words the connector has got, oldest first, without the sign of life. */
export const wordsOf = ({ control }: EmbeddedConnector): readonly string[] =>
  control
    .received()
    .map(({ word }) => word)
    .filter((word) => word !== 'beat' && word !== 'hello');

/** The bodies of every command of that word. */
export const bodiesOf = ({ control }: EmbeddedConnector, wanted: string): readonly string[] =>
  control
    .received()
    .filter(({ word }) => word === wanted)
    .map(({ body }) => body);

/** The call rings at agent 1001 and shows in the main window. Answers the dialog's id. */
export async function ring(
  sidetone: Sidetone,
  connector: EmbeddedConnector,
  customer = vera,
): Promise<string> {
  const id = connector.control.ringInbound({ agentId: '1001', customer });
  await expect(card(sidetone.page, `Incoming call from ${customer}`)).toBeVisible();
  return id;
}

/** The agent talks to the customer, answered in the main window. Answers the dialog's id. */
export async function talk(
  sidetone: Sidetone,
  connector: EmbeddedConnector,
  customer = vera,
): Promise<string> {
  const id = await ring(sidetone, connector, customer);
  await card(sidetone.page, `Incoming call from ${customer}`).getByRole('button', { name: 'Answer' }).click();
  await expect(card(sidetone.page, `Call with ${customer}`)).toBeVisible();
  return id;
}

/**
 * Whether the popup is on the screen. Main hides it before it tells the pages why, so once the main window shows
 * that a call is answered or over, it is gone.
 */
export const popupShown = (sidetone: Sidetone) => async () =>
  (await sidetone.window('popup'))?.visible ?? false;
