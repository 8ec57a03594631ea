import { app, dialog } from 'electron';
import electronLog from 'electron-log/main';
import { say } from '../../src-shared/language/say.ts';

/** The app could not start: writes down why, says so in a box, and ends the process with status 1. */
export function failStart(error: unknown): void {
  electronLog.scope('start').error(error);
  dialog.showErrorBox(say('start.failed.title'), say('start.failed.text'));
  app.exit(1);
}
