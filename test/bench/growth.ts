import { tried, type Rounds } from './rounds.ts';
import type { Given, StartName } from './starts.ts';
import { sidetoneBurst } from './starts/burst.ts';
import { inspectorGrowth } from './starts/inspector.ts';
import { sidetonePhonebook } from './starts/phonebook.ts';
import { sidetoneTeam } from './starts/team.ts';
import { median, type Point } from './statistics.ts';

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

interface GrowthPlan extends Given {
  readonly runs: number;
  readonly tell: (line: string) => void;
}

async function oneRound({ env, tell }: GrowthPlan, rounds: Rounds): Promise<readonly Growth[]> {
  /** What the two smaller sizes give, and the rounds of the table for the largest. */
  async function atSizes<Taken>(
    name: string,
    [small, middle, large]: Sizes,
    largest: readonly Taken[],
    measure: (size: number) => Promise<Taken>,
  ) {
    const taken: { readonly size: number; readonly of: readonly Taken[] }[] = [];
    for (const size of [small, middle]) {
      const one = await tried(`${size} ${name}`, () => measure(size), tell);
      if (one !== null) taken.push({ size, of: [one] });
    }
    if (largest.length > 0) taken.push({ size: large, of: largest });
    return (value: (of: Taken) => number): readonly Point[] =>
      taken.map(({ size, of }) => ({ size, value: median(of.map(value)) }));
  }
  const { phonebook = [], burst = [], team = [] } = rounds;
  const { contacts, events, agents } = sizes;
  const books = await atSizes('contacts', contacts, phonebook, (size) => sidetonePhonebook(env, size));
  const bursts = await atSizes('events', events, burst, (size) => sidetoneBurst(env, size));
  const teams = await atSizes('agents', agents, team, (size) => sidetoneTeam(env, size));
  const inspector = (await tried('inspector', () => inspectorGrowth(env, entries), tell)) ?? {
    memory: [],
    keys: [],
  };
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

/** The median at each size, of the series that have it. */
export function medians(series: readonly (readonly Point[])[]): readonly Point[] {
  const points = series.flat();
  const all = [...new Set(points.map(({ size }) => size))].toSorted((a, b) => a - b);
  return all.map((size) => ({
    size,
    value: median(points.filter((point) => point.size === size).map(({ value }) => value)),
  }));
}

/** Everything that depends on a number, at three sizes of it. */
export async function measureGrowth(given: GrowthPlan, rounds: Rounds): Promise<readonly Growth[]> {
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
