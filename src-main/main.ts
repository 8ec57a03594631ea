/** Where the app starts: what has to be said before Electron is ready, and the one instance that goes on. */
import { app } from 'electron';
import { appUserModelId, desktopFile } from './core/app-ids.ts';
import { declareAppScheme } from './edge/app-protocol.ts';
import { failStart } from './edge/failed-start.ts';
import { useHotkeyPortal } from './edge/hotkey-portal.ts';
import { watchLinks } from './edge/link-watch.ts';
import { startApp } from './start-app.ts';

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
  app
    .whenReady()
    .then(() => startApp(links))
    .catch(failStart);
} else {
  app.quit();
}
