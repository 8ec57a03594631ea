import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isSettled, median } from './statistics.ts';

const lookEveryMs = 250;
const mostLooks = 60;

/**
 * Memory of a process and all that descend from it, in MiB, once it has stopped moving: the proportional set
 * size, in which a page shared by n processes counts as 1/n in each. Linux only.
 */
export async function settledMemory(pid: number): Promise<number> {
  const looks: number[] = [];
  while (!isSettled(looks, 4, 0.01) && looks.length < mostLooks) {
    await pause(lookEveryMs);
    looks.push(treeMemory(pid));
  }
  return median(looks.slice(-4));
}

/** The same as it is now. */
export function treeMemory(root: number): number {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const);
  const tree = new Set([root]);
  // A child may be listed before its parent.
  for (let size = 0; size !== tree.size;) {
    size = tree.size;
    for (const [pid, parent] of parents) if (tree.has(parent)) tree.add(pid);
  }
  return [...tree].reduce((sum, pid) => sum + memoryOf(pid), 0) / 1024;
}

/** In KiB; nothing for a process that has just ended. */
function memoryOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(contents(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
}

const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)/m.exec(contents(`/proc/${pid}/status`))?.[1] ?? 0);

function contents(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
