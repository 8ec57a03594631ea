import type { Stage } from './stage.ts';

const customer = 'Mr Otto Muster';
const colleague = 'Cy Away';

/** A customer who needs a colleague: talk first, then all three together. */
export async function handOver({ page, button, card, camera, connector, tell }: Stage): Promise<void> {
  connector.control.ringInbound({ agentId: '1001', customer, queue: 'Sales' });
  await card(`Incoming call from ${customer}`).getByRole('button', { name: 'Answer' }).click();
  await button('Hold').waitFor();

  tell('Mr Muster needs a colleague. The one field picks whom; he stays on the line meanwhile.');
  await button('Transfer').click();
  await page.getByRole('combobox', { name: 'Transfer to' }).fill('cy');
  await button(`Talk first ${colleague}`).waitFor();
  await camera.shoot('transfer-to');

  tell('She talks first: the customer waits, and both are one card.');
  await page.keyboard.press('Enter');
  const both = card(`Consult with ${colleague} about ${customer}`);
  await both.getByText('Talking').waitFor();
  await camera.shoot('consult');

  tell('All three talk together.');
  await button('Conference').click();
  await card('Conference, 3 people').waitFor();
  await camera.shoot('conference');

  tell('She leaves the two alone.');
  await button('Leave').click();
  await card('Conference, 3 people').waitFor({ state: 'detached' });
  const wrapUp = page.getByRole('region', { name: `Wrap-up, ${customer}` });
  await wrapUp.getByRole('button', { name: 'Skip' }).click();
  await wrapUp.waitFor({ state: 'detached' });
}

/** What an integrator looks at: every message, with what is nobody's business masked. */
export async function inspect({ app, page, camera, tell }: Stage): Promise<void> {
  tell('The protocol inspector shows what went over the line, without passwords and numbers.');
  const isInspector = (each: { url(): string }) => each.url().includes('/inspector.html');
  const opened = app.waitForEvent('window', { predicate: isInspector });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Protocol inspector' }).click();
  const inspector = await opened;
  await inspector.getByRole('listbox').waitFor();
  await camera.shoot('inspector', { besides: inspector });
  await inspector.getByRole('tab', { name: 'Commands' }).click();
  await inspector.getByText('UpdateDialogWrapup').waitFor();
  await camera.shoot('inspector-commands', { besides: inspector });
  await inspector.close();
}
