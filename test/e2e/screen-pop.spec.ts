import { join } from 'node:path';
import { expect, test as base, type Sidetone } from '../support/app.ts';
import { card, goReady, notices, ring, stateBar, vera, wordsOf } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';
import { replaceSystemPrograms, type SystemPrograms } from '../support/system-programs.ts';

const test = base.extend<{ readonly system: SystemPrograms }>({
  // Before the app starts: it inherits the path.
  system: [
    async ({ folder }, use) => {
      const system = await replaceSystemPrograms(join(folder, 'programs'));
      await use(system);
      system.restore();
    },
    { auto: true },
  ],
});

test.skip(process.platform !== 'linux', 'the browser is played by a program on the path');

const answer = ({ page }: Sidetone) =>
  card(page, `Incoming call from ${vera}`).getByRole('button', { name: 'Answer' }).click();
const account = 'AC-20417';
const ringUrl = `https://crm.example/ring/${account}?n=%2B442079460123`;
const answerUrl = `https://crm.example/answer/${account}?order=Order%2088120`;

for (const form of ['json', 'text'] as const)
  test.describe(`with events as ${form}`, () => {
    test.use({
      connectorOptions: { form },
      settings: {
        screenPop: {
          ring: 'https://crm.example/ring/{callVariable6}?n={ani}',
          answer: 'https://crm.example/answer/{callVariable6}?order={callVariable7}',
        },
      },
    });

    test('the page of a call opens when it rings and when it is answered, once each, whatever comes twice', async ({
      signedIn,
      connector,
      system,
    }) => {
      connector.control.duplicateEvents(true);
      await goReady(signedIn);
      await ring(signedIn, connector);
      await expect.poll(() => system.opened()).toEqual([ringUrl]);
      await answer(signedIn);
      await expect.poll(() => system.opened()).toEqual([ringUrl, answerUrl]);

      connector.control.killConnections();
      await expect.poll(() => wordsOf(connector)).toContain('refresh');
      await signedIn.page.getByRole('button', { name: 'Hold' }).click();
      await expect(stateBar(signedIn.page)).toContainText('On hold');
      expect(await system.opened()).toEqual([ringUrl, answerUrl]);
    });
  });

test.describe('by hand', () => {
  test.use({ settings: { screenPop: { manual: 'https://crm.example/{callVariable6}' } } });

  test('the page opens by the buttons and by keys, in the popup too, and not by itself', async ({
    signedIn,
    connector,
    system,
  }) => {
    const url = `https://crm.example/${account}`;
    await goReady(signedIn);
    await ring(signedIn, connector);
    const { page } = signedIn;
    expect(await system.opened()).toEqual([]);
    await card(page, `Incoming call from ${vera}`).getByRole('button', { name: 'Open the page' }).click();
    await expect.poll(() => system.opened()).toEqual([url]);
    await card(await signedIn.popup(), `Incoming call from ${vera}`)
      .getByRole('button', { name: 'Open the page' })
      .click();
    await expect.poll(() => system.opened()).toEqual([url, url]);
    await page.getByRole('button', { name: 'Open in CRM' }).click();
    await expect.poll(() => system.opened()).toHaveLength(3);
    await page.keyboard.press('Control+o');
    await expect.poll(() => system.opened()).toHaveLength(4);
    await page.keyboard.press('o');
    await expect.poll(() => system.opened()).toEqual([url, url, url, url, url]);
  });
});

test.describe('an address that the data of a call would bend', () => {
  test.use({ settings: { screenPop: { ring: 'https://crm.example/a/.{nobody}/b' } } });

  test('is not opened, and the agent is told', async ({ signedIn, connector, system }) => {
    await goReady(signedIn);
    await ring(signedIn, connector);
    await expect(notices(signedIn.page)).toContainText('The page of this call was not opened');
    expect(await system.opened()).toEqual([]);
  });
});

test.describe('in the settings', () => {
  test.use({ settings: { screenPop: { ring: 'https://crm.example/ring?n={ani}' } } });

  test('a template is tried with an invented call', async ({ signedIn, system }) => {
    const settings = await openSettings(signedIn);
    await goTo(settings, 'Screen pop');
    await expect(settings.getByText('https://crm.example/ring?n=%2B4315550142')).toBeVisible();
    // The pane ends where its window does.
    await expect(settings.getByRole('button', { name: 'Try it' })).toBeInViewport({ ratio: 1 });
    await settings.getByRole('button', { name: 'Try it' }).click();
    await expect.poll(() => system.opened()).toEqual(['https://crm.example/ring?n=%2B4315550142']);
  });
});

test('without an address there is nothing to open', async ({ signedIn, connector, system }) => {
  await goReady(signedIn);
  await ring(signedIn, connector);
  await expect(signedIn.page.getByRole('button', { name: /^Open/ })).toHaveCount(0);
  expect(await system.opened()).toEqual([]);
});
