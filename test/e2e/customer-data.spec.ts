import { expect, test } from '../support/app.ts';
import { bodiesOf, card, goReady, notices, popupShown, ring, talk, vera } from '../support/phone.ts';
import type { Sidetone } from '../support/app.ts';

const customer = ({ page }: Sidetone) => page.getByRole('region', { name: 'Customer' });
const button = (sidetone: Sidetone, name: string) => customer(sidetone).getByRole('button', { name });
const clipboard = ({ app }: Sidetone) => app.evaluate(({ clipboard: board }) => board.readText());

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form } });

    test('a value is changed in its place, and everybody in the call has it', async ({
      signedIn,
      connector,
    }) => {
      await goReady(signedIn);
      const dialogId = await talk(signedIn, connector);
      await button(signedIn, 'Change Variable 6').click();
      const field = customer(signedIn).getByRole('textbox', { name: 'Variable 6' });
      await expect(field).toBeFocused();
      await field.fill('AC-20418');
      await field.press('Enter');

      await expect(customer(signedIn)).toContainText('AC-20418');
      await expect(button(signedIn, 'Change Variable 6')).not.toHaveAttribute('aria-busy');
      expect(bodiesOf(connector, 'updatedialogvariable')).toEqual([`${dialogId},callVariable6,AC-20418`]);
      const [dialog] = connector.control.snapshot().dialogs;
      expect(dialog?.variables['callVariable6']).toBe('AC-20418');
      await expect(notices(signedIn.page).getByRole('listitem')).toHaveCount(0);
    });

    test('a value is emptied, and leaves the card', async ({ signedIn, connector }) => {
      await goReady(signedIn);
      await talk(signedIn, connector);
      await button(signedIn, 'Change Variable 7').click();
      await customer(signedIn).getByRole('textbox', { name: 'Variable 7' }).fill('');
      await signedIn.page.keyboard.press('Enter');
      await expect(customer(signedIn)).not.toContainText('Variable 7');
      await expect(notices(signedIn.page).getByRole('listitem')).toHaveCount(0);
    });
  });

test('a change that is refused is told, with the way to the commands, and the old value stays', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  connector.control.refuse('updatedialogvariable');
  await button(signedIn, 'Change Variable 6').click();
  await signedIn.page.keyboard.type('AC-1');
  await signedIn.page.keyboard.press('Enter');
  await expect(notices(signedIn.page)).toContainText('Change of call data did not work');
  await expect(notices(signedIn.page).getByRole('button', { name: 'See commands' })).toBeVisible();
  await expect(customer(signedIn)).toContainText('AC-20417');
});

test.describe('without an answer', () => {
  test.use({ profile: { commandTimeoutMs: 1000 } });

  test('a change is told as unanswered, and the true value asked for', async ({ signedIn, connector }) => {
    await goReady(signedIn);
    const dialogId = await talk(signedIn, connector);
    connector.control.ignore('updatedialogvariable');
    await button(signedIn, 'Change Variable 6').click();
    await signedIn.page.keyboard.type('AC-1');
    await signedIn.page.keyboard.press('Enter');
    await expect(button(signedIn, 'Change Variable 6')).toHaveAttribute('aria-busy', 'true');
    await expect(notices(signedIn.page)).toContainText('No answer to Change of call data');
    await expect(customer(signedIn)).toContainText('AC-20417');
    expect(bodiesOf(connector, 'getdialogstate')).toEqual([dialogId]);
  });
});

test('values are copied by a click, one or all, although the page has no clipboard', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  await talk(signedIn, connector);
  await button(signedIn, 'AC-20417, copy').click();
  await expect.poll(() => clipboard(signedIn)).toBe('AC-20417');
  await expect(customer(signedIn).getByRole('status')).toHaveText('Variable 6 copied');
  await button(signedIn, 'Copy all').click();
  await expect
    .poll(() => clipboard(signedIn))
    .toBe('Variable 2: Gold\nVariable 6: AC-20417\nVariable 7: Order 88120');
});

test.describe('of a site with names of its own', () => {
  test.use({
    settings: {
      customerData: {
        labels: { callvariable2: 'Tier', CALLVARIABLE7: 'Order' },
        order: ['callVariable7'],
        highlight: ['callVariable7', 'callVariable2'],
      },
    },
    profile: { region: 'GB' },
  });

  test('the data has its names and order, and the popup what stands out', async ({ signedIn, connector }) => {
    await goReady(signedIn);
    await ring(signedIn, connector);
    await expect.poll(popupShown(signedIn)).toBe(true);
    await expect(customer(signedIn).getByRole('term')).toHaveText(['Order', 'Tier', 'Variable 6']);
    const shown = card(await signedIn.popup(), `Incoming call from ${vera}`);
    await expect(shown.getByRole('term')).toHaveText(['Queue', 'Dialled', 'Order', 'Tier']);
    await expect(shown).toContainText('020 7946 0123');
  });

  test('a number is written the way of the region, and copied as it came', async ({
    signedIn,
    connector,
  }) => {
    await goReady(signedIn);
    await talk(signedIn, connector);
    const number = card(signedIn.page, `Call with ${vera}`).getByText('020 7946 0123');
    await expect(number).toHaveAttribute('title', '+442079460123');
    await number.selectText();
    await signedIn.page.keyboard.press('ControlOrMeta+c');
    await expect.poll(() => clipboard(signedIn)).toBe('+442079460123');
  });
});
