import { starts, type Given, type StartName, type Taken } from './starts.ts';

/** What the starts measured, round by round; a start that failed twice in a round is missing. */
export type Rounds = { readonly [Name in StartName]?: readonly Taken[Name][] };

interface Plan extends Given {
  readonly names: readonly StartName[];
  readonly runs: number;
  readonly tell: (line: string) => void;
}

/** These start no app. */
const withoutWindows: readonly StartName[] = ['decode', 'bundles'];
/** How often something is tried: a desktop may have a bad moment. */
const tries = 2;

/**
 * Measures in rounds, in each everything once, one app at a time: memory that two Electrons shared would count as half,
 * and what slows the machine down for a while weighs on both. A start of each app before the first round is thrown
 * away; it fills the disk cache.
 */
export async function measureRounds({ names, runs, tell, ...given }: Plan): Promise<Rounds> {
  if (names.some((name) => !withoutWindows.includes(name))) {
    tell('A start of each app to warm the disk cache');
    await starts.window(given);
    await starts.bareWindow(given);
  }
  // As they stand there: Sidetone, and the bare app it is held against right after.
  const inTurns = (Object.keys(starts) as StartName[]).filter((name) => names.includes(name));
  const taken = new Map<StartName, unknown[]>(inTurns.map((name) => [name, []]));
  for (let round = 1; round <= runs; round += 1) {
    for (const name of [...taken.keys()]) {
      const from = performance.now();
      const reading = await tried<unknown>(name, () => starts[name](given), tell);
      if (reading === null) taken.delete(name);
      else taken.get(name)?.push(reading);
      tell(`Round ${round} of ${runs}: ${name}, ${((performance.now() - from) / 1000).toFixed(0)} s`);
    }
  }
  // Each list holds what the start of its name has answered.
  return Object.fromEntries(taken);
}

/** What was measured; `null` when every try failed, which is told. */
export async function tried<Measured>(
  name: string,
  measure: () => Promise<Measured>,
  tell: (line: string) => void,
): Promise<Measured | null> {
  for (let count = 1; count <= tries; count += 1) {
    try {
      return await measure();
    } catch (error) {
      tell(`${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return null;
}
