import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';
import { buildBare } from './bare-app.ts';
import { atRest } from './figures/at-rest.ts';
import { atWork } from './figures/at-work.ts';
import { growthTable } from './growth-table.ts';
import { measureGrowth, startsForGrowth } from './growth.ts';
import type { Options } from './options.ts';
import { measureRounds } from './rounds.ts';
import { rowOf, startsFor } from './rows.ts';
import type { Env } from './starts/env.ts';
import { buildDecode } from './starts/decode.ts';
import { table } from './table.ts';

interface Bench extends Options {
  /** The version of Electron that is measured. */
  readonly electron: string;
  readonly env: Env;
  readonly tell: (line: string) => void;
}

const report = 'test-results/bench.json';

/** Measures, prints the tables and writes every figure to a file. Answers whether all figures reach what they must. */
export async function bench({ runs, only, idleMs, electron, env, tell }: Bench): Promise<boolean> {
  const from = performance.now();
  const wanted = [...atRest, ...atWork].filter(({ group }) => only.includes(group));
  const withGrowth = only.includes('growth');
  const names = [...new Set([...startsFor(wanted), ...(withGrowth ? startsForGrowth : [])])];
  tell(`Measuring on Electron ${electron}, ${runs} rounds`);
  await buildBare();
  if (names.includes('decode')) await buildDecode();

  const rounds = await measureRounds({ names, runs, env, idleMs, tell });
  const rows = wanted.map((figure) => rowOf(figure, rounds));
  const write = (more: object) => {
    mkdirSync(join(projectDir, 'test-results'), { recursive: true });
    const about = { electron, runs, idleMs, minutes: minutes() };
    writeFileSync(join(projectDir, report), JSON.stringify({ ...about, rows, ...more }, null, 2));
  };
  const minutes = () => (performance.now() - from) / 60_000;
  write({});
  if (rows.length > 0) tell(`\n${table(rows)}`);
  if (withGrowth) {
    const growths = await measureGrowth({ runs, env, idleMs, tell }, rounds);
    write({ growths });
    tell(`\n${growthTable(growths)}`);
  }
  tell(
    `\nMedian, and smallest to largest, of ${runs} rounds on Electron ${electron}; B is the bare app in the same`,
  );
  tell(`round. Took ${minutes().toFixed(1)} minutes. Every figure is in ${report}`);
  return rows.every(({ verdict }) => verdict === 'holds' || verdict === '');
}
