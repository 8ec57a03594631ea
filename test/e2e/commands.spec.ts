import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectDir } from '../../scripts/project.ts';

/** How a command of the docs is tried. */
type Trial =
  /** It ends by itself, with status 0, and has said this. */
  | { readonly args?: readonly string[]; readonly env?: Record<string, string>; readonly says: RegExp }
  /** It runs until it is ended; it is up when it has said this. */
  | { readonly args?: readonly string[]; readonly upWhen: RegExp }
  /** It is run by another test, or is what runs this one. */
  | { readonly runBy: string };

/** Electron says so when it runs; in a profile of its own. */
const devTools = [
  '--remote-debugging-port=0',
  `--user-data-dir=${mkdtempSync(join(tmpdir(), 'sidetone-commands-'))}`,
];

/** A folder with what describes a newest version, and a key to sign it by. */
const feed = mkdtempSync(join(tmpdir(), 'sidetone-feed-'));
writeFileSync(join(feed, 'latest-linux.yml'), 'version: 9.9.9\n');
const feedKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const trials: Readonly<Record<string, Trial>> = {
  ci: { runBy: '.ci/run, before everything' },
  start: { args: devTools, upWhen: /DevTools listening on/ },
  test: { runBy: '.ci/run' },
  dev: { args: devTools, upWhen: /DevTools listening on/ },
  gallery: { upWhen: /127\.0\.0\.1/ },
  fresh: { runBy: 'whoever releases: it is all of .ci/run once more' },
  tour: { runBy: 'test/e2e/tour.spec.ts' },
  connector: { args: ['--port', '0'], upWhen: /Listening at ws:/ },
  fuzz: { env: { FUZZ_RUNS: '2000' }, says: /all is well/ },
  security: { runBy: 'npm test' },
  sbom: { says: /sidetone\.cdx\.json: \d+ packages/ },
  'sign-feed': {
    args: [feed],
    env: { SIDETONE_FEED_KEY: feedKey },
    says: /^signed latest-linux\.yml\nupdates\.publicKey: MC[\w+/]+=$/m,
  },
  faults: { runBy: 'test/integration/faults, test/e2e/faults.spec.ts: its parts' },
  soak: { args: ['--minutes', '0.1', '--seed', '7'], says: /the soak holds/ },
  bench: { args: ['--help'], says: /--only/ },
  build: { runBy: 'scripts/e2e.ts, before this' },
  package: { runBy: 'test/packaged/contents.spec.ts: its packing' },
  packaged: { runBy: 'npm test' },
  release: { runBy: 'test/unit/scripts/changelog.test.ts: what it does to the changelog' },
  icons: { runBy: 'a person, and looked at: what it draws is kept in git' },
  types: { runBy: 'npm test' },
  lint: { runBy: 'npm test' },
  unit: { runBy: 'npm test' },
  component: { runBy: 'npm test' },
  integration: { runBy: 'npm test' },
  e2e: { runBy: 'npm test' },
  format: { runBy: 'npm run lint: what it would change fails there' },
};

const docs = [
  'README.md',
  'SECURITY.md',
  ...readdirSync(join(projectDir, 'docs')).map((name) => `docs/${name}`),
]
  .filter((path) => path.endsWith('.md'))
  .map((path) => readFileSync(join(projectDir, path), 'utf8'))
  .join('\n');

test('every npm command of the docs is tried here', () => {
  const named = [...docs.matchAll(/\bnpm (?:run )?([a-z][\w-]*)/g)].map(([, name]) => name);
  const others = ['version', 'install', 'audit'];
  const missing = named.filter((name) => trials[name!] === undefined && !others.includes(name!));
  expect([...new Set(missing)]).toEqual([]);
  const { scripts } = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const hooks = ['preversion', 'version', 'postversion'];
  expect(Object.keys(scripts).filter((name) => trials[name] === undefined && !hooks.includes(name))).toEqual(
    [],
  );
});

for (const [name, trial] of Object.entries(trials)) {
  if ('runBy' in trial) continue;
  test(`npm run ${name} does what the docs say`, async () => {
    test.setTimeout(180_000);
    const args = ['run', '--silent', name, ...(trial.args === undefined ? [] : ['--', ...trial.args])];
    const child = spawn('npm', args, {
      cwd: projectDir,
      env: { ...process.env, ...('says' in trial ? trial.env : {}) },
      // A group of its own: npm, tsx and Electron are ended together.
      detached: true,
    });
    let said = '';
    const hear = (text: Buffer) => (said += text.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    if ('says' in trial) {
      const [status] = (await once(child, 'exit')) as [number | null];
      expect(said).toMatch(trial.says);
      expect(status, said).toBe(0);
    } else {
      const ended = once(child, 'exit');
      try {
        await expect.poll(() => said, { timeout: 120_000 }).toMatch(trial.upWhen);
      } finally {
        process.kill(-child.pid!, 'SIGTERM');
        await ended;
      }
    }
  });
}
