import { mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toneFile } from '../../../scripts/tone-synthesis.ts';
import { createToneFiles } from '../../../src-main/edge/tone-files.ts';
import { ownToneName } from '../../../src-shared/sound.ts';

let folder: string;
const given = (name: string) => join(folder, name);
const files = () => createToneFiles(join(folder, 'tones'));
const kept = () => readdir(join(folder, 'tones')).catch(() => []);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-tones-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a file that is to become a tone', () => {
  it.each([
    ['wav', toneFile('knock')],
    ['mp3', Buffer.from('ID3\x04xxxxxxxxxxxx', 'latin1')],
    ['mp3', Buffer.from('\xff\xfb\x90\x64xxxxxxxxxxxx', 'latin1')],
    ['ogg', Buffer.from('OggS\0xxxxxxxxxxx', 'latin1')],
    ['flac', Buffer.from('fLaC\0xxxxxxxxxxx', 'latin1')],
    ['m4a', Buffer.from('\0\0\0\x20ftypM4A \0\0\0\0', 'latin1')],
  ])('is known as %s by its content, and copied under a name of ours', async (extension, content) => {
    await writeFile(given('evil name.txt'), content);
    const copied = await files().copy(given('evil name.txt'));
    expect(copied).toMatchObject({ ok: true });
    const [name = ''] = await kept();
    expect(name).toMatch(ownToneName);
    expect(name.endsWith(extension)).toBe(true);
  });

  it('is refused when it is no sound, whatever its name says', async () => {
    await writeFile(given('tone.mp3'), '#!/bin/sh\necho\n');
    expect(await files().copy(given('tone.mp3'))).toEqual({ ok: false, why: 'not-sound' });
    await writeFile(given('empty.wav'), '');
    expect(await files().copy(given('empty.wav'))).toEqual({ ok: false, why: 'not-sound' });
    await mkdir(given('folder.wav'));
    expect(await files().copy(given('folder.wav'))).toEqual({ ok: false, why: 'not-sound' });
    expect(await kept()).toEqual([]);
  });

  it('is refused when it is too large or not there', async () => {
    await writeFile(given('long.wav'), toneFile('knock'));
    await truncate(given('long.wav'), 7 * 1024 * 1024);
    expect(await files().copy(given('long.wav'))).toEqual({ ok: false, why: 'too-large' });
    expect(await files().copy(given('gone.wav'))).toEqual({ ok: false, why: 'unreadable' });
  });

  it('is told when the disk does not take it', async () => {
    await writeFile(given('tone.wav'), toneFile('knock'));
    await writeFile(given('tones'), 'a file where the folder should be');
    expect(await files().copy(given('tone.wav'))).toEqual({ ok: false, why: 'not-kept' });
  });
});

it('of several copies only the one in use is kept', async () => {
  await writeFile(given('tone.wav'), toneFile('knock'));
  const first = await files().copy(given('tone.wav'));
  const second = await files().copy(given('tone.wav'));
  if (!first.ok || !second.ok) throw new Error('both are sounds');
  await files().keepOnly(second.file);
  expect(await kept()).toEqual([second.file]);
  await files().keepOnly(null);
  expect(await kept()).toEqual([]);
});
