import { entrySchema, type Entry } from '../../../src-shared/inspector/entry.ts';
import { maskBody, maskNumbers } from '../../../src-shared/inspector/mask.ts';
import { say } from '../../../src-shared/language/say.ts';
import { maskSecrets } from '../../../src-shared/mask-secrets.ts';

/** An entry as one line of a saved file. Without `personal` it holds no numbers, names or call data. */
export function toLine(entry: Entry, personal: boolean): string {
  const shown = personal ? entry : { ...entry, type: maskNumbers(entry.type), body: maskBody(entry.body) };
  return JSON.stringify(shown);
}

export type LineResult =
  { readonly ok: true; readonly entry: Entry | null } | { readonly ok: false; readonly error: string };

/**
 * Reads line `number` (from 1) of a saved file; an empty one gives `null`. The numbers of the entries must
 * follow each other from `expected` on, which is 0 before the first. A password that stands in it is hidden.
 */
export function parseLine(line: string, number: number, expected: number): LineResult {
  const wrong = (error: string): LineResult => ({ ok: false, error });
  if (line.trim() === '') return { ok: true, entry: null };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return wrong(say('file.line.not-json', { line: number }));
  }
  const checked = entrySchema.safeParse(value);
  if (!checked.success) {
    const member = checked.error.issues[0]?.path.join('.') ?? '';
    return wrong(
      member === ''
        ? say('file.line.no-message', { line: number })
        : say('file.line.member', { line: number, member }),
    );
  }
  const entry = checked.data;
  if (expected !== 0 && entry.seq !== expected)
    return wrong(say('file.line.order', { line: number, number: entry.seq, expected }));
  return { ok: true, entry: { ...entry, body: maskSecrets(entry.body) } };
}
