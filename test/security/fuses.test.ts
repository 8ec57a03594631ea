import { flipFuses, FuseVersion } from '@electron/fuses';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideElectron } from '../../scripts/electron-runtime.ts';
import { fuseOptions, shippedFuses, wrongFuses, type FuseName } from '../../scripts/fuses.ts';
import { projectDir } from '../../scripts/project.ts';

let folder: string;
let binary: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidetone-fuses-'));
  binary = join(folder, 'electron');
  await copyFile((await provideElectron()).executable, binary);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const flip = (fuses: Partial<Record<FuseName, boolean>>) =>
  flipFuses(binary, {
    version: FuseVersion.V1,
    ...Object.fromEntries(Object.entries(fuses).map(([name, on]) => [fuseOptions[name as FuseName], on])),
  });

test('the fuses that ship are those that the packaging sets', async () => {
  const packaging = await readFile(join(projectDir, 'electron-builder.yml'), 'utf8');
  const block = /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/m.exec(packaging)?.[1] ?? '';
  const set = block.trim().split(/\n */);
  expect(set).toEqual(Object.entries(shippedFuses).map(([name, on]) => `  ${name}: ${on}`.trim()));
});

test('fuses are read back from a binary, and each that is wrong is named', async () => {
  await flip(shippedFuses);
  expect(await wrongFuses(binary)).toEqual([]);
  for (const name of Object.keys(shippedFuses) as FuseName[]) {
    await flip({ [name]: !shippedFuses[name] });
    expect(await wrongFuses(binary)).toEqual([name]);
    await flip({ [name]: shippedFuses[name] });
  }
}, 120_000);

test('a file that is no Electron has no fuses to read', async () => {
  const other = join(folder, 'other');
  await writeFile(other, 'no Electron');
  await expect(wrongFuses(other)).rejects.toThrow();
});
