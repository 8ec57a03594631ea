import type { Page } from '@playwright/test';
import type { EmbeddedConnector } from '../../src-main/demo/embedded-connector.ts';
import { expect } from '../support/app.ts';
import { test } from '../support/colleague.ts';
import { bodiesOf, card, dialField, goReady, notices, stateBar, talk, vera } from '../support/phone.ts';

/** Who is in the calls that are up, and how: `3002 ACTIVE`. */
const partiesOf = ({ control }: EmbeddedConnector) =>
  control
    .snapshot()
    .dialogs.flatMap(({ parties }) =>
      parties.filter(({ state }) => state !== 'DROPPED').map(({ address, state }) => `${address} ${state}`),
    )
    .sort();

const outside = '+442079460123';
/** Whoever looks for a colleague has the phonebooks loaded, and from then on everybody in them has a name. */
const bob = 'Bob Sample';
const consultCard = (page: Page, colleague = bob) => card(page, `Consult with ${colleague} about ${vera}`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Presses a single key where no text field has the focus, types whom, and talks first. */
async function consult(page: Page, key: 't' | 'a', number: string, name = number) {
  await page.keyboard.press(key);
  const field = page.getByRole('combobox', { name: key === 't' ? 'Transfer to' : 'Add to call' });
  await expect(field).toBeFocused();
  await page.keyboard.type(number);
  await expect(button(page, `Talk first ${name}`)).toBeVisible();
  await page.keyboard.press('Enter');
}

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form, pickUpMs: 200 } });

    test('a colleague is asked first, switched with the customer, and takes the call over', async ({
      signedIn,
      connector,
      colleague,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      const main = await talk(signedIn, connector);
      await consult(page, 't', '3002', bob);

      const both = consultCard(page);
      await expect(both).toContainText('Consulting before transfer');
      await expect(both).toContainText('On hold');
      await expect(button(page, 'Complete transfer')).toHaveAccessibleDescription(
        'Not possible until Bob Sample has answered.',
      );
      await colleague.answer();
      await expect(both).toContainText(/Bob Sample\s*3002\s*Talking/);
      await expect(page.getByRole('article')).toHaveCount(1);

      await page.keyboard.press('s');
      await expect
        .poll(() => partiesOf(connector))
        .toEqual([`${outside} ACTIVE`, '3001 ACTIVE', '3001 HELD', '3002 ACTIVE'].sort());
      // The customer too: a switch that is under way takes no second press.
      await expect(both).toContainText(/Talking.*Bob Sample\s*3002\s*On hold/s);
      await button(page, 'Switch').click();
      await expect(both).toContainText(/Bob Sample\s*3002\s*Talking/);
      expect(bodiesOf(connector, 'retrievecall')).toHaveLength(2);
      await page.keyboard.press('t');

      await expect(page.getByRole('article', { name: vera })).toHaveCount(0);
      await expect(stateBar(page)).toContainText('Ready');
      expect(partiesOf(connector)).toEqual([`${outside} ACTIVE`, '3002 ACTIVE']);
      expect(bodiesOf(connector, 'consultcall')).toEqual([`3002,${main}`]);
    });

    test('a colleague joins: a conference of three, held, resumed and left', async ({
      signedIn,
      connector,
      colleague,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await consult(page, 'a', '3002', bob);
      await expect(consultCard(page)).toContainText('Adding to the call');
      await colleague.answer();
      await expect(button(page, 'Conference')).not.toHaveAttribute('aria-disabled');
      await page.keyboard.press('a');

      const three = card(page, 'Conference, 3 people');
      await expect(three.getByRole('listitem')).toHaveCount(3);
      await expect(three).toContainText('3001 · You');
      await expect(three).toContainText('3002');
      await expect(three).toContainText(vera);
      await expect(button(page, 'Transfer')).toHaveAccessibleDescription(
        'A conference cannot be transferred.',
      );

      await page.keyboard.press('h');
      await expect(card(page, 'Conference, 3 people, on hold')).toBeVisible();
      await page.keyboard.press('h');
      await expect(three).toBeVisible();
      await button(page, 'Leave').click();
      await expect(three).toHaveCount(0);
      await expect.poll(() => partiesOf(connector)).toEqual([`${outside} ACTIVE`, '3002 ACTIVE']);
    });

    test('ending the consult goes back to the customer', async ({ signedIn, connector, colleague }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await consult(page, 't', '3002', bob);
      await colleague.answer();
      await expect(button(page, 'Complete transfer')).not.toHaveAttribute('aria-disabled');
      await page.keyboard.press('Shift+E');

      await expect(card(page, `Call with ${vera}`)).toBeVisible();
      expect(partiesOf(connector)).toEqual([`${outside} ACTIVE`, '3001 ACTIVE']);
    });

    test('a target that is busy fails in its place, and End takes the customer back', async ({
      signedIn,
      connector,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await consult(page, 't', '+442079460190');

      const busy = '+44 20 7946 0190';
      const both = consultCard(page, busy);
      // The text form tells of a consult no more than that it failed.
      await expect(both).toContainText(form === 'json' ? 'User busy' : 'The phone system gave no reason.');
      await expect(button(page, 'Complete transfer')).toHaveAccessibleDescription(`${busy} was not reached.`);
      await button(page, 'End').click();
      await expect(card(page, `Call with ${vera}`)).toBeVisible();
    });

    test('a target that cannot be is refused in words, and the call goes on', async ({
      signedIn,
      connector,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await consult(page, 't', '3001', 'Ada Example');
      await expect(notices(page)).toContainText('Could not reach 3001');
      await expect(card(page, `Call with ${vera}`)).toBeVisible();
    });

    test('Esc leaves the picking, and a caller who hangs up meanwhile ends it with a word', async ({
      signedIn,
      connector,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      const dialogId = await talk(signedIn, connector);
      await button(page, 'Transfer').click();
      const field = page.getByRole('combobox', { name: 'Transfer to' });
      await field.fill('3002');
      await page.keyboard.press('Escape');
      await expect(dialField(page)).toBeVisible();
      await expect(button(page, 'Transfer')).toBeFocused();

      await page.keyboard.press('t');
      await expect(field).toBeFocused();
      connector.control.callerHangsUp(dialogId);
      await expect(notices(page)).toContainText('The call ended before it was transferred.');
      await expect(field).toHaveCount(0);
      expect(bodiesOf(connector, 'consultcall')).toEqual([]);
    });

    test('after a reload the consult is still one card', async ({ signedIn, connector, colleague }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await consult(page, 't', '3002', bob);
      await colleague.answer();
      await page.reload();
      await expect(consultCard(page)).toContainText('Consulting');
      await expect(consultCard(page)).not.toContainText('before transfer');
      await button(page, 'Complete transfer').click();
      await expect(page.getByRole('article', { name: vera })).toHaveCount(0);
    });
  });

test.describe('sending a call away at once', () => {
  test.use({ connectorOptions: { pickUpMs: 200 } });

  test('is done by Ctrl Enter where the platform allows it', async ({ signedIn, connector, colleague }) => {
    const { page } = signedIn;
    await goReady(signedIn);
    const dialogId = await talk(signedIn, connector);
    await page.keyboard.press('t');
    await page.getByRole('combobox', { name: 'Transfer to' }).fill('3002');
    await expect(button(page, `Now ${bob}`)).toBeVisible();
    await page.keyboard.press('Control+Enter');

    await expect(page.getByRole('article', { name: vera })).toHaveCount(0);
    expect(bodiesOf(connector, 'transfer_sst')).toEqual([`3002,${dialogId}`]);
    await colleague.answer();
    await expect.poll(() => partiesOf(connector)).toEqual([`${outside} ACTIVE`, '3002 ACTIVE']);
  });

  test.describe('without a list of what is allowed', () => {
    test.use({ connectorOptions: { form: 'text', pickUpMs: 200 } });

    test.describe('on UCCE', () => {
      test.use({ profile: { platform: 'UCCE' } });

      test('is offered', async ({ signedIn, connector }) => {
        const { page } = signedIn;
        await goReady(signedIn);
        const dialogId = await talk(signedIn, connector);
        await page.keyboard.press('t');
        await page.getByRole('combobox', { name: 'Transfer to' }).fill('3002');
        await button(page, `Now ${bob}`).click();
        await expect(page.getByRole('article', { name: vera })).toHaveCount(0);
        expect(bodiesOf(connector, 'transfer_sst')).toEqual([`3002,${dialogId}`]);
      });
    });

    test('is not offered where nobody knows what the platform is', async ({ signedIn, connector }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await page.keyboard.press('t');
      await page.getByRole('combobox', { name: 'Transfer to' }).fill('3002');
      await expect(button(page, `Talk first ${bob}`)).toBeVisible();
      await expect(button(page, `Now ${bob}`)).toHaveCount(0);
    });
  });

  test.describe('on UCCX', () => {
    test.use({ connectorOptions: { platform: 'UCCX', pickUpMs: 200 } });

    test('is not offered', async ({ signedIn, connector }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await page.keyboard.press('t');
      await page.getByRole('combobox', { name: 'Transfer to' }).fill('3002');
      await expect(button(page, `Talk first ${bob}`)).toBeVisible();
      await expect(button(page, `Now ${bob}`)).toHaveCount(0);
    });
  });
});
