/**
 * `npm run tour`: shows the app through a day's calls, on a desktop of its own on Linux, and leaves pictures of
 * every surface in `tour/`. `npm run tour -- --pictures <folder>` puts those of README and docs there as well.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { runOrExplain } from './failure.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';
import type { Camera } from './tour/camera.ts';
import { play, docsPictures } from './tour/play.ts';
import { createStory } from './tour/story.ts';

/**
 * Goes through the tour and prints what it does. Throws, naming the line it had got to, when something does
 * not happen as told.
 *
 * @param docsFolder where the pictures of README and docs are wanted; none by default
 */
export async function runTour(docsFolder?: string): Promise<void> {
  const { version } = await provideElectron();
  await provideDesktop({ need: 'test' });
  await buildIfStale();
  console.log(`The tour runs on Electron ${version}.`);
  const desktop = process.platform === 'linux' ? await startDesktop() : undefined;
  try {
    const pictures = join(projectDir, 'tour');
    const camera = await play({ story: createStory(console.log), pictures, desktop: desktop?.env });
    console.log(`Pictures of everything shown are in ${relative(process.cwd(), pictures) || pictures}/`);
    if (docsFolder !== undefined) await copyChosen(camera, docsFolder);
  } finally {
    await desktop?.dispose();
  }
}

async function copyChosen(camera: Camera, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, picture] of Object.entries(docsPictures)) {
    await copyFile(camera.fileOf(picture), join(folder, file));
  }
  console.log(`Those of README and docs are in ${folder}/`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  await runOrExplain(() => runTour(values.pictures));
}
