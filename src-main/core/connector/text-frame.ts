import type { ConnectorEvent } from './event.ts';
import { plain, present, type Read } from './vocabulary.ts';

/** The fields of a text event: position 0 is the addressee, 1 the word. */
export type Fields = readonly string[];

/** Reads one event of the text form; `null` when it cannot be understood. `to` is field 0. */
export type TextReader = (fields: Fields, to: string | null) => ConnectorEvent | null;

/** What follows the label of a field, or the whole field when it does not carry this label. */
export function unlabelled(field: string | undefined, label: string): string | undefined {
  return field !== undefined && hasLabel(field, label) ? field.slice(field.indexOf(':') + 1) : field;
}

function hasLabel(field: string, label: string): boolean {
  const colon = field.indexOf(':');
  return colon > 0 && plain(field.slice(0, colon)) === plain(label);
}

/** Position of the last field with this label, -1 when there is none. */
export function lastLabelled(fields: Fields, label: string): number {
  return fields.findLastIndex((field) => hasLabel(field, label));
}

/** Reads values by the names of their positions. */
export function byPosition(values: readonly (string | undefined)[], names: readonly string[]): Read {
  return (field) => {
    for (const name of field) {
      const position = names.indexOf(name);
      const value = position < 0 ? null : present(values[position]);
      if (value !== null) return value;
    }
    return null;
  };
}

const label = /^\s*[a-z]\w{0,63}\s*:/i;

/** The label of a field or of a part of a row, `null` where it has none. */
export function labelOf(text: string): string | null {
  return label.exec(text)?.[0].slice(0, -1).trim() ?? null;
}

/**
 * Reads one row of a list, `label:value` joined by commas, by position: a client never looks at the labels,
 * so they may be any words or be missing. A label alone is an absent value (seen in a client).
 */
export function readRow(field: string, names: readonly string[]): Read {
  const parts = rowParts(field, names);
  if (!label.test(field)) return byPosition(parts, names);
  return byPosition(
    parts.map((part) => (label.test(part) ? part.slice(part.indexOf(':') + 1) : '')),
    names,
  );
}

/** The parts of a row, as `readRow` takes them. */
export function rowParts(field: string, names: readonly string[]): readonly string[] {
  const parts = field.split(',');
  return label.test(field) && parts.length > names.length ? joinCommas(parts, names) : parts;
}

/** Puts a value that holds commas together again: its pieces carry no label. */
function joinCommas(parts: readonly string[], names: readonly string[]): readonly string[] {
  const known = new Set(names.map(plain));
  const whole: string[] = [];
  for (const part of parts) {
    const begins = label.test(part) || known.has(plain(part));
    const before = begins ? undefined : whole.pop();
    whole.push(before === undefined ? part : `${before},${part}`);
  }
  return whole;
}
