import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import type { FileContent } from '../core/file-content.ts';
import { untilNextLook } from '../core/next-look.ts';

const mostBytes = 1024 * 1024;
/** After a change it is looked at again so soon: is it still being written? */
const settleMs = 1000;

/** What a file had in it, and what tells that from what it has later. */
export interface Reading {
  readonly mark: string;
  readonly content: FileContent;
}

/** Reads a file that is to be followed; it may be begun before there is anybody to follow it. Never rejects. */
export async function readMarked(file: string): Promise<Reading> {
  // Before it is read: what is written meanwhile shows at the next look.
  const mark = await markOf(file);
  return { mark, content: await readText(file) };
}

/**
 * A file that somebody edits while the app runs: read when it comes into use, and again whenever it has changed. It
 * is looked at by its path every so often, since editors put a new file in the place of the old one, and since
 * folders on a server report no changes. A change counts when two looks agree: until then it is still being written.
 */
export function createFollowedFile(
  changed: (file: string, content: FileContent) => void,
  lookEveryMs = 1000,
) {
  let inUse: { timer?: NodeJS.Timeout } = {};

  function close() {
    clearTimeout(inUse.timer);
    inUse = {};
  }

  return {
    /** Reads the file, unless that was begun already, and follows it from then on, instead of the one before. */
    async open(file: string, reading: Promise<Reading> = readMarked(file)): Promise<FileContent> {
      close();
      const mine = inUse;
      const first = await reading;
      let known = first.mark;

      async function look(before: string) {
        const mark = await markOf(file);
        if (mark === before && mark !== known) {
          known = mark;
          const again = await readText(file);
          if (inUse === mine) changed(file, again);
        }
        lookAgain(mark, mark === before);
      }
      function lookAgain(mark: string, atRest: boolean) {
        if (inUse !== mine) return;
        const restMs = untilNextLook(lookEveryMs, performance.now());
        mine.timer = setTimeout(() => void look(mark), atRest ? restMs : Math.min(restMs, settleMs));
      }
      lookAgain(known, true);
      return first.content;
    },
    close,
  };
}

/** Differs whenever the content may differ. */
async function markOf(file: string): Promise<string> {
  const facts = await stat(file, { bigint: true }).catch(() => null);
  return facts === null ? 'none' : [facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join(' ');
}

/** Reads a file of at most 1 MiB by its whole path. Never rejects. */
export async function readText(file: string): Promise<FileContent> {
  if (!isAbsolute(file)) return { ok: false, why: 'path-not-whole' };
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return { ok: false, why: 'not-a-file' };
    if (facts.size > mostBytes) return { ok: false, why: 'too-large' };
    return { ok: true, text: await readFile(file, 'utf8') };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { ok: false, why: missing ? 'missing' : 'not-readable' };
  }
}
