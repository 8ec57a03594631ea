import { bringAxe, violations } from '../support/axe.ts';
import { outOfReach } from '../support/out-of-reach.ts';
import { scenes } from '../support/scenes.ts';
import { expect, test } from '../support/stage.ts';

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
