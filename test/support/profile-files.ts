import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files under a folder that hold the text anywhere, as UTF-8 or as UTF-16; what vanished meanwhile holds nothing. */
export async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const wanted = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  const holds = await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file).catch(() => Buffer.alloc(0));
      return wanted.some((bytes) => content.includes(bytes));
    }),
  );
  return files.filter((_, index) => holds[index]);
}
