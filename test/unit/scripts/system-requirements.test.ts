import { describe, expect, test } from 'vitest';
import {
  brokerRequirements,
  librariesNotFound,
  packagesFor,
  requirementsFor,
} from '../../../scripts/system-requirements.ts';

describe('what the app needs of a Linux system', () => {
  test('running with a display takes libraries only', () => {
    const { libraries, programs, files } = requirementsFor({ need: 'run', display: true });
    expect(libraries).not.toEqual([]);
    expect([...programs, ...files]).toEqual([]);
  });

  test.each([
    { need: 'run', display: false },
    { need: 'test', display: true },
  ] as const)('$need with display $display takes a desktop of its own', (use) => {
    expect(requirementsFor(use).programs).toEqual(expect.arrayContaining(['Xvfb', 'openbox', 'dunst']));
  });

  test('only the libraries that ldd did not find are missing', () => {
    const ldd = [
      '\tlinux-vdso.so.1 (0x00007ffd)',
      '\tlibnss3.so => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f1)',
      '\tlibgbm.so.1 => not found',
      '',
    ].join('\n');
    expect(librariesNotFound(ldd)).toEqual(['libnss3.so', 'libgbm.so.1']);
  });

  test('a missing program is installed by the package that has it', () => {
    expect(packagesFor({ libraries: [], programs: ['import', 'Xvfb'], files: [] })).toEqual([
      'imagemagick',
      'xvfb',
    ]);
  });

  test('one missing library, known to us or not, brings all of the libraries', () => {
    const packages = packagesFor({ libraries: ['libsomething-new.so.1'], programs: [], files: [] });
    expect(packages).toEqual(expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libasound2']));
  });

  test('nothing missing, nothing to install', () => {
    expect(packagesFor({ libraries: [], programs: [], files: [] })).toEqual([]);
  });

  test('a machine without Java and broker gets both for the tests with a real broker', () => {
    expect(packagesFor(brokerRequirements)).toEqual(['default-jdk-headless', 'activemq']);
  });
});
