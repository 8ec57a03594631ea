import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from '../../../scripts/project.ts';

const out = join(projectDir, 'out');

/** What is loaded by the start, and what is loaded when it is wanted, as files. */
export interface Reached {
  readonly first: readonly string[];
  readonly later: readonly string[];
}

const fromHtml = /(?:src|href)="([^"]+\.(?:js|css))"/g;
const fromCode = /\b(?:import|export)\b[^;'"()]*?["'](\.[^"']+\.js)["']/g;
const onDemand = /\bimport\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g;

/**
 * Follows what a file names: of a page its scripts and styles, of a script its imports.
 * @param read the text of a file, or `null` where there is none: comments name files too
 */
export function reachedFrom(entry: string, read: (path: string) => string | null): Reached {
  const first = new Set<string>();
  const later = new Set<string>();
  const visit = (path: string, into: Set<string>) => {
    if (first.has(path) || into.has(path)) return;
    const text = read(path);
    if (text === null) return;
    into.add(path);
    if (path.endsWith('.css')) return;
    const named = (pattern: RegExp) =>
      [...text.matchAll(pattern)].map(([, name = '']) => join(dirname(path), name));
    for (const next of named(path.endsWith('.html') ? fromHtml : fromCode)) visit(next, into);
    for (const next of named(onDemand)) pending.push(next);
  };
  const pending: string[] = [];
  visit(entry, first);
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) visit(next, later);
  return { first: [...first], later: [...later].filter((path) => !first.has(path)) };
}

/** What main loads behind its first window is as much of the start as what it opens that with. */
function restOfMain(entry: string, read: (path: string) => string | null): string {
  const rest = reachedFrom(entry, read).later.find((path) => /\/start-app-[\w-]+\.js$/.test(path));
  if (rest === undefined) throw new Error(`${entry} does not name the rest of main: what is its name now?`);
  return rest;
}

function reachedFromAll(entries: readonly string[], read: (path: string) => string | null): Reached {
  const all = entries.map((entry) => reachedFrom(entry, read));
  const first = new Set(all.flatMap((reached) => reached.first));
  const later = new Set(all.flatMap((reached) => reached.later));
  return { first: [...first], later: [...later].filter((path) => !first.has(path)) };
}

/** Gzipped, in KB of 1,000 bytes, of the last build: what main, preload and the first page load at their start. */
export function bundles() {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
  const sizeOf = (paths: readonly string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(path), { level: 9 }).length, 0) / 1000;
  const entry = join(out, 'main/main.js');
  const main = reachedFromAll([entry, restOfMain(entry, read)], read);
  const page = reachedFrom(join(out, 'renderer/main.html'), read);
  return {
    mainKb: sizeOf(main.first),
    preloadKb: sizeOf([join(out, 'preload/preload.cjs')]),
    pageKb: sizeOf(page.first.filter((path) => /\.(js|css)$/.test(path))),
    mainLaterKb: sizeOf(main.later),
    pageLaterKb: sizeOf(page.later),
  };
}
