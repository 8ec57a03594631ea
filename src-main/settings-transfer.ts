import type { BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import type { RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { SparseSettings } from '../src-shared/settings-shape.ts';
import { ok, refuse } from './answers.ts';
import { exportedSettings, readImport } from './core/settings/moved-settings.ts';
import { askForFile, askWhereToSave } from './edge/file-dialogs.ts';
import { tell } from './edge/ipc.ts';
import { writeLines } from './edge/line-file.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import { readText } from './edge/text-file.ts';
import type { Preferences } from './preferences.ts';

export interface SettingsTransferGiven {
  readonly settings: Pick<SettingsFile, 'own' | 'policy' | 'copyTo'>;
  readonly preferences: Pick<Preferences, 'replace'>;
}

const refused = (error: string) => refuse(error, 'import');

/** Takes settings to another computer by a file, and in from one: asked first, with the present ones kept aside. */
export function createSettingsTransfer({ settings, preferences }: SettingsTransferGiven) {
  /** What was read and waits for the answer. */
  let waiting: { readonly own: SparseSettings; readonly aside: string } | null = null;

  return {
    async save(window: BrowserWindow | null): Promise<RequestResult> {
      if (window === null) return ok;
      const path = await askWhereToSave(window, 'json', say('import.export'), 'sidetone-settings.json');
      return path === null ? ok : writeLines(path, [exportedSettings(settings.own()).trimEnd()]);
    },
    async read(window: BrowserWindow | null): Promise<RequestResult> {
      waiting = null;
      const path = window === null ? null : await askForFile(window, 'json', say('import.import'));
      if (window === null || path === null) return ok;
      const read = readImport(await readText(path), settings.own(), settings.policy());
      if (!read.ok) return refused(read.problem.message);
      const aside = `settings-before-import-${randomBytes(3).toString('hex')}.json`;
      waiting = { own: read.own, aside };
      tell(window.webContents, 'settings/import-read', {
        changes: read.changes.length,
        left: read.left,
        aside,
      });
      return ok;
    },
    async answer(choice: 'replace' | 'keep'): Promise<RequestResult> {
      const chosen = waiting;
      waiting = null;
      if (choice === 'keep') return ok;
      if (chosen === null) return refused(say('import.gone'));
      if (!settings.copyTo(chosen.aside)) return refused(say('import.not-aside'));
      return preferences.replace(chosen.own);
    },
  };
}
