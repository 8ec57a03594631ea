import { existsSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The log that is written to. */
export const logName = 'sidetone.log';
/** Older ones beside it: with 2 MB each, what a busy week writes. */
export const olderLogs = 4;

const nameOf = (age: number) => (age === 0 ? logName : `sidetone.${age}.log`);
const ages = Array.from({ length: olderLogs + 1 }, (_, age) => age);

/** Makes place for a new log: each becomes one older, and the oldest goes. Throws when the disk refuses. */
export function moveLogs(folder: string): void {
  rmSync(join(folder, nameOf(olderLogs)), { force: true });
  for (const age of ages.slice(0, -1).toReversed())
    if (existsSync(join(folder, nameOf(age))))
      renameSync(join(folder, nameOf(age)), join(folder, nameOf(age + 1)));
}

/** What the logs hold, newest file first; one that cannot be read is left out. */
export async function readLogs(
  folder: string,
): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const read = await Promise.all(
    ages.map(async (age) => {
      const text = await readFile(join(folder, nameOf(age)), 'utf8').catch(() => null);
      return text === null ? [] : [{ name: nameOf(age), text }];
    }),
  );
  return read.flat();
}
