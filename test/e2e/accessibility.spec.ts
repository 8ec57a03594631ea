import { bringAxe, violations } from '../support/axe.ts';
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
