import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Programs of the system that the app starts, put in their place: they write down what they are asked for. */
export interface SystemPrograms {
  /** The addresses that were to be opened, oldest first. */
  opened(): Promise<readonly string[]>;
  /** What the system was told about who opens which links: `set default-url-scheme-handler tel app.sidetone.Sidetone.desktop`. */
  settings(): Promise<readonly string[]>;
  restore(): void;
}

/** Puts them before the real ones on the path, for every app that is started from now on. */
export async function replaceSystemPrograms(folder: string): Promise<SystemPrograms> {
  await mkdir(folder, { recursive: true });
  const put = async (name: string) => {
    const file = join(folder, name);
    await writeFile(file, `#!/bin/sh\necho "$*" >> '${file}.log'\n`);
    await chmod(file, 0o755);
  };
  await put('xdg-open');
  await put('xdg-settings');
  const path = process.env['PATH'] ?? '';
  process.env['PATH'] = `${folder}${delimiter}${path}`;
  const linesOf = async (name: string) =>
    (await readFile(join(folder, `${name}.log`), 'utf8').catch(() => ''))
      .split('\n')
      .filter((line) => line !== '');
  return {
    opened: () => linesOf('xdg-open'),
    settings: () => linesOf('xdg-settings'),
    restore: () => (process.env['PATH'] = path),
  };
}
