import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Recent } from '../../../src-shared/dialog.ts';
import type { Encryption } from '../../../src-main/core/encryption.ts';
import { openHistoryFolder } from '../../../src-main/edge/history-file.ts';
import { sampleRecent } from '../../support/sample-view.ts';
import { filesWith } from '../../support/profile-files.ts';

/** Turns every bit: nothing of the text is left to be found. */
const turned = (data: Uint8Array) => data.map((byte) => byte ^ 0xff);
const encryption: Encryption = {
  encrypt: (text) => Promise.resolve(turned(Buffer.from(text))),
  decrypt: (data) => Promise.resolve(Buffer.from(turned(data)).toString()),
};
const ada = { profile: 'p', agentId: '1001' };
const day = '2026-11-23';
const row = sampleRecent();

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-history-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const open = () => openHistoryFolder(folder, encryption);

test('what was kept is there at the next start, for this agent at this contact centre alone', async () => {
  await open().write(ada, day, [row]);
  expect(await open().read(ada, '2026-11-01')).toEqual({ rows: [row], setAside: 0 });
  for (const other of [
    { ...ada, agentId: '1002' },
    { ...ada, profile: 'q' },
  ])
    expect((await open().read(other, '2026-11-01')).rows).toEqual([]);
});

test('no file tells whose it is or holds a name or number in plain, and nobody else may read it', async () => {
  await open().write(ada, day, [row]);
  const [file = ''] = await files();
  expect(await filesWith(folder, 'Katharina')).toEqual([]);
  expect(await filesWith(folder, '0142')).toEqual([]);
  expect(file).not.toContain('1001');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
});

test('a day is written whole: an older one is replaced, and one without calls goes', async () => {
  const history = open();
  await history.write(ada, day, [row]);
  await history.write(ada, day, [row, { ...row, name: null }]);
  expect((await history.read(ada, day)).rows).toHaveLength(2);
  expect(await files()).toHaveLength(1);
  await history.write(ada, day, []);
  expect(await files()).toEqual([]);
});

test.each([
  ['another content', Buffer.from('not ours')],
  ['no row', Buffer.concat([Buffer.from('v1:'), turned(Buffer.from('[{"id":"1"}]'))])],
  ['an empty file', Buffer.alloc(0)],
])(
  'a day that cannot be read (%s) is kept under another name, and the others are read',
  async (_what, content) => {
    await open().write(ada, '2026-11-22', [row]);
    await open().write(ada, day, [row]);
    const file = (await files()).find((one) => one.includes(day)) ?? '';
    await writeFile(file, content);
    const history = open();
    expect(await history.read(ada, '2026-11-01')).toEqual({ rows: [row], setAside: 1 });
    const aside = (await files()).find((one) => one.includes('unreadable')) ?? '';
    expect(await readFile(aside)).toEqual(content);
    await history.write(ada, day, [row]);
    expect((await open().read(ada, '2026-11-01')).rows).toHaveLength(2);
  },
);

test('rows of an older Sidetone are read with what it did not know left open', async () => {
  const { transferredTo, failure, consult, about, answeredAt, wrapUp, seen, ...old } = row;
  await open().write(ada, day, [old as Recent]);
  expect((await open().read(ada, day)).rows).toEqual([{ ...row, answeredAt: null }]);
});

test('days before one are erased without being read, unreadable ones with them; or everything', async () => {
  const history = open();
  for (const one of ['2026-10-01', '2026-11-22', day]) await history.write(ada, one, [row]);
  await history.write({ ...ada, agentId: '1002' }, '2026-10-01', [row]);
  await writeFile((await files()).find((one) => one.includes('2026-11-22')) ?? '', 'broken');
  await history.read(ada, '2026-11-01');
  await history.erase(day);
  expect((await files()).map((one) => one.includes(day))).toEqual([true]);
  await history.erase(null);
  expect(await files()).toEqual([]);
});

test('a disk that refuses is no silence', async () => {
  await writeFile(join(folder, 'history'), '');
  await expect(open().write(ada, day, [row])).rejects.toThrow();
  expect((await open().read(ada, day)).rows).toEqual([]);
});
