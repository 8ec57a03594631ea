import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const project = join(import.meta.dirname, '../..');

/** A source file of the project; its path begins at the project's folder and has slashes on every system. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** The sources of the app below one of its folders whose names end in one of these. */
export const sources = (folder: string, ...endings: readonly string[]): readonly Source[] =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .toSorted()
    .map((name) => ({
      path: `${folder}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(project, folder, name), 'utf8'),
    }));
