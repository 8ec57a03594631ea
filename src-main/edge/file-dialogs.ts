import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { say } from '../../src-shared/language/say.ts';

const kinds = {
  json: { name: 'JSON', extensions: ['json'] },
  jsonl: { name: 'JSON Lines', extensions: ['jsonl'] },
  csv: { name: 'CSV', extensions: ['csv'] },
  zip: { name: 'ZIP', extensions: ['zip'] },
} as const;

const filters = (kind: keyof typeof kinds) => [
  { ...kinds[kind], extensions: [...kinds[kind].extensions] },
  { name: say('file.all'), extensions: ['*'] },
];

/** Asks over a window where to save a file of that kind; `null` when the agent thinks better of it. */
export async function askWhereToSave(
  window: BrowserWindow,
  kind: keyof typeof kinds,
  title: string,
  fileName: string,
): Promise<string | null> {
  const defaultPath = join(app.getPath('downloads'), fileName);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath,
    filters: filters(kind),
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks over a window for a file, of that kind or of any; `null` when none was chosen. */
export async function askForFile(
  window: BrowserWindow,
  kind: keyof typeof kinds | null,
  title: string,
): Promise<string | null> {
  const defaultPath = app.getPath('downloads');
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath,
    filters: kind === null ? [] : filters(kind),
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

/** Asks over a window for a sound; `null` when none was chosen. `name` is what the kind of file is called. */
export async function askForSound(
  window: BrowserWindow,
  title: string,
  name: string,
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    defaultPath: app.getPath('music'),
    filters: [{ name, extensions: ['wav', 'mp3', 'ogg', 'm4a', 'flac'] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}
