import { strToU8, zip } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { say } from '../../src-shared/language/say.ts';
import type { RequestResult } from '../../src-shared/contract.ts';

const pack = promisify(zip);

/** Writes texts into a zip file that only this user can read. */
export async function writeZip(
  path: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<RequestResult> {
  try {
    const packed = await pack(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
    await writeFile(path, packed, { mode: 0o600 });
    return { ok: true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, error: say('file.not-written', { why }) };
  }
}
