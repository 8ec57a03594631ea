import type { Rounds } from './rounds.ts';
import type { Given, StartName } from './starts.ts';
import { sidetoneBurst } from './starts/burst.ts';
import { inspectorGrowth } from './starts/inspector.ts';
import { sidetonePhonebook } from './starts/phonebook.ts';
import { sidetoneTeam } from './starts/team.ts';
import { exponentOf, median, type Point } from './statistics.ts';
import { markdown } from './table.ts';

/** A figure at three sizes of what it depends on. */
export interface Growth {
  readonly what: string;
  readonly unit: string;
  /** What the sizes count. */
  readonly by: string;
  readonly points: readonly Point[];
}

/** The largest of each is what the table measures. */
const sizes = {
  contacts: [500, 5000, 50_000],
  agents: [200, 632, 2000],
  events: [1000, 3162, 10_000],
} as const;
type Sizes = readonly [number, number, number];
const entries = [1000, 8000, 64_000];
/** Of the looks during 550 calls. */
const calls = [150, 300, 550];
/** Which starts of the table growth needs. */
export const startsForGrowth: readonly StartName[] = ['calls', 'decode', 'phonebook', 'burst', 'team'];
/** Growth is of powers: so many rounds tell them apart. */
const mostRounds = 3;

/** What the two smaller sizes give, and the rounds of the table for the largest. */
async function atSizes<Taken>(
  [small, middle, large]: Sizes,
  largest: readonly Taken[],
  measure: (size: number) => Promise<Taken>,
) {
  const taken = [
    { size: small, of: [await measure(small)] },
    { size: middle, of: [await measure(middle)] },
    { size: large, of: largest },
  ].filter(({ of }) => of.length > 0);
  return (value: (of: Taken) => number): readonly Point[] =>
    taken.map(({ size, of }) => ({ size, value: median(of.map(value)) }));
}

async function oneRound({ env }: Given, rounds: Rounds): Promise<readonly Growth[]> {
  const { phonebook = [], burst = [], team = [] } = rounds;
  const books = await atSizes(sizes.contacts, phonebook, (size) => sidetonePhonebook(env, size));
  const bursts = await atSizes(sizes.events, burst, (size) => sidetoneBurst(env, size));
  const teams = await atSizes(sizes.agents, team, (size) => sidetoneTeam(env, size));
  const inspector = await inspectorGrowth(env, entries);
  return [
    { what: 'key to painted results, p95', unit: 'ms', by: 'contacts', points: books((of) => of.keyMs) },
    { what: 'burst, sent to painted', unit: 'ms', by: 'events', points: bursts((of) => of.wholeMs) },
    {
      what: 'longest task in main in a burst',
      unit: 'ms',
      by: 'events',
      points: bursts((of) => of.longestMs),
    },
    { what: 'CPU at 200 changes a second', unit: '%', by: 'agents', points: teams((of) => of.cpu) },
    { what: 'longest task in main at that', unit: 'ms', by: 'agents', points: teams((of) => of.longestMs) },
    {
      what: 'memory with the inspector open',
      unit: 'MiB',
      by: 'inspector entries',
      points: inspector.memory,
    },
    { what: 'key of its filter to painted', unit: 'ms', by: 'inspector entries', points: inspector.keys },
  ];
}

/** What the rounds of the table have measured at several sizes besides. */
function ofRounds({ calls: memories = [], decode = [] }: Rounds): readonly Growth[] {
  const looks = memories.map(({ looks }) => looks.filter(({ size }) => calls.includes(size)));
  return [
    { what: 'memory held', unit: 'KB', by: 'calls', points: medians(looks) },
    {
      what: 'a session decoded, validated, reduced',
      unit: 'ms',
      by: 'calls',
      points: medians(decode.map(({ growth }) => growth)),
    },
  ];
}

/** The median at each size. */
function medians(series: readonly (readonly Point[])[]): readonly Point[] {
  const sizes = series[0]?.map(({ size }) => size) ?? [];
  return sizes.map((size, at) => ({
    size,
    value: median(series.flatMap((points) => points[at]?.value ?? [])),
  }));
}

/** Everything that depends on a number, at three sizes of it. */
export async function measureGrowth(
  given: Given & { readonly runs: number; readonly tell: (line: string) => void },
  rounds: Rounds,
): Promise<readonly Growth[]> {
  const count = Math.min(given.runs, mostRounds);
  const taken: (readonly Growth[])[] = [];
  while (taken.length < count) {
    given.tell(`Growth, round ${taken.length + 1} of ${count}`);
    taken.push(await oneRound(given, rounds));
  }
  const own = (taken[0] ?? []).map((growth, at) => ({
    ...growth,
    points: medians(taken.map((round) => round[at]?.points ?? [])),
  }));
  return [...ofRounds(rounds), ...own].filter(({ points }) => points.length > 1);
}

/** In words, by the power with which a figure grows. */
export function orderOf(exponent: number): string {
  if (exponent < 0.15) return 'does not grow';
  if (exponent < 0.85) return 'less than in proportion';
  return exponent <= 1.15 ? 'in proportion' : 'more than in proportion';
}

export const growthTable = (growths: readonly Growth[]): string =>
  markdown(
    ['what grows', 'with', 'sizes', 'values', 'power', 'order'],
    growths.map(({ what, unit, by, points }) => {
      const power = exponentOf(points.map(({ size, value }) => ({ size, value: Math.max(value, 0.01) })));
      const values = points.map(({ value }) => value.toFixed(value < 100 ? 1 : 0)).join(' / ');
      const sizes = points.map(({ size }) => size.toLocaleString('en')).join(' / ');
      return [what, by, sizes, `${values} ${unit}`, power.toFixed(2), orderOf(power)];
    }),
  );
