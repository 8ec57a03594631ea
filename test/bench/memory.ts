import { setTimeout as pause } from 'node:timers/promises';
import { contentOf, treeOf } from './process-tree.ts';
import { isSettled, median } from './statistics.ts';

const lookEveryMs = 250;
const mostLooks = 60;
const counted = 4;

/**
 * Memory of a process and all that descend from it, in MiB: the proportional set size, in which a page shared by n
 * processes counts as 1/n in each, and the part of it that no file stands behind.
 */
export interface Memory {
  readonly memory: number;
  readonly anonymous: number;
}

/** Once it has stopped moving. Linux only. */
export async function settledMemory(pid: number): Promise<Memory> {
  const looks: Memory[] = [];
  const all = () => looks.map(({ memory }) => memory);
  while (!isSettled(all(), counted, 0.01) && looks.length < mostLooks) {
    await pause(lookEveryMs);
    looks.push(memoryNow(pid));
  }
  const last = looks.slice(-counted);
  return {
    memory: median(last.map(({ memory }) => memory)),
    anonymous: median(last.map(({ anonymous }) => anonymous)),
  };
}

/** As it is now. */
export function memoryNow(root: number): Memory {
  const rollups = treeOf(root).map((pid) => contentOf(`/proc/${pid}/smaps_rollup`));
  const sum = (line: RegExp) =>
    rollups.reduce((all, text) => all + Number(line.exec(text)?.[1] ?? 0), 0) / 1024;
  return { memory: sum(/^Pss:\s+(\d+) kB/m), anonymous: sum(/^Pss_Anon:\s+(\d+) kB/m) };
}

export const treeMemory = (root: number): number => memoryNow(root).memory;
