import type { MemberName } from './member-names.ts';

/** What the reader of an object asks it for. Made once, beside the reader. */
export interface Outline {
  /** Its own: what comes of it for objects of certain names is found out once, and kept by it. */
  readonly number: number;
  readonly names: ReadonlySet<MemberName>;
  /** The members may have any names: an object is read as it is, and nothing in it is left over. */
  readonly asSpelled: boolean;
  /** Those of them whose objects are read, and how. */
  readonly inner: Readonly<Partial<Record<MemberName, Outline>>>;
  /** How the objects of a list in its place are read; mostly as the one object would be. */
  readonly rows: Outline | null;
  /** Members that are meant by how they look, and are handed over as they are spelled, together. */
  readonly loose: RegExp | null;
  /** Another outline for an object that has these of our names; `null` where this one holds. */
  readonly instead: (names: ReadonlySet<MemberName>) => Outline | null;
}

type More = Partial<Omit<Outline, 'number' | 'names'>>;

let made = 0;

/** An object of which these members are read. */
export function outline(
  names: readonly MemberName[],
  { asSpelled = false, inner = {}, rows = null, loose = null, instead = () => null }: More = {},
): Outline {
  const all = new Set([...names, ...(Object.keys(inner) as MemberName[])]);
  return { number: made++, asSpelled, names: all, inner, rows, loose, instead };
}

/** Members of any names. */
export const asSpelled = outline([], { asSpelled: true });

/** In every event: its word, and whom it is for. */
export const envelope = ['type', 'agentId', 'loginId'] as const;
