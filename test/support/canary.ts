import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A secret that nothing else on this computer holds: where it is found, it has leaked. */
export interface Canary {
  readonly secret: string;
  /** Whether it is in there, as it is or in one of the forms in which texts travel. */
  readonly isIn: (bytes: Buffer | string) => boolean;
}

/** Hatches one: letters and digits, so that no form of writing breaks it up. */
export function hatchCanary(): Canary {
  const secret = `Kanari${randomBytes(12).toString('hex')}`;
  const bytes = Buffer.from(secret);
  const forms = [
    bytes,
    Buffer.from(secret, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...[0, 1, 2].map((shift) => base64At(bytes, shift)),
  ];
  return {
    secret,
    isIn: (content) => {
      const where = typeof content === 'string' ? Buffer.from(content) : content;
      return forms.some((form) => where.includes(form));
    },
  };
}

/** What of a text's base64 does not hang on what stands before and after it. */
function base64At(bytes: Buffer, shift: number): Buffer {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes, Buffer.alloc(3)]).toString('base64');
  return Buffer.from(whole.slice(shift === 0 ? 0 : 4, Math.floor((shift + bytes.length) / 3) * 4));
}

/** The files under a folder that hold it. */
export async function filesWithCanary(folder: string, canary: Canary): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    // What vanishes meanwhile holds nothing.
    const content = await readFile(file).catch(() => Buffer.alloc(0));
    if (canary.isIn(content)) found.push(file);
  }
  return found;
}

/** The processes of a program, itself and all below it, by their numbers (Linux). */
export async function processTree(root: number): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map<number, number>();
  for (const each of numbers) {
    const stat = await readFile(`/proc/${each}/stat`, 'utf8').catch(() => '');
    parents.set(each, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isBelow = (each: number): boolean => {
    const parent = parents.get(each);
    return each === root || (parent !== undefined && parent > 0 && isBelow(parent));
  };
  return numbers.filter(isBelow);
}

/** What anybody on this computer may see of a process: how it was started, and with which environment. */
export const seenOfProcess = async (number: number): Promise<string> =>
  (await readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => '')) +
  (await readFile(`/proc/${number}/environ`, 'utf8').catch(() => ''));
