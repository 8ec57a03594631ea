import { settingsVersion } from '../../../src-main/core/settings/migrations.ts';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSettings } from '../../../src-main/edge/settings-file.ts';

// electron-store is conf, and asks Electron for a folder that we give anyway: here it is conf alone.
vi.mock('electron-store', async () => {
  const conf = createRequire(createRequire(import.meta.url).resolve('electron-store')).resolve('conf');
  const { default: Conf } = (await import(conf)) as { default: new (options: object) => object };
  return {
    default: class extends Conf {
      constructor({ name, ...options }: { name: string }) {
        super({ ...options, configName: name });
      }
    },
  };
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-settings-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const put = (text: string) => writeFile(join(folder, 'settings.json'), text);

test('what was changed is there at the next start', () => {
  const first = openSettings(folder);
  expect(first.change({ agentId: '1002' })).toBe(true);
  const name = first.installationId();
  const next = openSettings(folder);
  expect(next.get().agentId).toBe('1002');
  expect(next.installationId()).toBe(name);
  expect(next.kept()).toBe(true);
});

test.each(['no JSON at all', '{"settings":{"appearance":"pink"}}'])(
  'a file that cannot be read (%s) is kept under another name',
  async (text) => {
    await put(text);
    const settings = openSettings(folder);
    expect(settings.get().appearance).toBe('system');
    expect(settings.kept()).toBe(true);
    expect(await readFile(join(folder, settings.setAside?.name ?? ''), 'utf8')).toBe(text);
  },
);

test('a file of a newer Sidetone is kept under another name, and our own starts afresh', async () => {
  const text = '{"version":99,"installationId":"abcdef012345","settings":{"appearance":"dark"}}';
  await put(text);
  const settings = openSettings(folder);
  expect(settings.setAside).toMatchObject({ why: 'newer' });
  expect(await readFile(join(folder, settings.setAside?.name ?? ''), 'utf8')).toBe(text);
  expect(settings.get().appearance).toBe('system');
  // Our name towards the connector stays the same.
  expect(settings.installationId()).toBe('abcdef012345');
  expect(openSettings(folder).setAside).toBeNull();
});

test('a file from before there were versions keeps what was chosen', async () => {
  await put(
    '{"settings":{"appearance":"dark","language":"system","popup":{"enabled":true,"corner":"top-left"}}}',
  );
  const settings = openSettings(folder);
  expect(settings.setAside).toBeNull();
  expect(settings.own()).toEqual({ appearance: 'dark', popup: { corner: 'top-left' } });
});

test('only what the user has chosen is written', async () => {
  const settings = openSettings(folder);
  settings.change({ popup: { ...settings.get().popup, corner: 'top-left' } });
  const stored = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as unknown;
  expect(stored).toEqual({ version: settingsVersion, settings: { popup: { corner: 'top-left' } } });
  settings.reset('popup');
  expect(openSettings(folder).get().popup.corner).toBe('bottom-right');
});

test('a lock hides what the user has chosen, and its end brings that back', () => {
  const settings = openSettings(folder);
  settings.change({ appearance: 'dark' });
  settings.follow({ defaults: {}, locked: { appearance: 'light' } });
  expect(settings.get().appearance).toBe('light');
  expect(settings.view().locked).toEqual(['appearance']);
  expect(settings.lockedIn({ appearance: 'system' })).toBe('appearance');
  settings.change({ appearance: 'system' });
  settings.follow({ defaults: {}, locked: {} });
  expect(settings.get().appearance).toBe('dark');
});

test('a folder in the place of the file is set aside like one', async () => {
  await mkdir(join(folder, 'settings.json'));
  const settings = openSettings(folder);
  expect(settings.change({ agentId: '1002' })).toBe(true);
  expect((await readdir(folder)).toSorted()).toEqual([settings.setAside?.name, 'settings.json'].toSorted());
});

test('where the folder cannot be made, the app starts all the same and everything holds for this run', async () => {
  const inTheWay = join(folder, 'file');
  await writeFile(inTheWay, '');
  const settings = openSettings(join(inTheWay, 'profile'));
  expect(settings.setAside).toBeNull();
  expect(settings.change({ agentId: '1002' })).toBe(false);
  expect(settings.get().agentId).toBe('1002');
  expect(settings.installationId()).toBe(settings.installationId());
  expect(settings.kept()).toBe(false);
});

test('a disk that refuses later on costs nothing but the saving', async () => {
  const settings = openSettings(folder);
  await rm(folder, { recursive: true });
  await writeFile(folder, '');
  expect(settings.installationId()).toBe(settings.installationId());
  expect(settings.kept()).toBe(false);
});

test('before other choices take the place of the user’s, theirs are kept beside them; else nothing is replaced', async () => {
  const settings = openSettings(folder);
  // Nobody has chosen anything: there is nothing to keep.
  expect(settings.copyTo('settings-before-import-1.json')).toBe(true);
  settings.change({ agentId: '1002' });
  const before = await readFile(join(folder, 'settings.json'), 'utf8');
  expect(settings.copyTo('settings-before-import-2.json')).toBe(true);
  expect(settings.replace({ agentId: '1003' })).toBe(true);
  expect(await readFile(join(folder, 'settings-before-import-2.json'), 'utf8')).toBe(before);
  // A copy is never written over another.
  expect(settings.copyTo('settings-before-import-2.json')).toBe(false);
  expect(await readFile(join(folder, 'settings-before-import-2.json'), 'utf8')).toBe(before);
  expect(openSettings(folder).get().agentId).toBe('1003');
});

test('choices that the disk does not take hold for this run, and the file keeps the earlier ones', async () => {
  const settings = openSettings(folder);
  settings.change({ agentId: '1002' });
  await rename(folder, `${folder}-gone`);
  await writeFile(folder, '');
  expect(settings.replace({ agentId: '1003' })).toBe(false);
  expect(settings.get().agentId).toBe('1003');
  await rm(folder);
  await rename(`${folder}-gone`, folder);
  expect(openSettings(folder).get().agentId).toBe('1002');
});
