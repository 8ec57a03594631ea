import type { CommandLine } from '../../../src-shared/inspector/channel.ts';
import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { textFieldNames } from '../../../src-shared/inspector/text-fields.ts';

/** One line of a message that is laid out for reading. */
export interface PrettyLine {
  readonly text: string;
  /** What the field is, `null` where that is not known or the text says it itself. */
  readonly name: string | null;
  /** A member or field that Sidetone does not know. */
  readonly unknown: boolean;
}

/** More lines than anybody reads would only stop the page. */
const mostLines = 2000;

/** A body as lines: JSON indented, an event in text field by field, a command parameter by parameter. */
export function prettyBody(
  { direction, type, form, extras }: Entry,
  body: string,
  commands: readonly CommandLine[],
): { readonly numbered: boolean; readonly lines: readonly PrettyLine[]; readonly more: number } {
  const all =
    form === 'json'
      ? jsonLines(body, extras)
      : direction === 'out'
        ? named(body === '' ? [] : body.split(','), paramNames(type, commands))
        : form === 'text'
          ? textLines(body, extras)
          : named(body.split('\n'), []);
  return {
    numbered: form === 'text' || direction === 'out',
    lines: all.slice(0, mostLines),
    more: Math.max(0, all.length - mostLines),
  };
}

function named(texts: readonly string[], names: readonly string[]): readonly PrettyLine[] {
  return texts.map((text, position) => ({ text, name: names[position] || null, unknown: false }));
}

/** The fields of a text event; what is odd in a field stands in `extras` behind its place, `field 10`. */
function textLines(body: string, extras: readonly string[]): readonly PrettyLine[] {
  const unknown = new Set(extras.map((place) => Number(/^field (\d+)/.exec(place)?.[1])));
  const fields = body.split('#');
  return named(fields, textFieldNames(fields[1] ?? '')).map((line, at) => ({
    ...line,
    unknown: unknown.has(at),
  }));
}

function paramNames(type: string, commands: readonly CommandLine[]): readonly string[] {
  const word = type.split('#', 1)[0]?.toLowerCase();
  return commands.find((line) => line.word.toLowerCase() === word)?.params ?? [];
}

/**
 * Indented JSON; the path of each member is read off the indentation, to find those that are unknown. A list
 * has a level without a name.
 */
function jsonLines(body: string, extras: readonly string[]): readonly PrettyLine[] {
  let indented: string;
  try {
    indented = JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return named(body.split('\n'), []);
  }
  const unknown = new Set(extras.map((name) => name.toLowerCase()));
  const path: string[] = [];
  return indented.split('\n').map((text) => {
    const depth = (text.length - text.trimStart().length) / 2;
    const member = /^\s*"((?:[^"\\]|\\.)*)":/.exec(text)?.[1];
    path.length = Math.max(0, depth - 1);
    if (member === undefined) return { text, name: null, unknown: false };
    path[depth - 1] = member;
    return { text, name: null, unknown: unknown.has(Object.values(path).join('.').toLowerCase()) };
  });
}
