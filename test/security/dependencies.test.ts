import { describe, expect, it, test } from 'vitest';
import {
  checkLicences,
  isPermitted,
  packagesIn,
  readAudit,
  readElectron,
  unlicensed,
} from '../../scripts/dependencies.ts';
import { bill } from '../../scripts/bill-of-materials.ts';

test('every package of the lock file has a licence that is permitted', () => {
  expect(checkLicences()).toMatchObject({ outcome: 'good' });
});

describe('a licence', () => {
  it.each(['MIT', '(WTFPL OR MIT)', 'GPL-3.0 OR MIT', 'MIT AND ISC', 'MIT/X11'])(
    '%s is permitted',
    (licence) => expect(isPermitted(licence)).toBe(true),
  );
  it.each(['GPL-3.0', 'AGPL-3.0 OR SSPL-1.0', 'MIT AND GPL-3.0', 'UNLICENSED', 'SEE LICENSE IN x', ''])(
    '%j is not',
    (licence) => expect(isPermitted(licence)).toBe(false),
  );

  it('that is missing or not permitted is told with its package, wherever that lies', () => {
    const packages = packagesIn(
      JSON.stringify({
        packages: {
          '': { version: '0.1.0' },
          'node_modules/good': { version: '1.0.0', license: 'MIT' },
          'node_modules/good/node_modules/@some/bad': { version: '2.0.0', license: 'GPL-3.0' },
          'node_modules/silent': { version: '3.0.0' },
        },
      }),
    );
    expect(unlicensed(packages)).toEqual([
      { name: '@some/bad@2.0.0', licence: 'GPL-3.0' },
      { name: 'silent@3.0.0', licence: null },
    ]);
  });
});

describe('an audit', () => {
  const found = (counts: Record<string, number>) =>
    readAudit(JSON.stringify({ metadata: { vulnerabilities: { ...counts } } }));

  it('without a finding is good', () =>
    expect(found({ info: 0, low: 0, moderate: 0, high: 0, critical: 0, total: 0 }).outcome).toBe('good'));
  it('with a weakness that counts is bad', () =>
    expect(found({ low: 2, high: 1, total: 3 })).toEqual({
      outcome: 'bad',
      words: '2 low, 1 high, 3 total',
    }));
  it.each(['', 'npm error', '{"message":"405 Method Not Allowed"}', 'null'])(
    'that nobody answers (%j) is no pass',
    (output) => expect(readAudit(output).outcome).toBe('unknown'),
  );
});

test('the Electron that ships is one of the three newest lines', () => {
  expect(readElectron('45.4.1', '47.0.0').outcome).toBe('good');
  expect(readElectron('45.4.1', '48.0.0').outcome).toBe('bad');
  expect(readElectron('45.4.1', '').outcome).toBe('unknown');
});

test('the bill of materials (CycloneDX) names Sidetone and every package of the lock file', async () => {
  const { bomFormat, specVersion, metadata, components } = await bill();
  expect({ bomFormat, specVersion, is: metadata.component.type, name: metadata.component.name }).toEqual({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    is: 'application',
    name: 'sidetone',
  });
  const named = new Set(components.map(({ name, version }) => `${name}@${version}`));
  for (const name of ['electron@45.4.1', 'ws@8.23.0', '@stomp/stompjs@7.5.0', 'svelte@5.57.3'])
    expect(named).toContain(name);
}, 60_000);
