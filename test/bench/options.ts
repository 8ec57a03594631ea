import { parseArgs } from 'node:util';
import { groups, type Group } from './figure.ts';

export interface Options {
  /** How often everything is measured. */
  readonly runs: number;
  readonly only: readonly Group[];
  /** How long an app is left alone in the tray, in ms. */
  readonly idleMs: number;
}

export const usage = `Usage: npm run bench -- [options]
  --runs <number>   rounds, default 10; each figure is the median of them
  --only <parts>    some parts alone, with commas between: ${groups.join(', ')}
  --idle <seconds>  how long an app is left alone in the tray for CPU and wake-ups, default 60
  --help
Ends with status 1 when a figure falls short of what it must reach, or could not be measured.`;

/** Reads what stands behind `--`; `null`: help is wanted. Throws, in words, on what it does not understand. */
export function optionsOf(args: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '10' },
      only: { type: 'string', default: groups.join() },
      idle: { type: 'string', default: '60' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number from 1.');
  const seconds = Number(values.idle);
  if (!(seconds > 0)) throw new Error('--idle takes a number of seconds above 0.');
  const only = values.only.split(',').map((name) => {
    const group = groups.find((each) => each === name.trim());
    if (group === undefined) throw new Error(`--only knows no "${name}". There are: ${groups.join(', ')}.`);
    return group;
  });
  return { runs, only, idleMs: seconds * 1000 };
}
