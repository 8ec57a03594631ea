import { existsSync } from 'node:fs';
import { play, docsPictures } from '../../scripts/tour/play.ts';
import { createStory } from '../../scripts/tour/story.ts';
import { expect, test } from '../support/app.ts';

test('the tour shows what it tells, to the last line, and has the pictures of README and docs', async () => {
  test.slow();
  const story = createStory(() => undefined);
  const camera = await play({ story, pictures: test.info().outputPath('tour'), desktop: undefined });
  for (const picture of Object.values(docsPictures))
    expect(existsSync(camera.fileOf(picture)), picture).toBe(true);
});
