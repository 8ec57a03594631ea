/**
 * `npm run fuzz`: a million damaged messages, then 20,000 sessions against the embedded connector in virtual
 * time. FUZZ_RUNS is another number of messages (and in proportion of sessions), FUZZ_SEED another seed.
 * Ends with status 1 at the first failure, with the least that shows it.
 */
import { fuzzDecode } from '../test/fuzz/decode.ts';
import { kindNames } from '../test/model/plans.ts';
import { playSessions } from '../test/model/run.ts';

const runs = numberFrom('FUZZ_RUNS', 1_000_000);
const seed = numberFrom('FUZZ_SEED', Date.now() % 1_000_000_000);
const sessionsAtOnce = 100;
/** A story of twelve messages that takes longer than this hangs the app: nothing on the wire may. */
const longestMs = 10_000;

function numberFrom(name: string, otherwise: number): number {
  const given = Number(process.env[name] ?? otherwise);
  if (!Number.isSafeInteger(given) || given < 0) throw new Error(`${name} is not a whole number`);
  return given;
}

/** Prints a line at each tenth of the way. */
function createProgress(what: string, all: number): (done: number) => void {
  let tenths = 0;
  return (done) => {
    if (Math.floor((done * 10) / all) === tenths) return;
    tenths = Math.floor((done * 10) / all);
    console.log(`${what}: ${done} of ${all} after ${Math.round(performance.now() / 1000)} s`);
  };
}

/** As a string of TypeScript in ASCII, to be saved under test/fixtures. */
function escaped(text: string): string {
  const odd = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, odd);
}

function fuzzMessages(): boolean {
  const { inputs, failure, slowest } = fuzzDecode(runs, seed, createProgress('messages', runs));
  console.log(
    `${inputs} messages; the slowest story took ${Math.round(slowest.ms)} ms (seed ${slowest.seed})`,
  );
  if (failure !== null) {
    console.error(`FAILED, story seed ${failure.seed}, at stage ${failure.story.stage}: ${failure.wrong}`);
    console.error(`read with ${JSON.stringify(failure.story.options ?? {})}`);
    for (const message of failure.story.messages) console.error(escaped(message));
  }
  return failure === null && slowest.ms < longestMs;
}

function fuzzSessions(): boolean {
  const wanted = Math.ceil(runs / 50 / (sessionsAtOnce * kindNames.length)) * kindNames.length;
  const progress = createProgress('sessions', wanted * sessionsAtOnce);
  for (let batch = 0; batch < wanted; batch += 1) {
    const kind = kindNames[batch % kindNames.length]!;
    const failure = playSessions(kind, sessionsAtOnce, seed + batch);
    if (failure !== null) {
      console.error(`FAILED: ${failure}`);
      return false;
    }
    progress((batch + 1) * sessionsAtOnce);
  }
  console.log(`${wanted * sessionsAtOnce} sessions agreed`);
  return true;
}

console.log(`FUZZ_SEED=${seed} FUZZ_RUNS=${runs}`);
const isGood = fuzzMessages() && fuzzSessions();
console.log(isGood ? 'all is well' : 'something is wrong');
process.exitCode = isGood ? 0 : 1;
