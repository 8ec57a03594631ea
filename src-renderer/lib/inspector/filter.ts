import { isOdd, type Entry } from '../../../src-shared/inspector/entry.ts';

/** Which messages are shown. */
export interface Filter {
  /** Stands somewhere in type or body, in capitals or not; empty for all. */
  readonly text: string;
  readonly direction: 'both' | 'out' | 'in';
  /** Errors, and what could not be read or is not known. */
  readonly oddOnly: boolean;
}

export const noFilter: Filter = { text: '', direction: 'both', oddOnly: false };

/** A test of entries; an expression made once is much faster over many than changing the case of each. */
export function filterTest({ text, direction, oddOnly }: Filter): (entry: Entry) => boolean {
  const wanted = text.trim();
  const found =
    wanted === '' ? null : new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
  return (entry) =>
    (direction === 'both' || entry.direction === direction) &&
    (!oddOnly || isOdd(entry) || isError(entry)) &&
    (found === null || found.test(entry.type) || found.test(entry.body));
}

const isError = ({ type }: Entry) => type.toLowerCase() === 'error';

/** Whether all that `after` shows was shown by `before`: then nothing else has to be looked at. */
export function isNarrower(before: Filter, after: Filter): boolean {
  return (
    after.text.trim().toLowerCase().includes(before.text.trim().toLowerCase()) &&
    (before.direction === 'both' || before.direction === after.direction) &&
    (!before.oddOnly || after.oddOnly)
  );
}
