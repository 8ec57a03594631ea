import type { z } from 'zod';
import { anyOf, listed } from '../../../src-shared/format.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { ProtocolProblem } from '../../../src-shared/protocol.ts';
import { commands, type CommandKey } from './commands.ts';
import { nearest } from './nearest.ts';
import { commandKeys, siteProtocolSchema, suppliedTo } from './site-protocol.ts';

/** More than anybody mends at once; a hostile file must not fill the screen. */
const mostProblems = 100;

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** What the check of a site's file found, all of it, in words; `given` is what was checked. */
export function problemsOf(issues: readonly Issue[], given: unknown): readonly ProtocolProblem[] {
  return issues
    .slice(0, mostProblems)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys
            .slice(0, mostProblems)
            .map((key) => problem([...issue.path, key], unknownMember(issue, key)))
        : [problem(issue.path, wordsFor(issue, valueAt(given, issue.path)))],
    )
    .slice(0, mostProblems);
}

/** What is said of a wrong value where the schema has no words of its own. */
export function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'array') return say('protocol-file.not-an-array');
      return issue.expected === 'string'
        ? say('protocol-file.not-a-text')
        : say('protocol-file.not-an-object');
    case 'too_small':
      return say('protocol-file.too-short');
    case 'too_big':
      return say('protocol-file.too-long');
    default:
      return say('protocol-file.wrong');
  }
}

function problem(path: Path, message: string): ProtocolProblem {
  const key = commandOf(path);
  return { where: pathText(path), row: key === null ? null : commands[key].row, message };
}

/** `commands.updateWrapUp.params[1]` */
function pathText(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? short(String(part)) : `${text}.${short(String(part))}`;
  }, '');
}

function commandOf([first, key]: Path): CommandKey | null {
  return first === 'commands' ? (commandKeys.find((one) => one === key) ?? null) : null;
}

function wordsFor(issue: Issue, value: unknown): string {
  // Of a command without values only a literal is allowed, so that any other is of a wrong type.
  const isParam = issue.path.length === 4 && issue.path[2] === 'params';
  if (isParam && (issue.code === 'invalid_union' || issue.code === 'invalid_type'))
    return paramWords(issue.path, value);
  switch (issue.code) {
    case 'invalid_value':
      return sentences(notKnown(value), instead(value, issue.values.map(String)));
    case 'invalid_key':
      return say('protocol-file.name-length');
    default:
      return issue.message;
  }
}

/** A parameter that is neither a value of the command, nor a literal, nor an optional value. */
function paramWords(path: Path, value: unknown): string {
  const named = typeof value === 'object' && value !== null && 'optional' in value ? value.optional : value;
  if (typeof named !== 'string') return say('protocol-file.param-wrong');
  const key = commandOf(path);
  const supplied = key === null ? [] : suppliedTo(key);
  return supplied.length === 0
    ? say('protocol-file.param-none', { value: short(named) })
    : say('protocol-file.param-unknown', { value: short(named), names: listed(...supplied) });
}

function unknownMember(issue: Issue, key: string): string {
  return sentences(say('protocol-file.no-such-member'), instead(key, membersAt(issue.path)));
}

/** The members a file can have in the place where an unknown one stood. */
function membersAt(path: Path): readonly string[] {
  const { shape } = siteProtocolSchema;
  if (path.length === 0) return Object.keys(shape);
  if (path[0] === 'events') return Object.keys(shape.events.unwrap().shape);
  return path.length === 1 ? commandKeys : ['word', 'params', 'expects', 'platform', 'note'];
}

/** A short list is told whole, of a long one what is near to the word that was given. */
function instead(given: unknown, known: readonly string[]): string | null {
  const near = typeof given === 'string' ? nearest(given, known) : [];
  if (near.length > 0) return say('protocol-file.did-you-mean', { names: anyOf(near) });
  return known.length <= mostListed ? say('protocol-file.known', { names: listed(...known) }) : null;
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
    ? say('protocol-file.value-unknown', { value: short(value) })
    : say('protocol-file.this-unknown');
const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const sentences = (...told: readonly (string | null)[]) => told.filter((one) => one !== null).join(' ');
