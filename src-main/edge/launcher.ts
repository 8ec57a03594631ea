import { app } from 'electron';
import type { Launcher } from '../core/autostart.ts';

/**
 * How this Sidetone is started again. An AppImage is started by its own file: the program in it lies at a place that
 * changes with every start.
 */
export const launcher = (): Launcher => ({
  program: process.env['APPIMAGE'] ?? process.execPath,
  args: app.isPackaged ? [] : [app.getAppPath()],
});

/** Starts it again once this one has ended. */
export function startAgain(): void {
  const { program, args } = launcher();
  app.relaunch({ execPath: program, args: [...args] });
}
