import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Policy } from '../../src-main/core/settings/layers.ts';
import { readMarked } from '../../src-main/edge/text-file.ts';
import { createPolicy, type PolicyGiven } from '../../src-main/policy.ts';

type Told = Parameters<PolicyGiven['read']>[0];

let folder = '';
let file = '';
const policies: Policy[] = [];
const told: Told[] = [];
let policy: ReturnType<typeof createPolicy>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-policy-'));
  file = join(folder, 'policy.json');
  policies.length = 0;
  told.length = 0;
  policy = createPolicy({
    file,
    changed: (now) => policies.push(now),
    read: (read) => told.push(read),
    log: { info: () => undefined, warn: () => undefined },
    lookEveryMs: 20,
  });
});
afterEach(async () => {
  policy.dispose();
  await rm(folder, { recursive: true, force: true });
});

const locking = (appearance: string) => JSON.stringify({ locked: { appearance } });

test('a file that is there at the start is in force from the start', async () => {
  await writeFile(file, locking('dark'));
  expect(await policy.open()).toMatchObject({
    policy: { locked: { appearance: 'dark' } },
    told: { policy: { found: true, problems: [] } },
  });
});

test('a reading that was begun before counts, and what the file has become since is told after it', async () => {
  await writeFile(file, locking('dark'));
  const begun = readMarked(file);
  await begun;
  await writeFile(file, locking('light'));
  expect((await policy.open(begun)).policy).toMatchObject({ locked: { appearance: 'dark' } });
  await vi.waitFor(() => expect(policies.at(-1)).toMatchObject({ locked: { appearance: 'light' } }));
});

test('a file that is put there, replaced and taken away is followed while the app runs', async () => {
  expect((await policy.open()).policy).toEqual({ defaults: {}, locked: {} });
  await writeFile(file, locking('dark'));
  await vi.waitFor(() => expect(policies.at(-1)).toMatchObject({ locked: { appearance: 'dark' } }));
  await writeFile(`${file}.new`, locking('light'));
  await rename(`${file}.new`, file);
  await vi.waitFor(() => expect(policies.at(-1)).toMatchObject({ locked: { appearance: 'light' } }));
  await rm(file);
  await vi.waitFor(() => expect(policies.at(-1)).toEqual({ defaults: {}, locked: {} }));
});

test('a broken edit is told with its place, and the last good file stays in force', async () => {
  await writeFile(file, locking('dark'));
  await policy.open();
  await writeFile(file, locking('drak'));
  await vi.waitFor(() =>
    expect(told.at(-1)).toMatchObject({
      policy: { file, lastGood: true, problems: [{ where: 'locked.appearance' }] },
    }),
  );
  expect(policies).toEqual([]);
  await writeFile(file, locking('light'));
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ policy: { problems: [] } }));
  expect(policies).toMatchObject([{ locked: { appearance: 'light' } }]);
});

test('a file that is broken from the start sets nothing, and says so', async () => {
  await writeFile(file, '{"locked":');
  expect(await policy.open()).toMatchObject({
    policy: { defaults: {}, locked: {} },
    told: { policy: { lastGood: false, problems: [{ where: '' }] } },
  });
});
