import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { packageFolder } from '../../../scripts/bundled-packages.ts';
import { planFor } from '../../../scripts/packing.ts';
import { projectDir } from '../../../scripts/project.ts';
import { appUserModelId, desktopFile } from '../../../src-main/core/app-ids.ts';

const read = (file: string) => readFileSync(join(projectDir, file), 'utf8');
const configuration = () => parse(read('electron-builder.yml')) as Record<string, Record<string, unknown>>;
const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;

/** electron-builder's own check, which it makes before it packs for any system. */
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  validateConfiguration: (configuration: unknown, log: { isEnabled: boolean }) => Promise<void>;
};

describe('electron-builder.yml', () => {
  test('is valid for all three systems', async () => {
    await validateConfiguration(configuration(), { isEnabled: false });
    expect(Object.keys(configuration())).toEqual(
      expect.arrayContaining(['win', 'nsis', 'mac', 'linux', 'deb']),
    );
  }, 60_000);

  test(
    'would not be, with a name that electron-builder does not know',
    async () =>
      expect(
        validateConfiguration({ ...configuration(), nsis: { quietly: true } }, { isEnabled: false }),
      ).rejects.toThrow('configuration.nsis should be'),
    60_000,
  );

  test('has the names by which the systems know the app', () => {
    expect(configuration()['appId']).toBe(appUserModelId);
    expect(manifest['desktopName']).toBe(desktopFile);
    expect(configuration()['artifactName']).toBe('${productName}-${version}-${os}-${arch}.${ext}');
  });

  test('names files that are there', () => {
    const { nsis, mac, deb } = configuration();
    for (const file of [
      nsis?.['include'],
      mac?.['entitlements'],
      mac?.['entitlementsInherit'],
      deb?.['afterRemove'],
    ])
      expect(read(String(file))).not.toBe('');
    for (const icon of ['icon.ico', 'icon.icns', 'icons/512x512.png'])
      expect(readFileSync(join(projectDir, 'build', icon)).length).toBeGreaterThan(1000);
  });

  test('asks macOS for nothing but to compile while it runs', () =>
    expect(
      [...read('build/entitlements.mac.plist').matchAll(/<key>(.*)<\/key>/g)].map(([, key]) => key),
    ).toEqual(['com.apple.security.cs.allow-jit']));
});

test('the uninstaller for Windows gives up every link that the package may open', () => {
  const { protocols } = configuration() as unknown as {
    protocols: readonly { schemes: readonly string[] }[];
  };
  const script = read('build/installer.nsh');
  for (const scheme of protocols.flatMap(({ schemes }) => schemes))
    expect(script).toContain(`!insertmacro giveUpLinks "${scheme}"`);
});

describe('what a machine packs', () => {
  it('is everything of its system where Electron can be downloaded', () => {
    const { targets, leftOut } = planFor('win32', { official: true });
    expect(targets).toEqual([]);
    expect(leftOut.map(({ what }) => what.split(' ')[0])).toEqual(['macOS', 'Linux']);
  });

  it('is what needs no tool from elsewhere where it cannot, and the rest is named', () => {
    expect(planFor('linux', { official: false }).targets).toEqual(['dir', 'tar.gz']);
    expect(planFor('linux', { official: false }).leftOut.map(({ what }) => what.split(' ')[0])).toEqual([
      'AppImage',
      'deb',
      'Windows',
      'macOS',
    ]);
    expect(planFor('darwin', { official: false }).targets).toEqual(['dir']);
  });
});

describe('the package that a bundled file belongs to', () => {
  it.each([
    ['/any/place/node_modules/ws/lib/sender.js', 'node_modules/ws'],
    ['C:\\any\\node_modules\\@stomp\\stompjs\\esm6\\index.js', 'node_modules/@stomp/stompjs'],
    ['/x/node_modules/a/node_modules/@b/c/d.js', 'node_modules/a/node_modules/@b/c'],
    ['node_modules/@fontsource-variable/inter/files/a.woff2', 'node_modules/@fontsource-variable/inter'],
  ])('of %s is %s', (file, folder) => expect(packageFolder(file)).toBe(folder));
  it('is none for our own', () => expect(packageFolder('/x/src-main/main.ts')).toBeNull());
});
