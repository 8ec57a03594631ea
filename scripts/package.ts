/** `npm run package`: packs Sidetone for this system into `dist/`, as far as this machine can, and says what it leaves out. */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.ts';
import { provideElectron } from './electron-runtime.ts';
import { writeLicences } from './licences.ts';
import { packApp, planFor } from './packing.ts';
import { projectDir } from './project.ts';

const runtime = await provideElectron();
await build();
await writeLicences();
const { targets, leftOut } = planFor(process.platform, runtime);
const made = await packApp({ runtime, targets, into: join(projectDir, 'dist') });

console.log(`\nPacked with Electron ${runtime.version}:`);
for (const file of made) console.log(`  ${relative(projectDir, file)}  ${megabytes(statSync(file).size)}`);
if (targets.includes('dir')) console.log('  the unpacked folder beside it');
if (!runtime.official)
  console.log('To be tried only: a release is packed with the Electron of package.json.');
for (const { what, why } of leftOut) console.log(`Left out: ${what}: ${why}`);

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
