import { arrive } from './arriving.ts';
import { dial, takeCalls, takePreview } from './calling.ts';
import type { Camera } from './camera.ts';
import { handOver, inspect } from './handing-over.ts';
import { logOut, quit, takeBreak } from './leaving.ts';
import { lookAround } from './looking-around.ts';
import { createStage, type Setting, type Stage } from './stage.ts';
import { supervise } from './supervising.ts';
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
  lookAround,
  logOut,
  supervise,
  quit,
];

/** The pictures of README and docs, by the name of the file there: what the camera calls them. */
export const docsPictures = {
  'in-a-call.png': 'talking-light',
  'popup.png': 'ringing-popup-light',
  'idle-dark.png': 'recent-calls-dark',
  'log-in.png': 'log-in-light',
  'state-menu.png': 'state-menu-light',
  'second-call.png': 'second-call-light',
  'finding.png': 'finding-light',
  'transfer-to.png': 'transfer-to-light',
  'consult.png': 'consult-light',
  'conference.png': 'conference-light',
  'wrap-up.png': 'wrap-up-light',
  'preview.png': 'preview-popup-light',
  'contacts.png': 'contacts-light',
  'connection-lost.png': 'connection-lost-light',
  'mini.png': 'mini-light',
  'hotkeys.png': 'settings-hotkeys-light',
  'notifications.png': 'settings-notifications-light',
  'connections.png': 'settings-connections-light',
  'team-window.png': 'team-window-light',
  'wallboard.png': 'wallboard-dark',
  'inspector.png': 'inspector-light',
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
