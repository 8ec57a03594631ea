import { bringAxe, violations } from '../support/axe.ts';
import { outOfReach } from '../support/out-of-reach.ts';
import { scenes } from '../support/scenes.ts';
import { expect, test, type Stage } from '../support/stage.ts';

for (const scene of scenes)
  test(`${scene.name}: nothing stands in the way of anybody, light and dark, in both directions`, async ({
    stage,
  }) => {
    const page = await stage.play(scene);
    await bringAxe(page);
    for (const theme of ['light', 'dark'] as const)
      for (const language of ['en', 'ar'] as const) {
        await stage.dress(scene, theme, language);
        expect(await violations(page), `${theme}, ${language}`).toEqual([]);
      }
  });

test.describe('with everything at twice its size', () => {
  test.beforeAll(({ stage }) => stage.zoom(2));
  test.afterAll(({ stage }) => stage.zoom(1));

  for (const scene of scenes.filter(({ page }) => page === 'main'))
    test(`${scene.name}: every control can be brought into sight`, async ({ stage }) => {
      const page = await stage.play(scene);
      for (const language of ['en', 'ar'] as const) {
        await stage.dress(scene, 'light', language);
        expect(await outOfReach(page), language).toEqual([]);
      }
    });
});

test('in high contrast the list that is shown stands out from the others', async ({ stage }) => {
  const scene = scenes.find(({ name }) => name === 'the team');
  const page = await stage.play(scene!);
  await page.emulateMedia({ forcedColors: 'active' });
  const grounds = await page
    .getByRole('tab')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).backgroundColor));
  const shown = await page
    .getByRole('tab', { selected: true })
    .evaluate((tab) => getComputedStyle(tab).backgroundColor);
  await page.emulateMedia({ forcedColors: 'none' });
  expect(grounds.filter((ground) => ground === shown)).toHaveLength(1);
});

test.describe('in the narrowest window', () => {
  const resize = (stage: Stage, width: number, height: number) =>
    stage.sidetone.app.evaluate(
      ({ BrowserWindow }, size) => {
        const windows = BrowserWindow.getAllWindows();
        windows
          .find(({ webContents }) => webContents.getURL().includes('/main.html'))
          ?.setContentSize(...size);
      },
      [width, height] as [number, number],
    );
  test.beforeAll(({ stage }) => resize(stage, 340, 520));
  test.afterAll(({ stage }) => resize(stage, 384, 680));

  for (const scene of scenes.filter(({ name }) =>
    ['offline', 'a preview', 'a second call that rings', 'a supervisor’s queues'].includes(name),
  ))
    test(`${scene.name}: the agent's name and every label of a button or tab are whole`, async ({
      stage,
    }) => {
      const page = await stage.play(scene);
      await page.waitForFunction(() => window.innerWidth < 360);
      for (const language of ['en', 'de', 'ar'] as const) {
        await stage.dress(scene, 'light', language);
        const cut = await page
          .locator('.titlebar .cut, button, [role=tab] .cut')
          .evaluateAll((shown) =>
            shown
              .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
              .map(({ textContent }) => textContent),
          );
        expect(cut, language).toEqual([]);
      }
    });

  test('notices leave the log-in its button', async ({ stage }) => {
    const scene = scenes.find(({ name }) => name === 'log-in under notices');
    const page = await stage.play(scene!);
    await page.waitForFunction(() => window.innerWidth < 360);
    await expect(page.getByRole('list', { name: 'Notices' }).getByRole('listitem')).toHaveCount(2);
    expect(await outOfReach(page)).toEqual([]);
  });
});
