import type { Entry } from '../../../src-shared/inspector/entry.ts';
import { maskBody, maskNumbers } from '../../../src-shared/inspector/mask.ts';

/** A row shows one line; more of a long body is not even drawn. */
const mostLine = 300;
const masked = new WeakMap<Entry, string>();

/** The type of a message, without numbers where personal data are hidden. */
export const typeShown = ({ type }: Entry, hide: boolean): string => (hide ? maskNumbers(type) : type);

/** The body of a message, without names, numbers and call data where those are hidden. */
export const bodyShown = ({ body }: Entry, hide: boolean): string => (hide ? maskBody(body) : body);

/** The beginning of a body for a row. Masking reads the whole of it, so it is done once for each entry. */
export function lineShown(entry: Entry, hide: boolean): string {
  if (!hide) return entry.body.slice(0, mostLine);
  const known = masked.get(entry) ?? bodyShown(entry, true).slice(0, mostLine);
  masked.set(entry, known);
  return known;
}
