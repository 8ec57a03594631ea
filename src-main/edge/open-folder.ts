import { shell } from 'electron';

/** Shows a folder in the system's file manager; answers whether the system could. */
export async function openFolder(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === '';
}
