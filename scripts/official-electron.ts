import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cacheDir, projectDir } from './project.ts';
import { withinLimit } from './time-limit.ts';

const stallLimitMs = 15_000;
/** For download and unpacking together; on a line as slow as that the fallback would take longer still. */
const officialLimitMs = 10 * 60_000;
const rememberFailureMs = 24 * 60 * 60 * 1000;
const failureFile = join(cacheDir, 'official-download-failed');

const electronPackage = createRequire(join(projectDir, 'package.json')).resolve('electron/package.json');
const electronRequire = createRequire(electronPackage);
/** Where the binary is inside Electron's folder, as the `electron` package has it. */
const executableNames: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
export const executableName = executableNames[process.platform] ?? 'electron';

export const officialElectron = {
  version: (electronRequire(electronPackage) as { version: string }).version,
  executable: join(dirname(electronPackage), 'dist', executableName),
};

/** Whether the `electron` package has its binary. `path.txt` is the last thing its installer writes. */
export function officialIsInstalled(): boolean {
  return existsSync(officialElectron.executable) && existsSync(join(dirname(electronPackage), 'path.txt'));
}

/**
 * Downloads the binary as the `electron` package would, but never hangs: it is given up when no byte has come
 * for 15 s, and when it is not there and unpacked after ten minutes. Throws with the reason.
 */
export async function downloadOfficial(): Promise<void> {
  console.log(`Downloading Electron ${officialElectron.version} …`);
  try {
    await withinLimit(officialLimitMs, async (signal) => {
      await fetchArchive(signal);
      // The archive is in Electron's own download cache now; its installer takes it from there.
      await promisify(execFile)(process.execPath, [electronRequire.resolve('./install.js')], { signal });
    });
    await rm(failureFile, { force: true });
  } catch (error) {
    await mkdir(cacheDir, { recursive: true });
    await writeFile(failureFile, String(Date.now()));
    throw error;
  }
}

/** Whether the download failed here within the last day, so that it need not be tried again. */
export function downloadFailedLately(): boolean {
  return existsSync(failureFile) && isRecent(readFileSync(failureFile, 'utf8'), Date.now());
}

/** Whether `failedAt` (epoch milliseconds as text) is less than a day before `now`. Nonsense is not. */
export function isRecent(failedAt: string, now: number): boolean {
  const age = now - Number.parseInt(failedAt, 10);
  return age >= 0 && age < rememberFailureMs;
}

interface ArchiveRequest {
  readonly version: string;
  readonly artifactName: string;
  readonly checksums: unknown;
  readonly cacheRoot: string | undefined;
  readonly downloadOptions: {
    readonly signal: AbortSignal;
    readonly quiet: boolean;
    readonly getProgressCallback: (progress: { percent: number }) => void;
  };
}

async function fetchArchive(signal: AbortSignal): Promise<void> {
  const entry = pathToFileURL(electronRequire.resolve('@electron/get'));
  const { downloadArtifact } = (await import(entry.href)) as {
    downloadArtifact: (request: ArchiveRequest) => Promise<string>;
  };
  const stall = new AbortController();
  const stalled = () => stall.abort(new Error(`nothing came for ${stallLimitMs / 1000} s`));
  let timer = setTimeout(stalled, stallLimitMs);
  let shownPercent = 0;
  const onProgress = (progress: { percent: number }) => {
    clearTimeout(timer);
    timer = setTimeout(stalled, stallLimitMs);
    const percent = Math.floor(progress.percent * 10) * 10;
    if (percent > shownPercent) console.log(`Downloading Electron … ${percent} %`);
    shownPercent = percent;
  };
  try {
    await downloadArtifact({
      version: officialElectron.version,
      artifactName: 'electron',
      checksums: electronRequire('./checksums.json'),
      cacheRoot: process.env['electron_config_cache'],
      downloadOptions: {
        signal: AbortSignal.any([signal, stall.signal]),
        quiet: true,
        getProgressCallback: onProgress,
      },
    });
  } finally {
    clearTimeout(timer);
  }
}
