import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './project.ts';
import { runQuietly } from './run-quietly.ts';

const sources = ['src-main', 'src-renderer', 'src-shared', 'package.json', 'electron.vite.config.ts'];
const outputs = ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/main.html'];

/** Builds the app into `out/`. Throws, with the build's own words, when it fails. */
export async function build(): Promise<void> {
  const electronVite = join(projectDir, 'node_modules/electron-vite/bin/electron-vite.js');
  await runQuietly('Building the app', process.execPath, [electronVite, 'build', projectDir]);
}

/** Builds only if the sources have changed since the last build, or there was none. */
export async function buildIfStale(): Promise<void> {
  const sourceTimes = sources.flatMap((path) => changeTimes(join(projectDir, path)));
  const outputTimes = outputs.map((path) => changeTimes(join(projectDir, path))[0]);
  if (isStale(sourceTimes, outputTimes)) await build();
}

/** Whether a source (epoch milliseconds of its change) is newer than an output, or an output is missing. */
export function isStale(
  sourceTimes: readonly number[],
  outputTimes: readonly (number | undefined)[],
): boolean {
  const newestSource = Math.max(...sourceTimes);
  return outputTimes.some((time) => time === undefined || time < newestSource);
}

/** When a file, or everything in a folder and the folder itself, was changed. Empty if it is not there. */
function changeTimes(path: string): number[] {
  if (!existsSync(path)) return [];
  const about = statSync(path);
  const inside = about.isDirectory()
    ? readdirSync(path).flatMap((name) => changeTimes(join(path, name)))
    : [];
  return [about.mtimeMs, ...inside];
}
