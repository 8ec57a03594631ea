import { extractFile, getRawHeader, listPackage } from '@electron/asar';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundledList } from '../../scripts/bundled-packages.ts';
import { wrongFuses } from '../../scripts/fuses.ts';
import { packagedVariable } from '../../scripts/launch.ts';
import { projectDir } from '../../scripts/project.ts';
import { expect, test } from '../support/app.ts';

const program = process.env[packagedVariable]!;
const folder = dirname(program);
const archive = join(folder, 'resources/app.asar');

/** Every file of the app, as the archive has it. */
const files = (): readonly string[] =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replace(/^[\\/]/, ''))
    .filter((path) => /\.\w+$/.test(path));
const content = (file: string) => extractFile(archive, file);

/** All that may be in it. */
const known = [
  /^package\.json$/,
  /^out\/main\/main\.js$/,
  /^out\/main\/chunks\/[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/\w+\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|wav)$/,
];

test('the app has its pages and code, and nothing else: no sources, maps, tests or modules', () => {
  expect(files().filter((file) => !known.some((pattern) => pattern.test(file)))).toEqual([]);
  for (const file of [
    'package.json',
    'out/main/main.js',
    'out/preload/preload.cjs',
    'out/renderer/main.html',
  ])
    expect(files()).toContain(file);
});

test('no file of the app leads to a source map, holds a key, or tells where it was built', () => {
  const signs = ['# sourceMappingURL=', 'PRIVATE KEY-----', projectDir];
  const telling = files().filter((file) => {
    const text = content(file).toString('latin1');
    return signs.some((sign) => text.includes(sign));
  });
  expect(telling).toEqual([]);
});

test('its package.json says what Electron reads, and neither scripts nor dependencies', () => {
  const manifest = JSON.parse(content('package.json').toString()) as Record<string, unknown>;
  expect(Object.keys(manifest).toSorted()).toEqual([
    'author',
    'description',
    'desktopName',
    'engines',
    'homepage',
    'license',
    'main',
    'name',
    'overrides',
    'private',
    'productName',
    'type',
    'version',
  ]);
});

test('every file of the archive has the hash that stands in its head, which Windows and macOS check', () => {
  interface Entry {
    readonly files?: Readonly<Record<string, Entry>>;
    readonly integrity?: { readonly algorithm: string; readonly hash: string };
  }
  const check = (entry: Entry, path: string): number => {
    if (entry.files !== undefined)
      return Object.entries(entry.files).reduce(
        (sum, [name, each]) => sum + check(each, join(path, name)),
        0,
      );
    expect(entry.integrity).toMatchObject({
      algorithm: 'SHA256',
      hash: createHash('sha256').update(content(path)).digest('hex'),
    });
    return 1;
  };
  expect(check(getRawHeader(archive).header as Entry, '')).toBe(files().length);
});

test('the fuses of the program are as they ship', async () => {
  expect(await wrongFuses(program)).toEqual([]);
});

test('beside the archive are the licences: our own, of every library, of Electron and of Chromium', async () => {
  expect((await readdir(join(folder, 'resources'))).toSorted()).toEqual([
    // Written for the updater's signer; the address in it is never asked.
    'app-update.yml',
    'app.asar',
    'licences',
  ]);
  expect(await readFile(join(folder, 'resources/licences/Sidetone.txt'), 'utf8')).toContain('MIT License');
  const libraries = await readFile(join(folder, 'resources/licences/libraries.txt'), 'utf8');
  for (const build of ['main', 'renderer']) {
    const list = await readFile(join(projectDir, 'out', build, bundledList), 'utf8');
    for (const bundled of JSON.parse(list) as readonly string[])
      expect(libraries).toContain(`\n${bundled.replace(/^.*node_modules\//, '')} `);
  }
  expect(libraries).toContain('SIL OPEN FONT LICENSE');
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect((await stat(join(folder, file))).size).toBeGreaterThan(1000);
});

test('the languages are those of Sidetone', async () => {
  const languages = (await readdir(join(folder, 'locales'))).map((file) => file.split(/[.-]/)[0]);
  expect(new Set(languages)).toEqual(new Set(['ar', 'de', 'en']));
});

const megabyte = 1024 * 1024;

test('the app is no larger than 6 MB, and all that is installed no larger than 320 MB', async () => {
  expect((await stat(archive)).size).toBeLessThan(6 * megabyte);
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    all
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(320 * megabyte);
});
