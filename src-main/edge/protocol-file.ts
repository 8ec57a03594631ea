import { readFile, stat } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { say } from '../../src-shared/language/say.ts';
import type { ProtocolName } from '../../src-shared/protocol.ts';
import { readProtocol, type ReadProtocol } from '../core/connector/read-protocol.ts';

const mostBytes = 1024 * 1024;

/**
 * A site's protocol file: read when it comes into use, and again whenever it has changed. It is looked at by
 * its path every so often, since editors put a new file in the place of the old one, and since folders on a
 * server report no changes. A change counts when two looks agree: until then it is still being written.
 */
export function createProtocolFile(changed: (file: string, read: ReadProtocol) => void, lookEveryMs = 1000) {
  let inUse: { timer?: NodeJS.Timeout } = {};

  function close() {
    clearTimeout(inUse.timer);
    inUse = {};
  }

  return {
    /** Reads the file and follows it from then on, instead of the one before; `null` for no file. */
    async open(file: string, base: ProtocolName): Promise<ReadProtocol | null> {
      close();
      if (file === '') return null;
      const mine = inUse;
      // Before it is read: what is written meanwhile shows at the next look.
      let known = await markOf(file);
      const first = await read(file, base);

      async function look(before: string) {
        const mark = await markOf(file);
        if (mark === before && mark !== known) {
          known = mark;
          const again = await read(file, base);
          if (inUse === mine) changed(file, again);
        }
        lookAgain(mark);
      }
      function lookAgain(mark: string) {
        if (inUse === mine) mine.timer = setTimeout(() => void look(mark), lookEveryMs);
      }
      lookAgain(known);
      return first;
    },
    close,
  };
}

/** Differs whenever the content may differ. */
async function markOf(file: string): Promise<string> {
  const facts = await stat(file, { bigint: true }).catch(() => null);
  return facts === null ? 'none' : [facts.ino, facts.size, facts.mtimeNs, facts.ctimeNs].join(' ');
}

async function read(file: string, base: ProtocolName): Promise<ReadProtocol> {
  if (!isAbsolute(file)) return refused(say('protocol-file.path-not-whole'));
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return refused(say('protocol-file.not-a-file'));
    if (facts.size > mostBytes) return refused(say('protocol-file.too-large'));
    return readProtocol(await readFile(file, 'utf8'), base);
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return refused(missing ? say('protocol-file.missing') : say('protocol-file.not-readable'));
  }
}

function refused(message: string): ReadProtocol {
  return { ok: false, problems: [{ where: '', row: null, message }] };
}
