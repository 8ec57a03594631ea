import { app } from 'electron';
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Package } from '../core/update-package.ts';

/** The package that this Sidetone runs from. */
export const ownPackage = (): Package => ({
  platform: process.platform,
  packaged: app.isPackaged,
  appImage: process.env['APPIMAGE'],
  program: process.execPath,
  localAppData: process.env['LOCALAPPDATA'],
  mayWrite,
});

function mayWrite(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
