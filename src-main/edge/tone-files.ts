import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToneProblem } from '../../src-shared/sound.ts';

const mostBytes = 6 * 1024 * 1024;

/** Sounds that a page can decode, told by how their files begin; the name of a file says nothing. */
const beginnings: readonly (readonly [extension: string, pattern: RegExp])[] = [
  ['wav', /^RIFF....WAVE/s],
  ['mp3', /^(ID3|\xff[\xe2-\xff])/],
  ['ogg', /^OggS/],
  ['flac', /^fLaC/],
  ['m4a', /^....ftyp(M4A|mp4|isom|dash)/s],
];

export type Copied =
  { readonly ok: true; readonly file: string } | { readonly ok: false; readonly why: ToneProblem };

/** The agent's own tones: copies in a folder of the profile, so that they are there tomorrow. */
export function createToneFiles(folder: string) {
  return {
    /** Copies a file that looks like a sound, under a new name. Only a page can tell whether it is one. */
    async copy(source: string): Promise<Copied> {
      const extension = await extensionOf(source);
      if (typeof extension !== 'string') return { ok: false, why: extension.why };
      const file = `own-${randomBytes(4).toString('hex')}.${extension}`;
      try {
        await mkdir(folder, { recursive: true });
        await copyFile(source, join(folder, file));
        return { ok: true, file };
      } catch {
        return { ok: false, why: 'not-kept' };
      }
    },
    /** Removes all copies but one; what cannot be removed stays. */
    async keepOnly(file: string | null): Promise<void> {
      const all = await readdir(folder).catch(() => []);
      await Promise.all(
        all
          .filter((name) => name !== file)
          .map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)),
      );
    },
  };
}

async function extensionOf(source: string): Promise<string | { readonly why: ToneProblem }> {
  try {
    const facts = await stat(source);
    if (!facts.isFile()) return { why: 'not-sound' };
    if (facts.size > mostBytes) return { why: 'too-large' };
    const handle = await open(source);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
      const text = buffer.subarray(0, bytesRead).toString('latin1');
      return beginnings.find(([, pattern]) => pattern.test(text))?.[0] ?? { why: 'not-sound' };
    } finally {
      await handle.close();
    }
  } catch {
    return { why: 'unreadable' };
  }
}
