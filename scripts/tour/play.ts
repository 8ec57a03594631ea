import { arrive } from './arriving.ts';
import { dial, takeCalls, takePreview } from './calling.ts';
import type { Camera } from './camera.ts';
import { handOver, inspect } from './handing-over.ts';
import { leave, takeBreak } from './leaving.ts';
import { createStage, type Setting, type Stage } from './stage.ts';
import { beRefused, loseConnection, loseService } from './troubles.ts';

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

/** The pictures of the README, by the name of the file there: what the camera calls them. */
export const readmePictures = {
  'in-a-call.png': 'talking-light',
  'popup.png': 'ringing-popup-light',
  'idle-dark.png': 'recent-calls-dark',
} as const;

/**
 * Plays every scene on the built app and answers the camera with what it took. Throws, naming the line it had
 * got to, when something does not happen as told.
 */
export async function play(setting: Setting): Promise<Camera> {
  const stage = await createStage(setting);
  try {
    for (const scene of scenes) await scene(stage);
    return stage.camera;
  } catch (error) {
    throw new Error(`The tour stopped after this line: ${setting.story.last()}`, { cause: error });
  } finally {
    await stage.dispose();
  }
}
