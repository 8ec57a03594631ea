import { expect, test } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  'sign-feed': { runBy: 'the commands of docs/administration.md, below' },
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

test.describe('the commands of docs/administration.md', () => {
  const page = readFileSync(join(projectDir, 'docs/administration.md'), 'utf8');
  const lines = [...page.matchAll(/^ *```sh\n([^`]*)```/gm)].flatMap(([, block]) =>
    block!.trim().split(/\n */),
  );
  /** The one line that holds this. */
  const line = (part: string) => {
    const found = lines.filter((each) => each.includes(part));
    expect(found, part).toHaveLength(1);
    return found[0]!;
  };
  const run = (folder: string, command: string) =>
    execFileSync('bash', ['-c', command], {
      cwd: folder,
      env: { ...process.env, HOME: folder },
      encoding: 'utf8',
    });
  const inFolder = test.extend<{ readonly folder: string }>({
    // eslint-disable-next-line no-empty-pattern -- Playwright asks for a destructured parameter
    folder: async ({}, use) => use(mkdtempSync(join(tmpdir(), 'sidetone-administration-'))),
  });

  inFolder('give the key of a certificate, as it is pinned', ({ folder }) => {
    const certificate = join(projectDir, 'test/fixtures/tls/localhost.pem');
    cpSync(certificate, join(folder, 'broker.pem'));
    const { publicKey } = new X509Certificate(readFileSync(certificate));
    const key = createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' }));
    expect(run(folder, line('broker.pem')).trim()).toBe(key.digest('base64'));
  });

  inFolder('make a key, and sign the feed by it', ({ folder }) => {
    writeFileSync(join(folder, 'latest-linux.yml'), 'version: 9.9.9\n');
    run(folder, line('genpkey'));
    // On a folder of its own instead of dist/.
    const sign = line('sign-feed').replace('npm run', `npm --prefix ${projectDir} run --silent`);
    expect(run(folder, `${sign} -- ${folder}`)).toMatch(
      /^signed latest-linux\.yml\nupdates\.publicKey: MC[\w+/]+=$/m,
    );
    expect(readFileSync(join(folder, 'latest-linux.yml.sig'), 'utf8')).toMatch(/^[\w+/]{86}==\n$/);
  });

  inFolder('leave no secret of a user on Linux, and the settings as they are', ({ folder }) => {
    const profile = join(folder, '.config/Sidetone');
    mkdirSync(join(profile, 'history'), { recursive: true });
    for (const name of ['settings.json', 'secrets.json', 'history/2026-11-29'])
      writeFileSync(join(profile, name), '');
    run(folder, line('# Linux'));
    expect(readdirSync(profile)).toEqual(['settings.json']);
  });
});
