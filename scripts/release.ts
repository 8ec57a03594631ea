/**
 * What npm and the release workflow ask of a release; `npm version` calls the first two.
 *
 * - `ready`: the changelog has something to release, or this ends with status 1
 * - `date`: what is unreleased becomes that of package.json's version, today
 * - `check v1.2.3`: the tag is that of package.json's version, and the changelog has it
 * - `notes`: prints what the changelog says of package.json's version
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { notesOf, released } from './changelog.ts';
import { projectDir } from './project.ts';

const file = join(projectDir, 'CHANGELOG.md');
const changelog = readFileSync(file, 'utf8');
const manifest: unknown = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8'));
const { version } = z.object({ version: z.string() }).parse(manifest);
const today = new Date().toISOString().slice(0, 10);

const tasks: Readonly<Record<string, (argument?: string) => void>> = {
  ready: () => void released(changelog, 'next', today),
  date: () => writeFileSync(file, released(changelog, version, today)),
  check: (tag) => {
    if (tag !== `v${version}`) throw new Error(`The tag ${tag ?? ''} is not that of version ${version}.`);
    if (notesOf(changelog, version) === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  },
  notes: () => console.log(notesOf(changelog, version)),
};

const [name = '', argument] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) throw new Error(`One of ${Object.keys(tasks).join(', ')} is wanted.`);
try {
  task(argument);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
