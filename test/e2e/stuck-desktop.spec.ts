import { outputOf } from '../../scripts/run-quietly.ts';
import { expect, settingsFor, test as base, writeSettings } from '../support/app.ts';
import { watchNotifications } from '../support/bus.ts';
import { bodiesOf, card, goReady, popupShown, ring, vera } from '../support/phone.ts';

/** The desktop's notification service, which can be made to stand still and to go on; it goes on when the test is over. */
interface Service {
  readonly halt: () => void;
  readonly goOn: () => void;
  /** How many notifications are on the screen. */
  readonly shown: () => Promise<number>;
}

const test = base.extend<{ readonly service: Service }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
  service: async ({}, use) => {
    // Those of programs that were ended while a call rang.
    await outputOf('dunstctl', ['close-all']);
    const bus = 'org.freedesktop.DBus';
    const ask = ['--session', '--print-reply', `--dest=${bus}`, '/', `${bus}.GetConnectionUnixProcessID`];
    const answer = await outputOf('dbus-send', [...ask, 'string:org.freedesktop.Notifications']);
    const pid = Number(/uint32 (\d+)/.exec(answer)?.[1]);
    const goOn = () => process.kill(pid, 'SIGCONT');
    await use({
      halt: () => process.kill(pid, 'SIGSTOP'),
      goOn,
      shown: async () => Number(await outputOf('dunstctl', ['count', 'displayed'])),
    });
    goOn();
  },
});

test('a notification service that does not answer holds nothing up, and shows the call when it does', async ({
  service,
  connector,
  folder,
  start,
}) => {
  service.halt();
  await writeSettings(folder, settingsFor(connector.url));
  const sidetone = await start();
  await sidetone.signIn();
  await goReady(sidetone);
  const dialogId = await ring(sidetone, connector);
  await expect.poll(popupShown(sidetone)).toBe(true);
  service.goOn();
  await expect.poll(service.shown).toBe(1);
  await card(sidetone.page, `Incoming call from ${vera}`).getByRole('button', { name: 'Answer' }).click();
  await expect(card(sidetone.page, `Call with ${vera}`)).toBeVisible();
  expect(bodiesOf(connector, 'answercall')).toEqual([dialogId]);
  await expect.poll(service.shown).toBe(0);
});

test('a call that was over before the notification service answered is not shown', async ({
  service,
  signedIn,
  connector,
}) => {
  const { seen, close } = await watchNotifications();
  await goReady(signedIn);
  service.halt();
  const dialogId = await ring(signedIn, connector);
  await card(signedIn.page, `Incoming call from ${vera}`).getByRole('button', { name: 'Answer' }).click();
  await expect(card(signedIn.page, `Call with ${vera}`)).toBeVisible();
  service.goOn();
  connector.control.callerHangsUp(dialogId);
  await expect(signedIn.page.getByRole('article')).toHaveCount(0);
  await ring(signedIn, connector, 'Mr Otto Muster');
  await expect.poll(service.shown).toBe(1);
  expect(seen.map(({ title }) => title)).toEqual(['Call from Mr Otto Muster']);
  close();
});
