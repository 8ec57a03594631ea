import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inForce, noPolicy } from '../../../../src-main/core/settings/layers.ts';
import { migrated, settingsVersion } from '../../../../src-main/core/settings/migrations.ts';
import { readSettings } from '../../../../src-main/core/settings/read-settings.ts';
import { ownSettings, settingsChange } from '../../../../src-shared/settings-shape.ts';

describe('settings from the disk', () => {
  test('are none when nothing was chosen, and keep what can be read', () => {
    expect(readSettings(undefined, undefined)).toEqual({ own: {}, state: 'whole' });
    expect(readSettings({ agentId: '1001', appearance: 'purple' }, settingsVersion)).toEqual({
      own: { agentId: '1001' },
      state: 'damaged',
    });
    expect(readSettings('nonsense', undefined).state).toBe('damaged');
    expect(readSettings({ appearance: 'dark' }, 'one')).toEqual({ own: {}, state: 'damaged' });
  });

  test('keep a server whose pinned key cannot be asked for at one of its addresses', () => {
    const pinnedKey = `sha256/${'A'.repeat(43)}=`;
    const stored = { profiles: [{ id: 'a', name: 'A', servers: ['wss://x', 'ws://y'], pinnedKey }] };
    const { own, state } = readSettings(stored, settingsVersion);
    expect(state).toBe('whole');
    expect(inForce(own, noPolicy).profiles).toMatchObject(stored.profiles);
  });

  test('of a newer Sidetone are not guessed at', () => {
    expect(readSettings({ appearance: 'dark' }, settingsVersion + 1)).toEqual({ own: {}, state: 'newer' });
  });

  test('can be anything', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, version) => {
        const { own } = readSettings(stored, version);
        expect(inForce(own, noPolicy).popup.corner).toBeTypeOf('string');
      }),
      { seed: 1 },
    );
  });
});

describe('a migration', () => {
  test('from version 0 keeps what differs from the defaults of that time', () => {
    expect(
      migrated(
        {
          profiles: [{ id: 'p' }],
          profile: 'p',
          appearance: 'system',
          popup: { enabled: false, corner: 'bottom-right' },
          reminders: { holdMs: null, notReadyMs: 1_800_000, recordingPausedMs: 120_000 },
          customerData: { labels: {}, order: ['a'], highlight: [] },
          hotkeys: { show: '' },
        },
        0,
      ),
    ).toEqual({
      profiles: [{ id: 'p' }],
      profile: 'p',
      popup: { enabled: false },
      reminders: { holdMs: null },
      customerData: { order: ['a'] },
      hotkeys: { show: '' },
    });
  });

  test.each([
    [
      { notifications: 'never' },
      Object.fromEntries(
        ['ringing', 'second', 'preview', 'missed', 'state', 'connection'].map((event) => [
          event,
          { notification: false },
        ]),
      ),
    ],
    [
      { notifications: 'popup-off' },
      Object.fromEntries(['ringing', 'second', 'preview'].map((event) => [event, { notification: false }])),
    ],
    [
      { sounds: { second: 'silent', failure: false } },
      {
        second: { sound: false },
        connection: { sound: false },
        failure: { sound: false },
      },
    ],
  ])('from version 1 turns %j into switches of each event', (before, alerts) => {
    expect(migrated(before, 1)).toEqual({ alerts });
    const { own, state } = readSettings(before, 1);
    expect([own, state]).toEqual([{ alerts }, 'whole']);
  });

  test('from version 1 leaves notifications on where there was no popup, and keeps what else was chosen', () => {
    const popup = { enabled: false };
    expect(migrated({ notifications: 'popup-off', popup }, 1)).toEqual({ popup });
    expect(migrated({ notifications: 'always', sounds: { second: 'knock', volume: 20 } }, 1)).toEqual({
      sounds: { volume: 20 },
    });
  });

  test('does nothing to settings of this version', () => {
    expect(migrated({ appearance: 'system' }, settingsVersion)).toEqual({ appearance: 'system' });
  });
});

describe('what may be said about settings', () => {
  test('has no defaults: what is left out stays as it is', () => {
    expect(settingsChange.parse({ language: 'de' })).toEqual({ language: 'de' });
    expect(ownSettings.parse({ popup: { enabled: false } })).toEqual({ popup: { enabled: false } });
  });

  test('names the setting that is wrong', () => {
    const paths = (value: unknown) =>
      settingsChange.safeParse(value).error?.issues.map(({ path }) => path.join('.'));
    expect(paths({ reminders: { holdMs: 1, notReadyMs: null, recordingPausedMs: null } })).toEqual([
      'reminders.holdMs',
    ]);
    expect(paths({ popup: { enabled: true, display: 'main' } })).toEqual(['popup.corner']);
    expect(paths({ hotkeys: { hold: 'A+B+C' } })).toEqual(['hotkeys.hold']);
  });

  test('is nothing that a request of its own changes', () => {
    for (const name of ['profiles', 'profile', 'agentId', 'favourites'])
      expect(settingsChange.safeParse({ [name]: 'x' }).success).toBe(false);
  });
});
