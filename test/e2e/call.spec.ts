import { expect, test } from '../support/app.ts';
import {
  bodiesOf,
  card,
  dialField,
  goReady,
  notices,
  otto,
  popupShown,
  recentCalls,
  ring,
  stateBar,
  talk,
  vera,
  wordsOf,
} from '../support/phone.ts';

const incoming = `Incoming call from ${vera}`;
const talking = `Call with ${vera}`;
const held = `Call with ${vera}, on hold`;

/** The connector speaks one of two forms, site by site: an agent must not be able to tell which. */
for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({ connectorOptions: { form, pickUpMs: 200 } });

    test('a call rings in the popup, is answered there, held, resumed and ended', async ({
      signedIn,
      connector,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      const dialogId = await ring(signedIn, connector);
      const popup = await signedIn.popup();
      await expect.poll(popupShown(signedIn)).toBe(true);
      await expect(card(popup, incoming)).toContainText('Gold');
      await card(popup, incoming).getByRole('button', { name: 'Answer' }).click();

      await expect(stateBar(page)).toContainText('Talking');
      await expect.poll(popupShown(signedIn)).toBe(false);
      await card(page, talking).getByRole('button', { name: 'Hold' }).click();
      await expect(stateBar(page)).toContainText('On hold');
      await card(page, held).getByRole('button', { name: 'Resume' }).click();
      await card(page, talking).getByRole('button', { name: 'End' }).click();

      await expect(page.getByRole('article')).toHaveCount(0);
      await expect(stateBar(page)).toContainText('Ready');
      expect(connector.control.snapshot().dialogs).toEqual([]);
      for (const word of ['answercall', 'holdcall', 'retrievecall', 'releasecall'])
        expect(bodiesOf(connector, word)).toEqual([dialogId]);
    });

    test("the customer's data stands beside the call", async ({ signedIn, connector }) => {
      await goReady(signedIn);
      await ring(signedIn, connector);
      const customer = signedIn.page.getByRole('region', { name: 'Customer' });
      await expect(customer).toContainText('AC-20417');
      await expect(customer).toContainText('Order 88120');
      await expect(customer).not.toContainText('null');
    });

    test('a caller who hangs up while it rings takes the popup along, and the call is listed as missed', async ({
      signedIn,
      connector,
    }) => {
      await goReady(signedIn);
      const dialogId = await ring(signedIn, connector);
      await expect.poll(popupShown(signedIn)).toBe(true);
      connector.control.callerHangsUp(dialogId);

      await expect(signedIn.page.getByRole('article')).toHaveCount(0);
      await expect.poll(popupShown(signedIn)).toBe(false);
      await expect(recentCalls(signedIn.page)).toContainText(['Missed']);
    });

    test('a caller who hangs up while talking ends the call', async ({ signedIn, connector }) => {
      await goReady(signedIn);
      connector.control.callerHangsUp(await talk(signedIn, connector));
      await expect(signedIn.page.getByRole('article')).toHaveCount(0);
      await expect(stateBar(signedIn.page)).toContainText('Ready');
    });

    test('a number pasted as it was written is called', async ({ signedIn, connector }) => {
      const { page } = signedIn;
      // A page may not write to the clipboard by itself; by keys it may.
      await dialField(page).fill('+44 (20) 7946-0188');
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Control+X');
      await expect(dialField(page)).toHaveValue('');
      await page.keyboard.press('Control+V');
      await page.keyboard.press('Enter');

      await expect(card(page, 'Call with +44 20 7946 0188')).toContainText('Talking');
      expect(bodiesOf(connector, 'makecall')).toEqual(['+442079460188']);
      await expect(dialField(page)).toHaveValue('');
      await page.getByRole('button', { name: 'End' }).click();
      await expect(page.getByRole('article')).toHaveCount(0);
    });

    test('a name that nobody has is not called', async ({ signedIn, connector }) => {
      const { page } = signedIn;
      await dialField(page).fill('call Ada');
      await expect(page.getByText("Nobody matches 'call Ada'")).toBeVisible();
      await page.keyboard.press('Enter');
      expect(wordsOf(connector)).not.toContain('makecall');
      await expect(dialField(page)).toHaveValue('call Ada');
    });

    test('a busy number fails with the reason, and ending the failed call clears it', async ({
      signedIn,
    }) => {
      const { page } = signedIn;
      await dialField(page).fill('+442079460190');
      await page.keyboard.press('Enter');
      const failed = card(page, 'Call with +44 20 7946 0190, failed');
      await expect(failed).toContainText('User busy');
      await failed.getByRole('button', { name: 'End' }).click();
      await expect(page.getByRole('article')).toHaveCount(0);
    });

    test('a second call beside the first: answering it holds the first, which can be resumed', async ({
      signedIn,
      connector,
    }) => {
      const { page } = signedIn;
      await goReady(signedIn);
      await talk(signedIn, connector);
      await ring(signedIn, connector, otto);
      await expect.poll(popupShown(signedIn)).toBe(true);
      await page.getByRole('button', { name: 'Hold and answer' }).click();

      await expect(card(page, `Call with ${otto}`)).toBeVisible();
      await expect(card(page, held)).toBeVisible();
      await card(page, held).getByRole('button', { name: 'Resume' }).click();
      await expect(card(page, talking)).toBeVisible();
      await expect(card(page, `Call with ${otto}, on hold`)).toBeVisible();
    });

    test('two calls that ring at once both stand in the popup, and each can be answered', async ({
      signedIn,
      connector,
    }) => {
      await goReady(signedIn);
      await ring(signedIn, connector);
      await ring(signedIn, connector, otto);
      const popup = await signedIn.popup();
      await expect(popup.getByRole('article')).toHaveCount(2);
      await card(popup, `Incoming call from ${otto}`).getByRole('button', { name: 'Answer' }).click();

      await expect(card(signedIn.page, `Call with ${otto}`)).toBeVisible();
      await expect(popup.getByRole('article')).toHaveCount(1);
      await expect(card(popup, incoming)).toBeVisible();
    });

    test.describe('when nobody answers', () => {
      test.use({ connectorOptions: { form, ringNoAnswerMs: 1000 } });

      test('the agent is told in words that they are Not ready now, and why', async ({
        signedIn,
        connector,
      }) => {
        const { page } = signedIn;
        await goReady(signedIn);
        await ring(signedIn, connector);
        await expect(notices(page)).toContainText('You are now Not ready');
        await expect(notices(page)).toContainText('You did not answer in time');
        await expect(stateBar(page)).toContainText('No answer');
        await notices(page).getByRole('button', { name: 'Go ready' }).click();
        await expect(stateBar(page)).toContainText('Ready');
      });
    });

    test.describe('a command', () => {
      test.use({ profile: { commandTimeoutMs: 1000 } });

      test('changes nothing before an event confirms it: the button is busy until then, and sends once', async ({
        signedIn,
        connector,
      }) => {
        await goReady(signedIn);
        await talk(signedIn, connector);
        connector.control.delay('holdcall', 700);
        const hold = card(signedIn.page, talking).getByRole('button', { name: 'Hold' });
        await hold.click();
        await hold.click();
        await expect(hold).toHaveAttribute('aria-busy', 'true');
        await expect(hold).toContainText('Holding');
        await expect(card(signedIn.page, held).getByRole('button', { name: 'Resume' })).toBeVisible();
        expect(bodiesOf(connector, 'holdcall')).toHaveLength(1);
      });

      test('that is refused is told with the reason, and the call stays as it was', async ({
        signedIn,
        connector,
      }) => {
        const { page } = signedIn;
        await goReady(signedIn);
        await talk(signedIn, connector);
        connector.control.refuse('holdcall');
        const hold = card(page, talking).getByRole('button', { name: 'Hold' });
        await hold.click();
        await expect(notices(page)).toContainText('Hold did not work');
        await expect(notices(page)).toContainText('The call is unchanged.');
        await expect(hold).not.toHaveAttribute('aria-busy');
      });

      test('that is never answered is told as such, and the true state is asked for', async ({
        signedIn,
        connector,
      }) => {
        const { page } = signedIn;
        await goReady(signedIn);
        const dialogId = await talk(signedIn, connector);
        connector.control.ignore('holdcall');
        const hold = card(page, talking).getByRole('button', { name: 'Hold' });
        await hold.click();
        await expect(notices(page)).toContainText('No answer to Hold');
        await expect(hold).not.toHaveAttribute('aria-busy');
        await expect.poll(() => bodiesOf(connector, 'getdialogstate')).toEqual([dialogId]);
      });
    });
  });
