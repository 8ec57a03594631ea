import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { outcomes, type Recent } from '../../src-shared/dialog.ts';
import { dialogId } from '../../src-shared/ids.ts';
import type { Day, HistoryOwner } from '../../src-shared/recents.ts';
import type { Encryption } from '../core/encryption.ts';

/** Far more than the most calls of a day take; a larger file is none of ours. */
const mostBytes = 8 * 1024 * 1024;
const mark = Buffer.from('v1:');
const text = z.nullable(z.string());

/** A row as it is kept. What an older Sidetone did not write yet has its default. */
const recentSchema: z.ZodMiniType<Recent> = z.object({
  id: z.pipe(z.string().check(z.minLength(1)), z.transform(dialogId)),
  direction: z.enum(['in', 'out']),
  outcome: z.enum(outcomes),
  transferredTo: z._default(text, null),
  failure: z._default(text, null),
  party: text,
  name: text,
  queue: text,
  consult: z._default(z.boolean(), false),
  about: z._default(text, null),
  startedAt: z.number(),
  answeredAt: z._default(z.nullable(z.number()), null),
  endedAt: z.number(),
  talkedMs: z.number().check(z.minimum(0)),
  wrapUp: z._default(z.array(z.string()), []),
  seen: z._default(z.boolean(), true),
});
const rowsOfDay = z.array(recentSchema);

/**
 * The calls that are kept: a folder for each agent at each contact centre, under a name that tells neither, and
 * in it an encrypted file for each day. So a call costs the writing of its own day, and what is too old goes
 * without being read.
 */
export function openHistoryFolder(folder: string, { encrypt, decrypt }: Encryption) {
  const root = join(folder, 'history');
  const folderOf = ({ profile, agentId }: HistoryOwner) =>
    join(root, createHash('sha256').update(`${profile}\n${agentId}`).digest('hex').slice(0, 32));
  const fileOf = (owner: HistoryOwner, day: Day) => join(folderOf(owner), `${day}.calls`);
  /** Unreadable, and the disk does not let them be moved away: they are not written over. */
  const stuck = new Set<string>();

  async function readDay(file: string): Promise<readonly Recent[]> {
    if ((await stat(file)).size > mostBytes) throw new Error('too large');
    const content = await readFile(file);
    if (!content.subarray(0, mark.length).equals(mark)) throw new Error('of another version');
    return rowsOfDay.parse(JSON.parse(await decrypt(content.subarray(mark.length))));
  }

  return {
    /** All rows from a day on, and how many days could not be read: their files got another name. */
    async read(
      owner: HistoryOwner,
      from: Day,
    ): Promise<{ readonly rows: readonly Recent[]; readonly setAside: number }> {
      const rows: Recent[] = [];
      let setAside = 0;
      for (const name of await namesIn(folderOf(owner))) {
        const day = /^(\d{4}-\d\d-\d\d)\.calls$/.exec(name)?.[1];
        if (day === undefined || day < from) continue;
        const file = fileOf(owner, day);
        try {
          rows.push(...(await readDay(file)));
        } catch {
          setAside += 1;
          const other = `${day}-unreadable-${randomBytes(3).toString('hex')}.calls`;
          await rename(file, join(folderOf(owner), other)).catch(() => stuck.add(file));
        }
      }
      return { rows, setAside };
    },

    /** Writes a day whole, or takes it away when it has no rows. Rejects when the disk refuses. */
    async write(owner: HistoryOwner, day: Day, rows: readonly Recent[]): Promise<void> {
      const file = fileOf(owner, day);
      if (stuck.has(file)) throw new Error('an unreadable file is in the way');
      if (rows.length === 0) return rm(file, { force: true });
      await mkdir(folderOf(owner), { recursive: true, mode: 0o700 });
      const content = Buffer.concat([mark, await encrypt(JSON.stringify(rows))]);
      await writeWhole(file, content);
    },

    /** Takes away all days before one, of everybody, unreadable ones too; `null`: every day there is. */
    async erase(before: Day | null): Promise<void> {
      if (before === null) return rm(root, { recursive: true, force: true });
      for (const owner of await namesIn(root))
        for (const name of await namesIn(join(root, owner)))
          if (name < before) await rm(join(root, owner, name), { force: true });
    },
  };
}

export type HistoryFolder = ReturnType<typeof openHistoryFolder>;

/** What is in a folder; nothing where it is not there. */
const namesIn = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);

/** Never half a file, whatever happens: it is written beside the old one, and takes its place when it is whole. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const beside = `${file}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file);
}
