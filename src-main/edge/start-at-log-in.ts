import { app } from 'electron';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { desktopFile } from '../core/app-ids.ts';
import { autostartEntry, type Launcher } from '../core/autostart.ts';
import { hiddenFlag } from '../core/launch.ts';

const entryFile = () =>
  join(process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), 'autostart', desktopFile);

/**
 * Tells the system whether Sidetone starts when the agent logs in to the computer, and whether it stays in the tray
 * then. Answers false when the system refuses.
 */
export function startAtLogIn(
  { program, args }: Launcher,
  { atLogIn, hidden }: { readonly atLogIn: boolean; readonly hidden: boolean },
): boolean {
  const all = [...args, ...(hidden ? [hiddenFlag] : [])];
  try {
    if (process.platform !== 'linux') {
      // Left alone where it is so already: the agent may have switched it off in the system's own list.
      if (app.getLoginItemSettings({ path: program, args: all }).openAtLogin === atLogIn) return true;
      app.setLoginItemSettings({ openAtLogin: atLogIn, path: program, args: all });
      return app.getLoginItemSettings({ path: program, args: all }).openAtLogin === atLogIn;
    }
    if (!atLogIn) rmSync(entryFile(), { force: true });
    else {
      mkdirSync(join(entryFile(), '..'), { recursive: true });
      writeFileSync(entryFile(), autostartEntry({ program, args: all }));
    }
    return true;
  } catch {
    return false;
  }
}

/** Whether it was this that started Sidetone; only macOS says so. */
export const openedAtLogIn = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
