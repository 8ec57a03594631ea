/**
 * `npm run package`: packs Sidetone for this system into `dist/`, as far as this machine can, and says what it leaves
 * out. With `-- --dir` no more than the folder that the packages are made of, into `--to <folder>`.
 */
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { provideElectron } from './electron-runtime.ts';
import { writeLicences } from './licences.ts';
import { packApp, planFor } from './packing.ts';
import { projectDir } from './project.ts';

const { values } = parseArgs({
  options: { dir: { type: 'boolean', default: false }, to: { type: 'string', default: 'dist' } },
});
const runtime = await provideElectron();
await build();
await writeLicences();
const plan = planFor(process.platform, runtime);
const targets = values.dir ? ['dir'] : plan.targets;
const made = await packApp({ runtime, targets, into: join(projectDir, values.to) });

console.log(`\nPacked with Electron ${runtime.version} into ${values.to}:`);
for (const file of made) console.log(`  ${relative(projectDir, file)}  ${megabytes(statSync(file).size)}`);
if (targets.includes('dir')) console.log('  the unpacked folder');
if (!runtime.official) console.log('Not for others: a release is packed with the Electron of package.json.');
if (!values.dir) for (const { what, why } of plan.leftOut) console.log(`Left out: ${what}: ${why}`);

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
