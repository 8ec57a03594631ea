/**
 * `npm run bench`: measures the app against the least that an Electron app can be, on the same Electron. What
 * follows `--`: `--runs 3` for a quick look. Let nothing else run meanwhile.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare, table } from '../test/bench/comparison.ts';
import { measureInTurns } from '../test/bench/runs.ts';
import { buildIfStale } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';
import { provideDesktop } from './system-packages.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
// Memory is read from /proc, and the windows need a screen that nobody uses.
if (process.platform !== 'linux') throw new Error('The benchmark runs on Linux only.');

const { version } = await provideElectron();
await provideDesktop({ need: 'test' });
await buildIfStale();
console.log(`Measuring on Electron ${version}, ${runs} rounds`);
const desktop = await startDesktop();
try {
  const measured = await measureInTurns({ runs, env: desktop.env, tell: console.log });
  const comparisons = measured.map(compare);
  console.log(`\n${table(comparisons)}\n`);
  const report = 'test-results/bench.json';
  mkdirSync(join(projectDir, 'test-results'), { recursive: true });
  writeFileSync(join(projectDir, report), JSON.stringify({ electron: version, runs, comparisons }, null, 2));
  console.log(`Median, smallest to largest of ${runs} rounds. Every figure is in ${report}`);
} finally {
  await desktop.dispose();
}
