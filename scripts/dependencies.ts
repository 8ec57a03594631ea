import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { outputOf } from './run-quietly.ts';
import { projectDir } from './project.ts';

/** Licences under which a library may be in Sidetone or build it: they ask for no more than to be named. */
const permitted = new Set([
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-4.0', 'ISC'],
  ...['MIT', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'WTFPL'],
]);
/** What packages wrote before there were names for licences, as the names. */
const oldWords: Readonly<Record<string, string>> = { 'MIT/X11': 'MIT', Apache2: 'Apache-2.0' };
/** Packages that say it in a file of theirs only; looked up once, and for this version. */
const lookedUp: Readonly<Record<string, string>> = { 'jsbi@2.0.5': 'Apache-2.0', 'map-stream@0.1.0': 'MIT' };

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      /** Old packages list several, of which one may choose. */
      license: z.union([z.string(), z.array(z.string()).transform((all) => all.join(' OR '))]).optional(),
    }),
  ),
});

/** A package of the lock file with the licence that it names, `null` where it names none. */
export interface Licensed {
  /** `name@version` */
  readonly name: string;
  readonly licence: string | null;
}

/** Every package of a lock file, the project itself aside. Throws on what is no lock file. */
export function packagesIn(lockFile: string): readonly Licensed[] {
  const { packages } = lockSchema.parse(JSON.parse(lockFile));
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license }]) => {
      const name = `${path.replace(/^.*node_modules\//, '')}@${version}`;
      return { name, licence: license ?? lookedUp[name] ?? null };
    });
}

/** Whether a licence is one of those that are permitted; of an OR one is enough, of an AND all are needed. */
export function isPermitted(licence: string): boolean {
  const isOne = (name: string) => permitted.has(oldWords[name] ?? name);
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => isOne(one.trim())));
}

/** The packages that may not be used as they are: with a licence that is not permitted, or with none. */
export const unlicensed = (packages: readonly Licensed[]): readonly Licensed[] =>
  packages.filter(({ licence }) => licence === null || !isPermitted(licence));

/** What a look at the dependencies has shown. `unknown`: nobody could be asked, and that is no pass. */
export interface Finding {
  readonly outcome: 'good' | 'bad' | 'unknown';
  readonly words: string;
}

/** Whether every package of the lock file has a licence that is permitted. */
export function checkLicences(): Finding {
  const packages = packagesIn(readFileSync(join(projectDir, 'package-lock.json'), 'utf8'));
  const wrong = unlicensed(packages);
  if (wrong.length === 0)
    return { outcome: 'good', words: `${packages.length} packages, each with a licence that is permitted` };
  const named = wrong.map(({ name, licence }) => `${name} (${licence ?? 'names none'})`);
  return { outcome: 'bad', words: `not permitted: ${named.join(', ')}` };
}

const auditSchema = z.object({
  metadata: z.object({ vulnerabilities: z.record(z.string(), z.number()) }),
});
/** What is told of an audit but does not fail it. */
const tolerated = ['info', 'low', 'total'];

/** What `npm audit --json` says: known weaknesses from `moderate` up are bad; no report is unknown. */
export function readAudit(output: string): Finding {
  const report = parseJson(output);
  const read = auditSchema.safeParse(report);
  if (!read.success) return { outcome: 'unknown', words: 'the registry does not answer audits' };
  const found = Object.entries(read.data.metadata.vulnerabilities).filter(([, count]) => count > 0);
  const words = found.map(([severity, count]) => `${count} ${severity}`).join(', ');
  const bad = found.some(([severity]) => !tolerated.includes(severity));
  return { outcome: bad ? 'bad' : 'good', words: found.length === 0 ? 'no known weakness' : words };
}

/** Asks the registry for weaknesses that are known of the packages. */
export const audit = async (): Promise<Finding> => readAudit(await answerOf('audit', '--json'));

/** How many lines of Electron its makers keep up at a time. */
const keptLines = 3;

/** Whether the Electron that ships is of a line that its makers still mend, given the newest stable version. */
export function readElectron(shipped: string, newest: string): Finding {
  const [ours, theirs] = [shipped, newest].map((version) => Number.parseInt(version, 10));
  if (ours === undefined || theirs === undefined || Number.isNaN(theirs))
    return { outcome: 'unknown', words: 'the registry does not say which Electron is the newest' };
  const words = `Electron ${shipped} ships, ${newest} is the newest`;
  return { outcome: theirs - ours < keptLines ? 'good' : 'bad', words };
}

/** Asks the registry for the newest Electron. */
export async function checkElectron(): Promise<Finding> {
  const manifest = readFileSync(join(projectDir, 'package.json'), 'utf8');
  const { devDependencies } = z
    .object({ devDependencies: z.object({ electron: z.string() }) })
    .parse(JSON.parse(manifest));
  const newest = parseJson(await answerOf('view', 'electron', 'dist-tags.latest', '--json'));
  return readElectron(devDependencies.electron, typeof newest === 'string' ? newest : '');
}

/** What npm prints, also when it ends with a status of its own; empty when it cannot be asked. */
const answerOf = async (...args: readonly string[]): Promise<string> =>
  outputOf('npm', [...args, '--loglevel=silent']).catch((error: unknown) =>
    error instanceof Error ? error.message.slice(error.message.indexOf('\n') + 1) : '',
  );

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
