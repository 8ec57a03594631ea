import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { contentOf, treeOf } from './process-tree.ts';

/** What a process and all that descend from it did in a span of time. */
export interface Activity {
  /** Of one core, in per cent. */
  readonly cpu: number;
  /** Voluntary context switches of all threads, a second. */
  readonly wakes: number;
}

/** Clock ticks a second in /proc, the same on every Linux that Electron runs on. */
const ticks = 100;

/** Looks at the beginning and at the end of the span, and leaves the app alone in between. Linux only. */
export async function activityOf(root: number, spanMs: number): Promise<Activity> {
  const [cpuBefore, wakesBefore, from] = [cpuOf(root), wakesOf(root), performance.now()];
  await pause(spanMs);
  const [cpuAfter, wakesAfter, to] = [cpuOf(root), wakesOf(root), performance.now()];
  const seconds = (to - from) / 1000;
  return {
    cpu: (grown(cpuBefore, cpuAfter) / ticks / seconds) * 100,
    wakes: grown(wakesBefore, wakesAfter) / seconds,
  };
}

type Counts = ReadonlyMap<string, number>;

/** By how much counters have grown; one that is new began at 0, and one that has gone is not known any more. */
const grown = (before: Counts, after: Counts) =>
  [...after].reduce((sum, [name, count]) => sum + count - (before.get(name) ?? 0), 0);

/** utime and stime of each process, in ticks. The name before them may hold blanks. */
const cpuOf = (root: number): Counts =>
  new Map(
    treeOf(root).map((pid) => {
      const stat = contentOf(`/proc/${pid}/stat`);
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [String(pid), Number(fields[11] ?? 0) + Number(fields[12] ?? 0)];
    }),
  );

const wakesOf = (root: number): Counts =>
  new Map(
    treeOf(root).flatMap((pid) =>
      threadsOf(pid).map((thread): [string, number] => {
        const status = contentOf(`/proc/${pid}/task/${thread}/status`);
        return [thread, Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(status)?.[1] ?? 0)];
      }),
    ),
  );

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}
