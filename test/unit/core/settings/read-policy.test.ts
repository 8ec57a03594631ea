import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inForce } from '../../../../src-main/core/settings/layers.ts';
import { policyPath } from '../../../../src-main/core/settings/policy-path.ts';
import { readPolicy } from '../../../../src-main/core/settings/read-policy.ts';

const text = (value: unknown) => readPolicy({ ok: true, text: JSON.stringify(value) });
const problems = (value: unknown) => {
  const read = text(value);
  return read.ok ? [] : read.problems.map(({ where, message }) => `${where}: ${message}`);
};

describe('the managed configuration', () => {
  test('presets and locks any setting, servers included', () => {
    const profile = { id: 'main', name: 'Main', servers: ['wss://gc.example:61614'] };
    const read = text({
      $schema: './policy.schema.json',
      defaults: { popup: { corner: 'top-left' }, profile: 'main' },
      locked: { profiles: [profile], reminders: { holdMs: null } },
    });
    if (!read.ok) throw new Error('not read');
    const settings = inForce({ popup: { enabled: false } }, read.policy);
    expect(settings).toMatchObject({
      profile: 'main',
      profiles: [{ ...profile, queue: '/queue/Connector1' }],
      popup: { enabled: false, corner: 'top-left' },
      reminders: { holdMs: null, notReadyMs: 1_800_000 },
    });
  });

  test('is none where there is no file', () => {
    expect(readPolicy({ ok: false, why: 'missing' })).toEqual({
      ok: true,
      policy: { defaults: {}, locked: {} },
    });
    expect(readPolicy({ ok: false, why: 'not-readable' })).toMatchObject({ ok: false });
  });

  test.each([
    [{ lock: {} }, 'lock: There is no such member. Did you mean locked?'],
    [
      { locked: { apearance: 'dark' } },
      'locked.apearance: There is no such member. Did you mean appearance?',
    ],
    [
      { locked: { popup: { place: 'x' } } },
      'locked.popup.place: There is no such member. Known are enabled, corner, display.',
    ],
    [{ defaults: { singleKeys: 'yes' } }, 'defaults.singleKeys: This must be true or false.'],
    [{ defaults: { recentsKeepDays: 1000 } }, 'defaults.recentsKeepDays: The most is 365.'],
    [{ locked: { appearance: 'drak' } }, 'locked.appearance: "drak" is not known here. Did you mean dark?'],
    [
      { locked: { profiles: [{ id: 'a', name: 'A', servers: ['http://x'] }] } },
      'locked.profiles[0].servers[0]: An address starts with ws:// or wss://, for example ws://gc.example:61614.',
    ],
    [
      { locked: { profiles: [{ id: 'a', name: 'A', servers: ['ws://x'], que: '' }] } },
      'locked.profiles[0].que: There is no such member. Did you mean queue?',
    ],
    [
      {
        locked: {
          profiles: [
            { id: 'a', name: 'A', servers: ['wss://x', 'ws://y'], pinnedKey: `sha256/${'A'.repeat(43)}=` },
          ],
        },
      },
      'locked.profiles[0].pinnedKey: A pinned key needs wss:// in every address.',
    ],
  ])('%j is told with its place', (value, told) => expect(problems(value)).toEqual([told]));

  test('knows nothing of what is remembered of one agent', () => {
    expect(problems({ defaults: { agentId: '1001' } })).toHaveLength(1);
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, given) => {
        const read = readPolicy({ ok: true, text: given });
        const other = text(value ?? null);
        for (const one of [read, other])
          if (one.ok) expect(inForce({}, one.policy).popup.corner).toBeTypeOf('string');
          else expect(one.problems.length).toBeGreaterThan(0);
      }),
      { seed: 1 },
    );
  });

  test('has its place by the platform and by nothing else', () => {
    expect(policyPath('win32')).toBe('C:\\ProgramData\\Sidetone\\policy.json');
    expect(policyPath('darwin')).toBe('/Library/Application Support/Sidetone/policy.json');
    expect(policyPath('linux')).toBe('/etc/sidetone/policy.json');
  });
});
