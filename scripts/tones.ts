/**
 * `npx tsx scripts/tones.ts`: writes the tones that Sidetone ships. They are our own: added up here from sine waves, and
 * no recording of anybody else's. The files are committed, and a test compares them with what this makes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { shippedTones } from '../src-shared/sound.ts';
import { projectDir } from './project.ts';
import { toneFile } from './tone-synthesis.ts';

const folder = join(projectDir, 'src-renderer/assets/tones');
await mkdir(folder, { recursive: true });
for (const name of shippedTones) await writeFile(join(folder, `${name}.wav`), toneFile(name));
