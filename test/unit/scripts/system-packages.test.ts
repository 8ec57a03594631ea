import { expect, test } from 'vitest';
import { installCommand } from '../../../scripts/system-packages.ts';

const newerDebian = (name: string) => Promise.resolve(['libasound2t64', 'libgtk-3-0t64'].includes(name));
const olderDebian = () => Promise.resolve(false);
const packages = ['libgtk-3-0', 'libasound2', 'xvfb'];
const start = 'sudo apt-get update && sudo apt-get install -y --no-install-recommends';

test('who may not install is told the names that a newer Debian has', async () => {
  expect(await installCommand(packages, newerDebian)).toBe(`${start} libgtk-3-0t64 libasound2t64 xvfb`);
});

test('and on an older one the names that it has', async () => {
  expect(await installCommand(packages, olderDebian)).toBe(`${start} libgtk-3-0 libasound2 xvfb`);
});
