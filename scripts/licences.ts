import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { bundledList } from './bundled-packages.ts';
import { projectDir } from './project.ts';

/** The licences of everything that is bundled; electron-builder.yml puts it into every package. */
const licencesFile = join(projectDir, 'out/licences/libraries.txt');
const builds = ['main', 'preload', 'renderer'];
const ruler = '-'.repeat(80);

/**
 * Writes the licence of each package that the last build has bundled, word for word, to one file. Throws when a
 * package does not even name one: it may not be shipped then.
 */
export async function writeLicences(): Promise<void> {
  const lists = await Promise.all(builds.map(readList));
  const folders = [...new Set(lists.flat())].toSorted();
  const texts = await Promise.all(folders.map(licenceOf));
  const intro = 'Sidetone is built with these libraries. Each stands with the licence it comes under.\n';
  await mkdir(dirname(licencesFile), { recursive: true });
  await writeFile(licencesFile, [intro, ...texts].join(`\n${ruler}\n\n`));
}

const readList = async (build: string): Promise<readonly string[]> =>
  z.array(z.string()).parse(JSON.parse(await readFile(join(projectDir, 'out', build, bundledList), 'utf8')));

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.unknown().optional(),
  author: z.unknown().optional(),
});

async function licenceOf(folder: string): Promise<string> {
  const here = join(projectDir, folder);
  const { name, version, license, author } = manifest.parse(
    JSON.parse(await readFile(join(here, 'package.json'), 'utf8')),
  );
  const files = (await readdir(here)).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
  if (files.length === 0) {
    if (typeof license !== 'string') throw new Error(`${name} ${version} comes without a licence.`);
    // Some packages only name it; whose it is stands beside it.
    const by = typeof author === 'string' ? `by ${author}, ` : '';
    return `${name} ${version}\n\n${by}under the licence ${license}: https://spdx.org/licenses/${license}.html\n`;
  }
  const texts = await Promise.all(files.map((file) => readFile(join(here, file), 'utf8')));
  return `${name} ${version}\n\n${texts.map((text) => text.trim()).join('\n\n')}\n`;
}
