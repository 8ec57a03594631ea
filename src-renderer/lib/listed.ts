import { say } from '../../src-shared/language/say.ts';

const join = (parts: readonly string[], next: (list: string, item: string) => string) =>
  parts.length === 0 ? '' : parts.reduce(next);

/** One after the other, with the comma of the language: `Address change, Complaint`. */
export const listed = (parts: readonly string[]): string =>
  join(parts, (list, item) => say('list.next', { list, item }));

/** Side by side in a line, each in its own direction: `4087 · Recent`. */
export const beside = (parts: readonly string[]): string =>
  join(parts, (list, item) => say('list.beside', { list, item }));
