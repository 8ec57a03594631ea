/**
 * Where the app starts: what has to be said before Electron is ready, the one instance that goes on, and what is seen
 * first. All else is loaded behind that.
 */
import { app } from 'electron';
import { appUserModelId, desktopFile } from './core/app-ids.ts';
import { declareAppScheme } from './edge/app-protocol.ts';
import { useHotkeyPortal } from './edge/hotkey-portal.ts';
import { watchLinks } from './edge/link-watch.ts';
import { openFirstSight, type FirstSight } from './first-sight.ts';

declareAppScheme();
useHotkeyPortal();
app.setAppUserModelId(appUserModelId);
// Before the first window: Wayland and the portals know the app by it.
if (process.platform === 'linux') app.setDesktopName(desktopFile);

// How electron-updater tries out the AppImage that it has put in the place of another: it is not to start.
if (process.env['APPIMAGE_EXIT_AFTER_INSTALL'] !== undefined) app.exit(0);

// One instance for each profile folder: a second start shows the first one's window.
if (app.requestSingleInstanceLock()) {
  // The tray keeps the app alive when its windows are closed.
  app.on('window-all-closed', () => undefined);
  const links = watchLinks();
  void app.whenReady().then(async () => {
    let first: FirstSight | null = null;
    try {
      first = await openFirstSight();
      await first.settled;
      const { startApp } = await import('./start-app.ts');
      await startApp(links, first);
    } catch (error) {
      // Whoever ended the app meanwhile has taken its window away: that is no start that failed.
      if (first?.window.isDestroyed() !== true) (await import('./edge/failed-start.ts')).failStart(error);
    }
  });
} else {
  app.quit();
}
