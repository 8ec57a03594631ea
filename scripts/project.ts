import { join } from 'node:path';

/** The project's own folder: where package.json is. */
export const projectDir = join(import.meta.dirname, '..');

/** What the scripts fetch or build once and keep. Outside git; `npm ci` empties it. */
export const cacheDir = join(projectDir, 'node_modules/.cache/sidetone');
