import { basename } from 'node:path';
import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { createRing, type Ring } from '../src-shared/inspector/ring.ts';
import { say } from '../src-shared/language/say.ts';
import type { AppView } from '../src-shared/view.ts';
import type { Decoded } from './core/connector/event.ts';
import { parseLine } from './core/inspector/json-lines.ts';
import { createReplay } from './core/inspector/replay.ts';
import { readLines } from './edge/line-file.ts';

const mostFileBytes = 64 * 1024 * 1024;
/** Entries that a replay takes in before anything else in main has its turn. */
const stride = 500;

/** A conversation that was saved, opened again to be gone through. */
export interface SavedFile {
  /** Without its folder. */
  readonly name: string;
  readonly entries: Ring;
  /**
   * What Sidetone would have shown after a message; `null` where it was asked for another one meanwhile, for
   * then the last question counts.
   */
  stateAt(seq: number): Promise<AppView | null>;
}

type Opened =
  { readonly ok: true; readonly file: SavedFile } | { readonly ok: false; readonly error: string };

/** Reads a saved file; `decode` and `given` are how this Sidetone reads events and where it stands. */
export async function openSavedFile(
  path: string,
  decode: (body: string) => Decoded,
  { destination, settings, desk }: Parameters<typeof createReplay>[2],
): Promise<Opened> {
  const entries = createRing({ count: Infinity, bytes: Infinity });
  let expected = 0;
  const read = await readLines(path, mostFileBytes, (line, number) => {
    const result = parseLine(line, number, expected);
    if (!result.ok) return result.error;
    if (result.entry === null) return null;
    entries.push(result.entry);
    expected = result.entry.seq + 1;
    return null;
  });
  if (!read.ok) return { ok: false, error: read.error };
  if (entries.count() === 0) return { ok: false, error: say('file.empty') };

  const replay = createReplay(entries.all(), decode, { destination, settings, desk });
  let wanted = 0;
  async function stateAt(seq: number): Promise<AppView | null> {
    wanted = seq;
    while (wanted === seq) {
      if (replay.advance(seq, stride)) return replay.view();
      await yieldToOthers();
    }
    return null;
  }
  return { ok: true, file: { name: basename(path), entries, stateAt } };
}
