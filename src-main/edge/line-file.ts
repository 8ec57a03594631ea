import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { say } from '../../src-shared/language/say.ts';

export type FileResult = { readonly ok: true } | { readonly ok: false; readonly error: string };

const why = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Writes a text file line by line; the lines are made as they are written, not before. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<FileResult> {
  function* ended() {
    for (const line of lines) yield `${line}\n`;
  }
  try {
    await pipeline(Readable.from(ended()), createWriteStream(path, { mode: 0o600 }));
    return { ok: true };
  } catch (error) {
    return { ok: false, error: say('file.not-written', { why: why(error) }) };
  }
}

/**
 * Reads a text file of at most `mostBytes`, line by line. `take` gets each line with its number, from 1, and
 * answers what is wrong with it, or `null`; the first one that is wrong ends the reading.
 */
export async function readLines(
  path: string,
  mostBytes: number,
  take: (line: string, number: number) => string | null,
): Promise<FileResult> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes)
      return { ok: false, error: say('file.too-large', { size: mostBytes / 1024 / 1024 }) };
    let number = 0;
    const input = createReadStream(path, 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      number += 1;
      const wrong = take(line, number);
      if (wrong !== null) return { ok: false, error: wrong };
    }
    return { ok: true };
  } catch (error) {
    return { ok: false, error: say('file.not-read', { why: why(error) }) };
  }
}
