/**
 * `npm run soak`: the real app, hidden in the tray, takes 500 calls in an hour while things go wrong at random.
 * What follows `--`: `--minutes 2` for a short one (with calls in proportion), `--seed 7` for the same faults again.
 * Ends with status 1 when a sign of life is missing outside the faults, a call was lost, or the agent had to log in
 * twice.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { longestGap, memorySlope, missedBeats } from '../test/soak/figures.ts';
import { heartbeatMs, soak } from '../test/soak/soak.ts';
import { buildIfStale } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
if (!(minutes > 0)) throw new Error('--minutes takes a number above 0.');
if (!Number.isSafeInteger(seed)) throw new Error('--seed takes a whole number.');
// Memory and descriptors are read from /proc.
if (process.platform !== 'linux') throw new Error('The soak runs on Linux only.');

const calls = Math.max(1, Math.round((500 * minutes) / 60));
const { version } = await provideElectron();
await provideDesktop({ need: 'test' });
await buildIfStale();
console.log(`Soaking on Electron ${version}: ${minutes} min, ${calls} calls, --seed ${seed}`);
const desktop = await startDesktop();
try {
  const seen = await soak({ minutes, calls, seed, env: desktop.env, tell: console.log });
  const { done, met, beats, troubles, logIns } = seen;
  // The first looks see an app that is still warming up.
  const looks = seen.looks.slice(Math.floor(seen.looks.length / 5));
  const missed = missedBeats(beats, heartbeatMs, troubles);
  const counts = [...new Set(met)].map((name) => `${name} ×${met.filter((one) => one === name).length}`);
  const first = looks[0];
  const last = looks.at(-1);
  const most = Math.max(...looks.map(({ descriptors }) => descriptors));
  // An app warms up for some minutes, and a line through those says nothing of an hour.
  const slope = minutes < 15 ? 'too short for a slope' : `${memorySlope(looks).toFixed(1)} MiB/h`;
  const isGood = missed === 0 && done === calls && logIns === 1;
  console.log(`
calls          ${done} of ${calls}, log-ins ${logIns}
faults         ${met.length} (${counts.join(', ')})
missed beats   ${missed} outside faults (${beats.length} signs of life, longest gap ${(longestGap(beats, troubles) / 1000).toFixed(1)} s)
memory         ${first?.memoryMiB.toFixed(0)} MiB at first, ${last?.memoryMiB.toFixed(0)} at last, ${slope}
descriptors    ${first?.descriptors} at first, ${last?.descriptors} at last, ${most} at most
${isGood ? 'the soak holds' : 'the soak FAILS'}`);
  mkdirSync(join(projectDir, 'test-results'), { recursive: true });
  writeFileSync(join(projectDir, 'test-results/soak.json'), JSON.stringify({ minutes, seed, ...seen }));
  process.exitCode = isGood ? 0 : 1;
} finally {
  await desktop.dispose();
}
