import { build } from 'electron-builder';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';
import { outputOf } from '../../scripts/run-quietly.ts';
import { desktopFile } from '../../src-main/core/app-ids.ts';
import { expect, test as base } from '../support/app.ts';

/**
 * What electron-builder gives to fpm, which makes the deb of it, as files; fpm itself is not asked. `order` is its
 * command line, an argument a line.
 */
interface Given {
  readonly order: readonly string[];
  readonly desktop: string;
  readonly afterRemove: string;
}

const writeProgram = async (file: string, lines: readonly string[]) => {
  await writeFile(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  await chmod(file, 0o755);
};

const test = base.extend<{ readonly given: Given }>({
  given: async ({ folder }, use) => {
    const fpm = join(folder, 'fpm');
    await writeProgram(fpm, [
      `printf '%s\\n' "$@" > '${folder}/order'`,
      'for each in "$@"; do case "$each" in',
      `  *${desktopFile}) cp "\${each%%=*}" '${folder}/desktop' ;;`,
      `  --after-remove) next=1 ;;`,
      `  *) [ -z "$next" ] || cp "$each" '${folder}/after-remove'; next= ;;`,
      'esac; done',
      // The file it was to make is measured afterwards.
      `while [ $# -gt 0 ]; do case "$1" in --package) touch "$2" ;; esac; shift; done`,
    ]);
    // It writes into the folder that it packs: the one that is tested stays as it is.
    const packed = join(folder, 'packed');
    await mkdir(join(packed, 'resources'), { recursive: true });
    process.env['CUSTOM_FPM_PATH'] = fpm;
    await build({
      projectDir,
      linux: ['deb'],
      prepackaged: packed,
      publish: 'never',
      config: { directories: { output: join(folder, 'made') } },
    });
    delete process.env['CUSTOM_FPM_PATH'];
    const read = (name: string) => readFile(join(folder, name), 'utf8');
    await use({
      order: (await read('order')).trim().split('\n'),
      desktop: await read('desktop'),
      afterRemove: join(folder, 'after-remove'),
    });
  },
});
test.skip(process.platform !== 'linux', 'a deb is for Linux');

test('the deb has a desktop file under the name that portals know, which opens links and fits its window', ({
  given: { order, desktop },
}) => {
  expect(order.some((each) => each.endsWith(`=/usr/share/applications/${desktopFile}`))).toBe(true);
  expect(order.some((each) => each.endsWith('/512x512/apps/sidetone.png'))).toBe(true);
  expect(order.find((each) => each.endsWith('.deb'))).toMatch(
    /Sidetone-\d+\.\d+\.\d+-linux-(amd64|arm64)\.deb$/,
  );
  const lines = desktop.split('\n');
  for (const line of [
    'Name=Sidetone',
    'Exec=/opt/Sidetone/sidetone %U',
    'Icon=sidetone',
    `StartupWMClass=${desktopFile.replace('.desktop', '')}`,
    'MimeType=x-scheme-handler/tel;x-scheme-handler/callto;x-scheme-handler/sip;x-scheme-handler/sips;x-scheme-handler/sidetone;',
  ])
    expect(lines).toContain(line);
});

test.describe('the removal of the deb', () => {
  /** A computer with two users, of whom one has used Sidetone, played by the programs that the script calls. */
  const play = async (folder: string) => {
    const programs = join(folder, 'programs');
    const home = join(folder, 'home/agent');
    await mkdir(join(home, '.config/Sidetone/history'), { recursive: true });
    await mkdir(programs);
    for (const name of ['secrets.json', 'settings.json', 'history/2026-01-01.calls'])
      await writeFile(join(home, '.config/Sidetone', name), name);
    await writeProgram(join(programs, 'getent'), [
      `echo 'agent:x:1000:1000:An agent,,,:${home}:/bin/bash'`,
      `echo 'nobody:x:1001:1001::${folder}/home/nobody:/bin/sh'`,
    ]);
    await writeProgram(join(programs, 'runuser'), [
      `echo "$2" >> '${folder}/as'`,
      'while [ "$1" != -- ]; do shift; done; shift; exec "$@"',
    ]);
    await writeProgram(join(programs, 'update-alternatives'), [`echo "$*" >> '${folder}/alternatives'`]);
    return {
      path: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
      kept: join(home, '.config/Sidetone'),
    };
  };

  for (const how of ['remove', 'purge'])
    test(`(${how}) leaves no password and no call of any user, and their settings`, async ({
      given,
      folder,
    }) => {
      const { path, kept } = await play(folder);
      await outputOf('sh', [given.afterRemove, how], { ...process.env, PATH: path });
      expect(await readdir(kept)).toEqual(['settings.json']);
      expect(await readFile(join(folder, 'as'), 'utf8')).toBe('agent\n');
      expect(await readFile(join(folder, 'alternatives'), 'utf8')).toBe(
        '--remove sidetone /opt/Sidetone/sidetone\n',
      );
    });

  test('within an update changes nothing', async ({ given, folder }) => {
    const { path, kept } = await play(folder);
    await outputOf('sh', [given.afterRemove, 'upgrade'], { ...process.env, PATH: path });
    expect((await readdir(kept)).toSorted()).toEqual(['history', 'secrets.json', 'settings.json']);
  });
});
