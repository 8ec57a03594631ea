/**
 * `npm run tour`: shows the app through a day's calls, on a desktop of its own on Linux, and leaves pictures of
 * every surface in `tour/`. `npm run tour -- --pictures <folder>` puts those of the README there as well.
 */
import { copyFile, mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';
import { arrive } from './tour/arriving.ts';
import { dial, takeCalls, takePreview } from './tour/calling.ts';
import type { Camera } from './tour/camera.ts';
import { handOver, inspect } from './tour/handing-over.ts';
import { leave, takeBreak } from './tour/leaving.ts';
import { createStage, type Stage } from './tour/stage.ts';
import { createStory } from './tour/story.ts';
import { beRefused, loseConnection, loseService } from './tour/troubles.ts';

/** The day, in order: each scene begins where the one before has left the agent. */
const scenes: readonly ((stage: Stage) => Promise<void>)[] = [
  arrive,
  takeCalls,
  loseConnection,
  loseService,
  beRefused,
  handOver,
  dial,
  takePreview,
  takeBreak,
  inspect,
  leave,
];

/** The pictures of the README, by the name of the file there. */
const chosen = {
  'in-a-call.png': 'talking-light',
  'popup.png': 'ringing-popup-light',
  'idle-dark.png': 'recent-calls-dark',
};

/**
 * Goes through the tour and prints what it does. Throws, naming the line it had got to, when something does
 * not happen as told.
 *
 * @param readmeFolder where the pictures of the README are wanted; none by default
 */
export async function runTour(readmeFolder?: string): Promise<void> {
  const { version } = await provideElectron();
  await provideDesktop({ need: 'test' });
  await buildIfStale();
  console.log(`The tour runs on Electron ${version}.`);
  const desktop = process.platform === 'linux' ? await startDesktop() : undefined;
  try {
    const pictures = join(projectDir, 'tour');
    const camera = await play(pictures, desktop?.env);
    console.log(`Pictures of everything shown are in ${relative(process.cwd(), pictures) || pictures}/`);
    if (readmeFolder !== undefined) await copyChosen(camera, readmeFolder);
  } finally {
    await desktop?.dispose();
  }
}

async function play(pictures: string, desktop: Record<string, string> | undefined): Promise<Camera> {
  const story = createStory();
  const stage = await createStage({ story, pictures, desktop });
  try {
    for (const scene of scenes) await scene(stage);
    return stage.camera;
  } catch (error) {
    throw new Error(`The tour stopped after this line: ${story.last()}`, { cause: error });
  } finally {
    await stage.dispose();
  }
}

async function copyChosen(camera: Camera, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [file, picture] of Object.entries(chosen)) {
    await copyFile(camera.fileOf(picture), join(folder, file));
  }
  console.log(`Those of the README are in ${folder}/`);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
  await runTour(values.pictures);
}
