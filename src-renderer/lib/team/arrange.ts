import type { AgentStateName } from '../../../src-shared/agent.ts';
import type { TeamRow } from '../../../src-shared/supervision.ts';
import { stateFace, type Family } from '../../../src-shared/words.ts';
import { fold } from '../people/fold.ts';

/** What the table can be sorted by. */
export type SortKey = 'state' | 'name' | 'extension' | 'since' | 'calls' | 'missed';

export interface Sort {
  readonly key: SortKey;
  readonly down: boolean;
}

/** What of the teams is shown, and how. */
export interface Arrangement {
  /** Ids of teams; none: all. */
  readonly teams: readonly string[];
  /** Families of states; none: all. */
  readonly families: readonly Family[];
  readonly text: string;
  /** `null`: by state, and in it whoever is in it longest first. */
  readonly sort: Sort | null;
  readonly grouped: boolean;
}

export const everybody: Arrangement = { teams: [], families: [], text: '', sort: null, grouped: false };

/** One line of the table. */
export type Line =
  | { readonly kind: 'agent'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string; readonly state: AgentStateName; readonly count: number };

const rank: Readonly<Record<AgentStateName, number>> = {
  TALKING: 0,
  HOLD: 1,
  RESERVED: 2,
  RESERVED_OUTBOUND: 2,
  RESERVED_OUTBOUND_PREVIEW: 3,
  WORK: 4,
  WORK_READY: 4,
  NOT_READY: 5,
  READY: 6,
  LOGOUT: 7,
  UNKNOWN: 8,
};

const inTeams = ({ teams }: TeamRow, wanted: readonly string[]) =>
  wanted.length === 0 || teams.some((id) => wanted.includes(id));

/** Who of the teams is there at all, whatever they do. */
export const ofTeams = (rows: readonly TeamRow[], teams: readonly string[]): readonly TeamRow[] =>
  teams.length === 0 ? rows : rows.filter((row) => inTeams(row, teams));

/** How many are in a state of each colour. */
export function countFamilies(rows: readonly TeamRow[]): ReadonlyMap<Family, number> {
  const counts = new Map<Family, number>();
  for (const { state } of rows) {
    const { family } = stateFace(state);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return counts;
}

/** A row's text to search in: name, extension, id and whom they talk with. */
const textOf = ({ name, extension, id, call }: TeamRow) =>
  fold([name, extension ?? '', id, call?.name ?? '', call?.party ?? '', call?.queue ?? ''].join(' '));

/** Longest first; a time nobody knows comes last. */
const longest = (a: TeamRow, b: TeamRow) => (a.since ?? Infinity) - (b.since ?? Infinity);

const numbers = (a: number, b: number) => a - b;

function comparer(sort: Sort | null, names: Intl.Collator): (a: TeamRow, b: TeamRow) => number {
  const byName = (a: TeamRow, b: TeamRow) => names.compare(a.name, b.name);
  const byState = (a: TeamRow, b: TeamRow) => rank[a.state] - rank[b.state] || longest(a, b) || byName(a, b);
  if (sort === null) return byState;
  const compare: Record<SortKey, (a: TeamRow, b: TeamRow) => number> = {
    state: byState,
    name: byName,
    extension: (a, b) => names.compare(a.extension ?? '\uffff', b.extension ?? '\uffff'),
    since: longest,
    calls: (a, b) => numbers(b.calls, a.calls),
    missed: (a, b) => numbers(b.missed, a.missed),
  };
  const chosen = compare[sort.key];
  const sign = sort.down ? -1 : 1;
  return (a, b) => sign * chosen(a, b) || byName(a, b);
}

/** The lines of the table. `names` compares names the way of the language. */
export function arrange(
  rows: readonly TeamRow[],
  { teams, families, text, sort, grouped }: Arrangement,
  names: Intl.Collator,
): readonly Line[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = rows.filter((row) => {
    if (!inTeams(row, teams)) return false;
    if (families.length > 0 && !families.includes(stateFace(row.state).family)) return false;
    if (words.length === 0) return true;
    const own = textOf(row);
    return words.every((word) => own.includes(word));
  });
  const compare = comparer(sort, names);
  const sorted = shown.toSorted(grouped ? (a, b) => rank[a.state] - rank[b.state] || compare(a, b) : compare);
  if (!grouped) return sorted.map(({ id }) => ({ kind: 'agent', id }));
  const counts = new Map<number, number>();
  for (const { state } of sorted) counts.set(rank[state], (counts.get(rank[state]) ?? 0) + 1);
  return sorted.flatMap((row, place): readonly Line[] => {
    const line: Line = { kind: 'agent', id: row.id };
    const before = sorted[place - 1];
    if (before !== undefined && rank[before.state] === rank[row.state]) return [line];
    const count = counts.get(rank[row.state]) ?? 0;
    return [{ kind: 'group', id: `group-${rank[row.state]}`, state: row.state, count }, line];
  });
}

/** Whether two arrangements come to the same lines, so that nothing has to be drawn anew. */
export const sameLines = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length &&
  a.every((line, place) => {
    const other = b[place];
    if (other === undefined || line.id !== other.id) return false;
    return line.kind !== 'group' || (other.kind === 'group' && line.count === other.count);
  });

/** The next order of a head that is pressed: up, down, and back to the order of states. */
export function nextSort(sort: Sort | null, key: SortKey): Sort | null {
  if (sort?.key !== key) return { key, down: false };
  return sort.down ? null : { key, down: true };
}
