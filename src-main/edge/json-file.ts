import { writeFileSync } from 'atomically';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** An object that is kept as JSON in a file. */
export interface JsonFile<Content extends object> {
  readonly content: () => Readonly<Partial<Content>>;
  /** Replaces members, and takes away those that are `undefined`. Throws when the disk refuses: then nothing has changed. */
  set(part: Partial<Content>): void;
}

/**
 * Opens one by its whole path; a file that is not there is an empty object. Each change is written whole or not at
 * all. Throws when the file cannot be read; one that holds no object too, unless a broken one `counts` for nothing.
 */
export function openJsonFile<Content extends object>(
  path: string,
  broken: 'throws' | 'counts-for-nothing',
): JsonFile<Content> {
  const text = textOf(path);
  let content = (text === null ? {} : objectIn(text, broken)) as Partial<Content>;
  return {
    content: () => content,
    set(part) {
      const next = { ...content, ...part };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(next, undefined, '\t'));
      content = next;
    },
  };
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function objectIn(text: string, broken: 'throws' | 'counts-for-nothing'): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    throw new SyntaxError('no object');
  } catch (error) {
    if (broken === 'counts-for-nothing') return {};
    throw error;
  }
}
