import { dialog, type BrowserWindow } from 'electron';
import { say } from '../../src-shared/language/say.ts';
import { createCrashCount } from '../core/crash-count.ts';

/**
 * Brings the page of a window back when it has crashed: it is loaded again and asks main for everything. When it
 * crashes again and again the agent is asked; the phone, the tray and the hotkeys work on meanwhile.
 */
export function reviveCrashed(
  window: BrowserWindow,
  now: () => number,
  log: { warn: (text: string) => void },
): void {
  const { webContents } = window;
  const count = createCrashCount();
  const gone = (reason: string) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const again = count.mayLoad(now());
    log.warn(`a page is gone (${reason})${again ? ' and is loaded again' : ': too often'}`);
    if (again) webContents.reload();
    else void askToLoad().then((load) => load && !window.isDestroyed() && webContents.reload());
  };
  webContents.on('render-process-gone', (_event, { reason }) => gone(reason));
  // The first window is there before anybody looks after it.
  if (webContents.isCrashed()) gone('crashed');
}

/** A window of the system's own: none of ours can be relied on now. */
async function askToLoad(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Sidetone',
    message: say('crash.title'),
    detail: say('crash.text'),
    buttons: [say('crash.again'), say('crash.leave')],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0;
}
