import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.ts';
import { type ElectronRuntime, provideElectron } from './electron-runtime.ts';
import { writeLicences } from './licences.ts';
import { packApp } from './packing.ts';
import { cacheDir, projectDir } from './project.ts';

const home = join(cacheDir, 'packaged');
const sources = ['out', 'build', 'electron-builder.yml', 'package.json', 'LICENSE', 'scripts/packing.ts'];

/**
 * Builds the app and packs the folder that packages are made of, unless the last one was made of the very same files.
 * Answers its program. For Linux: elsewhere a package is tested after its installation.
 */
export async function providePackagedApp(): Promise<string> {
  const runtime = await provideElectron();
  await build();
  await writeLicences();
  const wanted = await fingerprint(runtime);
  const stamp = join(home, 'made-of');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return programIn(home);
  await rm(home, { recursive: true, force: true });
  await packApp({ runtime, targets: ['dir'], into: home });
  await writeFile(stamp, wanted);
  return programIn(home);
}

const programIn = (folder: string) => join(folder, 'linux-unpacked/sidetone');

/** The same for the same files and the same Electron. */
async function fingerprint({ executable, version }: ElectronRuntime): Promise<string> {
  const hash = createHash('sha256').update(`${executable} ${version}`);
  for (const source of sources)
    for (const file of await filesOf(join(projectDir, source)))
      hash.update(`\n${file}\n`).update(await readFile(file));
  return hash.digest('hex');
}

async function filesOf(path: string): Promise<readonly string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
