import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, settingsFor, stop, test, writeSettings, type Sidetone } from '../support/app.ts';
import { drag, startPanel, workArea } from '../support/desktop.ts';
import { goReady, popupShown, ring } from '../support/phone.ts';
import { goTo, openSettings } from '../support/settings.ts';

const place = async (sidetone: Sidetone, which: 'main' | 'popup' | 'settings' = 'main') =>
  (await sidetone.window(which))?.bounds;

/** Moves a window as its title bar would. */
const put = (
  { app }: Sidetone,
  page: string,
  bounds: { x: number; y: number; width: number; height: number },
) =>
  app.evaluate(
    ({ BrowserWindow }, [name, to]) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().includes(`/${name}.html`))
        ?.setBounds(to);
    },
    [page, bounds] as const,
  );
const order = ({ app }: Sidetone, verb: 'maximize' | 'isMaximized') =>
  app.evaluate(({ BrowserWindow }, what) => {
    const main = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().includes('/main.html'),
    );
    return main?.[what]() ?? null;
  }, verb);

test('windows are where they were', async ({ sidetone, start }) => {
  const main = { x: 700, y: 120, width: 420, height: 700 };
  const side = { x: 40, y: 60, width: 700, height: 560 };
  await put(sidetone, 'main', main);
  await openSettings(sidetone);
  await put(sidetone, 'settings', side);
  await expect.poll(() => place(sidetone, 'settings')).toEqual(side);
  // A window is kept where it has come to rest: closing it is one.
  await sidetone.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().forEach((each) => each.close()),
  );
  await expect.poll(async () => (await sidetone.window('main'))?.visible).toBe(false);
  await stop(sidetone);

  const again = await start();
  await expect.poll(() => place(again)).toEqual(main);
  await openSettings(again);
  await expect.poll(() => place(again, 'settings')).toEqual(side);
});

test('a window that was maximised is so again, and goes back to the size it had', async ({
  sidetone,
  start,
}) => {
  const main = { x: 300, y: 100, width: 400, height: 600 };
  await put(sidetone, 'main', main);
  await expect.poll(() => place(sidetone)).toEqual(main);
  await order(sidetone, 'maximize');
  await expect.poll(() => order(sidetone, 'isMaximized')).toBe(true);
  await sidetone.page.getByRole('button', { name: 'Close' }).click();
  await expect.poll(async () => (await sidetone.window('main'))?.visible).toBe(false);
  await stop(sidetone);

  const again = await start();
  await expect.poll(() => order(again, 'isMaximized')).toBe(true);
  await again.page.getByRole('button', { name: 'Maximise' }).click();
  await expect.poll(async () => (await place(again))?.width).toBe(400);
});

test('a window that was on a display which is gone comes up in sight', async ({
  connector,
  folder,
  start,
}) => {
  await writeSettings(folder, settingsFor(connector.url));
  const main = { x: 4000, y: 2500, width: 500, height: 600, maximised: false };
  const places = [{ displays: '3840x2160+1600+0@1', windows: { main } }];
  await writeFile(join(folder, 'places.json'), JSON.stringify({ places }));
  const sidetone = await start();
  const area = await workArea();
  await expect
    .poll(() => place(sidetone))
    .toEqual({ x: area.x + area.width - 500, y: area.y + area.height - 600, width: 500, height: 600 });
});

test('a file of places that cannot be read costs no more than the places', async ({
  connector,
  folder,
  start,
}) => {
  await writeSettings(folder, settingsFor(connector.url));
  await writeFile(join(folder, 'places.json'), '{"places": [{');
  const sidetone = await start();
  await expect.poll(() => place(sidetone)).toMatchObject({ width: 384, height: 680 });
});

test('the popup stays where it was dragged, until another corner is chosen', async ({
  signedIn,
  connector,
}) => {
  await goReady(signedIn);
  const dialogId = await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  const before = await place(signedIn, 'popup');
  if (before === undefined) throw new Error('no popup');
  const area = await workArea();
  const grip = { x: 180, y: 20 };
  const to = { x: area.x + 200, y: area.y + 300 };
  await drag({ x: before.x + grip.x, y: before.y + grip.y }, { x: to.x + grip.x, y: to.y + grip.y });
  await expect.poll(() => place(signedIn, 'popup')).toMatchObject(to);

  connector.control.callerHangsUp(dialogId);
  await expect.poll(popupShown(signedIn)).toBe(false);
  await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  await expect.poll(() => place(signedIn, 'popup')).toMatchObject(to);

  const settings = await openSettings(signedIn);
  await goTo(settings, 'Popup');
  await settings.getByRole('radio', { name: 'Top left' }).click();
  await expect.poll(() => place(signedIn, 'popup')).toMatchObject({ x: area.x + 16, y: area.y + 16 });
});

test('windows and popup are pulled back when there is less of the display, and the popup goes back with it', async ({
  signedIn,
  connector,
}) => {
  await put(signedIn, 'main', { x: 1150, y: 250, width: 400, height: 700 });
  await goReady(signedIn);
  await ring(signedIn, connector);
  await expect.poll(popupShown(signedIn)).toBe(true);
  const before = await place(signedIn, 'popup');
  const bottomOf = async (which: 'main' | 'popup') => {
    const bounds = await place(signedIn, which);
    return bounds && bounds.y + bounds.height;
  };
  const panel = await startPanel(250);
  const { y, height } = await workArea();
  await expect.poll(() => bottomOf('popup')).toBe(y + height - 16);
  await expect.poll(() => bottomOf('main')).toBeLessThanOrEqual(y + height);
  await panel.close();
  await expect.poll(() => place(signedIn, 'popup')).toEqual(before);
});
