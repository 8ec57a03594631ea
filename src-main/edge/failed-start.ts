import { app, dialog } from 'electron';
import electronLog from 'electron-log/main';

/** The app could not start: writes down why, says so in a box, and ends the process with status 1. */
export function failStart(error: unknown): void {
  electronLog.scope('start').error(error);
  dialog.showErrorBox(
    'Sidetone could not start',
    'Something went wrong at the start. Start it again. If that does not help, give your administrator the log.',
  );
  app.exit(1);
}
