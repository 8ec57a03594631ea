import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noPolicy, type Policy } from '../../../../src-main/core/settings/layers.ts';
import { settingsVersion } from '../../../../src-main/core/settings/migrations.ts';
import { exportedSettings, readImport } from '../../../../src-main/core/settings/moved-settings.ts';
import type { SparseSettings } from '../../../../src-shared/settings-shape.ts';

const profile = { id: 'a', name: 'Vienna', servers: ['wss://gc.example:61614'] };
const file = (settings: unknown, version: unknown = settingsVersion) =>
  ({ ok: true, text: JSON.stringify({ version, settings }) }) as const;
function taken(settings: unknown, own: SparseSettings = {}, policy: Policy = noPolicy) {
  const read = readImport(file(settings), own, policy);
  if (!read.ok) throw new Error(read.problem.message);
  return read;
}
const places = (settings: unknown) => taken(settings).left.map(({ where }) => where);

describe('an export', () => {
  it('has what was chosen, and nothing that is remembered of a person or of this computer', () => {
    const own = {
      appearance: 'dark',
      agentId: '1001',
      extension: '3001',
      mobile: { phone: '+43 1 555' },
      usedReasons: ['1'],
      favourites: [{ number: '4087', name: 'Jonas' }],
      sounds: { volume: 20, outputs: [{ id: 'x', label: 'Headset' }], own: { file: 'x.wav', name: 'x' } },
    };
    expect(JSON.parse(exportedSettings(own))).toEqual({
      version: settingsVersion,
      settings: {
        appearance: 'dark',
        favourites: [{ number: '4087', name: 'Jonas' }],
        sounds: { volume: 20 },
      },
    });
  });

  it('is taken over whole elsewhere', () => {
    const own = { appearance: 'dark', profiles: [profile], popup: { corner: 'top-left' } };
    const read = readImport({ ok: true, text: exportedSettings(own) }, {}, noPolicy);
    expect(read).toMatchObject({
      ok: true,
      left: [],
      changes: ['profiles', 'appearance', 'popup.corner'],
      own: { appearance: 'dark', popup: { corner: 'top-left' } },
    });
  });
});

describe('an import', () => {
  it('replaces what was chosen, and keeps what is remembered of this computer', () => {
    const own = {
      agentId: '1001',
      language: 'de',
      sounds: { volume: 20, outputs: [{ id: 'x', label: 'X' }] },
    };
    expect(taken({ appearance: 'dark' }, own).own).toEqual({
      agentId: '1001',
      appearance: 'dark',
      sounds: { outputs: [{ id: 'x', label: 'X' }] },
    });
  });

  it('takes what is good, and says of the rest by its key why not', () => {
    const { own, left } = taken({
      appearance: 'purple',
      language: 'de',
      popup: { corner: 'top-left', enabled: 'yes' },
      colour: 'red',
      'a.b': 1,
      agentId: '1002',
    });
    expect(own).toEqual({ language: 'de', popup: { corner: 'top-left' } });
    expect(left.map(({ where }) => where).toSorted()).toEqual([
      'a.b',
      'agentId',
      'appearance',
      'colour',
      'popup.enabled',
    ]);
    expect(left.every(({ message }) => message !== '')).toBe(true);
  });

  it('leaves out the servers that cannot be used, and no other', () => {
    const bad = { ...profile, id: 'b', servers: ['gc'] };
    const { own, left } = taken({ profiles: [bad, profile, { ...bad, id: 'c' }] });
    expect(own['profiles']).toMatchObject([{ id: 'a' }]);
    expect(left.map(({ where }) => where)).toEqual(['profiles[0].servers[0]', 'profiles[2].servers[0]']);
    expect(places({ profiles: 'none' })).toEqual(['profiles']);
    expect(places({ profiles: [profile, profile] })).toEqual(['profiles']);
  });

  it('leaves alone what the administrator has locked, and what the user had chosen beneath', () => {
    const policy = { defaults: {}, locked: { appearance: 'light' } };
    const { own, changes, left } = taken(
      { appearance: 'dark', language: 'de' },
      { appearance: 'system' },
      policy,
    );
    expect(own).toEqual({ appearance: 'system', language: 'de' });
    expect(changes).toEqual(['language']);
    expect(left).toMatchObject([{ where: 'appearance' }]);
  });

  it('takes the settings file of an older Sidetone', () => {
    const read = readImport(
      { ok: true, text: JSON.stringify({ settings: { appearance: 'dark' } }) },
      {},
      noPolicy,
    );
    expect(read).toMatchObject({ ok: true, own: { appearance: 'dark' } });
  });

  it.each([
    ['no JSON', '{', /not JSON/],
    ['another JSON', '[1]', /no settings of Sidetone/],
    ['settings that are none', '{"settings":[]}', /no settings of Sidetone/],
    ['a version that is none', '{"version":"x","settings":{}}', /no settings of Sidetone/],
    ['those of a newer Sidetone', JSON.stringify({ version: 999, settings: {} }), /newer Sidetone/],
  ])('refuses %s', (_what, text, why) => {
    const read = readImport({ ok: true, text }, {}, noPolicy);
    expect(read).toMatchObject({ ok: false, problem: { message: expect.stringMatching(why) as string } });
  });

  it('refuses a file that is not there', () => {
    expect(readImport({ ok: false, why: 'missing' }, {}, noPolicy)).toMatchObject({ ok: false });
  });

  it('never throws, and what it takes is an import of its own without anything left', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('profiles', 'popup', 'sounds', 'appearance', 'hotkeys', 'x', 'a.b', '__proto__'),
          fc.jsonValue(),
        ),
        (settings) => {
          const read = readImport(file(settings), {}, noPolicy);
          if (!read.ok) return;
          const again = readImport({ ok: true, text: exportedSettings(read.own) }, {}, noPolicy);
          expect(again).toMatchObject({ ok: true, left: [] });
        },
      ),
    );
  });
});
