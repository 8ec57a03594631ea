import { app } from 'electron';
import { declareAppScheme } from './edge/app-protocol.ts';
import { startApp } from './start-app.ts';

declareAppScheme();
app.setAppUserModelId('app.sidetone.desktop');

// One instance for each profile folder: a second start shows the first one's window.
if (app.requestSingleInstanceLock()) {
  // The tray keeps the app alive when its windows are closed.
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(startApp);
} else {
  app.quit();
}
