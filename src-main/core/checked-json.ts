import type * as z from 'zod/mini';
import { anyOf, listed } from '../../src-shared/format.ts';
import type { FileProblem } from '../../src-shared/file-problem.ts';
import { say } from '../../src-shared/language/say.ts';
import { nearest } from './nearest.ts';

/** More than anybody mends at once; a hostile file must not fill the screen. */
const mostProblems = 100;

export type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

type Parsed =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: FileProblem };

/** Parses a JSON file that a person has written; says what is wrong with one that is none. */
export function parseJson(text: string): Parsed {
  try {
    // Editors on Windows begin a file with a byte order mark, which JSON does not know.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { where: '', message: say('json-file.not-json', { why }) } };
  }
}

/** What is special about the files of one kind. */
export interface FileKind {
  /** The members that a file can have in a place where an unknown one stood. */
  readonly membersAt: (path: Path) => readonly string[];
  /** Words of its own for an issue; `null` for the usual ones. */
  readonly wordsFor?: (issue: Issue, value: unknown) => string | null;
}

/** What the check of a file found, all of it, in words, with the place of each; `given` is what was checked. */
export function problemsIn(
  issues: readonly Issue[],
  given: unknown,
  { membersAt, wordsFor }: FileKind,
): readonly (FileProblem & { readonly path: Path })[] {
  const problem = (path: Path, message: string) => ({ path, where: pathText(path), message });
  return issues
    .slice(0, mostProblems)
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys
          .slice(0, mostProblems)
          .map((key) => problem([...issue.path, key], unknownMember(key, membersAt(issue.path))));
      const value = valueAt(given, issue.path);
      return [problem(issue.path, wordsFor?.(issue, value) ?? usualWords(issue, value))];
    })
    .slice(0, mostProblems);
}

/** What is said of a wrong value where the schema has no words of its own. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected);
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? say('json-file.too-short')
        : say('json-file.least', { least: Number(issue.minimum) });
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array'
        ? say('json-file.too-long')
        : say('json-file.most', { most: Number(issue.maximum) });
    default:
      return say('json-file.wrong');
  }
}

function typeWords(expected: string): string {
  switch (expected) {
    case 'array':
      return say('json-file.not-an-array');
    case 'string':
      return say('json-file.not-a-text');
    case 'boolean':
      return say('json-file.not-a-switch');
    case 'number':
    case 'int':
      return say('json-file.not-a-number');
    default:
      return say('json-file.not-an-object');
  }
}

function usualWords(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_value':
      return sentences(notKnown(value), instead(value, issue.values.map(String)));
    case 'invalid_key':
      return say('json-file.name-length');
    default:
      return issue.message;
  }
}

/** `commands.updateWrapUp.params[1]` */
function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? short(String(part)) : `${text}.${short(String(part))}`;
  }, '');
}

const unknownMember = (key: string, known: readonly string[]) =>
  sentences(say('json-file.no-such-member'), instead(key, known));

/** A short list is told whole, of a long one what is near to the word that was given. */
function instead(given: unknown, known: readonly string[]): string | null {
  const near = typeof given === 'string' ? nearest(given, known) : [];
  if (near.length > 0) return say('json-file.did-you-mean', { names: anyOf(near) });
  return known.length > 0 && known.length <= mostListed
    ? say('json-file.known', { names: listed(...known) })
    : null;
}
const mostListed = 8;

function valueAt(given: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    given,
  );
}

const notKnown = (value: unknown) =>
  typeof value === 'string'
    ? say('json-file.value-unknown', { value: short(value) })
    : say('json-file.this-unknown');
/** What a file says is told in short: it may be anything. */
export const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const sentences = (...told: readonly (string | null)[]) => told.filter((one) => one !== null).join(' ');
