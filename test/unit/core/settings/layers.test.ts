import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  inForce,
  lockedIn,
  lockedPaths,
  noPolicy,
  settingsView,
  withChange,
  withoutChoice,
  type Policy,
} from '../../../../src-main/core/settings/layers.ts';
import { pathsGiven } from '../../../../src-main/core/settings/paths.ts';
import { settingAt } from '../../../../src-main/core/settings/setting-at.ts';
import { profileSchema, settingsSchema, type Profile } from '../../../../src-shared/settings.ts';
import { settingPaths, type SparseSettings } from '../../../../src-shared/settings-shape.ts';

const profile = (id: string, name = id): Profile =>
  profileSchema.parse({ id, name, servers: ['ws://gc.example:61614'] });
const locking = (locked: SparseSettings): Policy => ({ defaults: {}, locked });
const presetting = (defaults: SparseSettings): Policy => ({ defaults, locked: {} });

/** Any few settings, each with one of a few values that it may have. */
const some = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const sparse: fc.Arbitrary<SparseSettings> = fc.record(
  {
    appearance: some('system', 'light', 'dark'),
    alerts: fc.record(
      { missed: fc.record({ sound: fc.boolean(), flash: fc.boolean() }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ),
    recentsKeepDays: some(0, 7, 30),
    singleKeys: fc.boolean(),
    profiles: fc
      .uniqueArray(some('a', 'b', 'c'), { maxLength: 3 })
      .map((ids) => ids.map((id) => profile(id))),
    popup: fc.record(
      { enabled: fc.boolean(), corner: some('top-left', 'bottom-right') },
      { requiredKeys: [] },
    ),
    reminders: fc.record(
      { holdMs: some(null, 60_000), notReadyMs: some(null, 900_000) },
      { requiredKeys: [] },
    ),
    hotkeys: fc.record({ hold: some('', 'F5'), show: some('F6') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const policies = fc.record({ defaults: sparse, locked: sparse });
const paths = settingPaths.filter((path) => path !== 'profiles');

const always = (check: (own: SparseSettings, policy: Policy) => void) =>
  fc.assert(fc.property(sparse, policies, check), { seed: 1 });

describe('the settings in force', () => {
  test('are our own where nobody says anything', () => {
    expect(inForce({}, noPolicy)).toEqual(settingsSchema.parse({}));
  });

  test('a lock always wins', () => {
    always((own, policy) => {
      for (const path of pathsGiven(policy.locked))
        expect(settingAt(inForce(own, policy), path)).toEqual(settingAt(policy.locked, path));
    });
  });

  test("a preset never overrides the user's choice, and holds where there is none", () => {
    always((own, { defaults }) => {
      const settings = inForce(own, presetting(defaults));
      for (const path of paths) {
        const expected = settingAt(own, path) !== undefined ? own : defaults;
        if (settingAt(expected, path) !== undefined)
          expect(settingAt(settings, path)).toEqual(settingAt(expected, path));
      }
    });
  });

  test("the user's own value comes back when the lock goes", () => {
    always((own, policy) => {
      const chosen = withChange(own, { appearance: 'dark', singleKeys: false }, policy);
      const unlocked = inForce(chosen, { ...policy, locked: {} });
      for (const path of pathsGiven(own))
        if (!['appearance', 'singleKeys', 'profiles'].includes(path))
          expect(settingAt(unlocked, path)).toEqual(settingAt(own, path));
    });
  });

  test('a reminder that is switched off is a value, not a gap', () => {
    const policy = {
      defaults: { reminders: { holdMs: 30_000 } },
      locked: { reminders: { notReadyMs: null } },
    };
    expect(inForce({ reminders: { holdMs: null, notReadyMs: 60_000 } }, policy).reminders).toMatchObject({
      holdMs: null,
      notReadyMs: null,
    });
  });
});

describe('a change', () => {
  test('is in force from then on, where nothing is locked', () => {
    always((own, { defaults }) => {
      const policy = presetting(defaults);
      const wanted = { ...inForce(own, policy), appearance: 'light', recentsKeepDays: 7 } as const;
      const after = inForce(withChange(own, wanted, policy), policy);
      expect(after).toEqual(wanted);
    });
  });

  test('leaves what a page only sends along to the administrator', () => {
    const policy = presetting({ popup: { enabled: false } });
    const popup = { ...inForce({}, policy).popup, corner: 'top-left' } as const;
    expect(withChange({}, { popup }, policy)).toEqual({ popup: { corner: 'top-left' } });
  });

  test('of a locked setting changes nothing, and is named', () => {
    const policy = locking({ popup: { corner: 'top-right' } });
    const before = inForce({}, policy);
    const change = { popup: { ...before.popup, corner: 'top-left' } as const };
    expect(lockedIn(change, before, policy)).toBe('popup.corner');
    expect(withChange({}, change, policy)).toEqual({});
    expect(lockedIn({ popup: { ...before.popup, enabled: false } }, before, policy)).toBeNull();
    expect(lockedPaths(policy)).toEqual(['popup.corner']);
  });

  test('is taken back, one setting or a group', () => {
    const own = { hotkeys: { hold: 'F5', show: '' }, appearance: 'dark' };
    expect(withoutChoice(own, 'hotkeys.hold')).toEqual({ hotkeys: { show: '' }, appearance: 'dark' });
    expect(withoutChoice(own, 'hotkeys')).toEqual({ appearance: 'dark' });
  });

  test('without a hotkey that was there takes it back too', () => {
    expect(withChange({ hotkeys: { hold: 'F5', show: '' } }, { hotkeys: { show: '' } }, noPolicy)).toEqual({
      hotkeys: { show: '' },
    });
  });
});

describe('servers that the administrator presets', () => {
  const policy = presetting({ profiles: [profile('main', 'Main'), profile('test', 'Test')] });
  const names = (own: SparseSettings) => inForce(own, policy).profiles.map(({ name }) => name);

  test('stand before the user’s own, and are told apart', () => {
    const own = { profiles: [profile('mine', 'Mine')] };
    expect(names(own)).toEqual(['Main', 'Test', 'Mine']);
    expect(settingsView(inForce(own, policy), policy).presets).toEqual(['main', 'test']);
  });

  test('are kept as the user has changed them, and only those', () => {
    const profiles = inForce({}, policy).profiles.map((one) =>
      one.id === 'test' ? { ...one, name: 'Mine of it' } : one,
    );
    const own = withChange({}, { profiles }, policy);
    expect(own).toEqual({ profiles: [profile('test', 'Mine of it')] });
    expect(names(own)).toEqual(['Main', 'Mine of it']);
  });

  test('take the place of a server that is not there any more', () => {
    expect(inForce({ profile: 'gone' }, policy).profile).toBe('main');
    expect(inForce({ profile: 'gone' }, noPolicy).profile).toBe('demo');
    expect(inForce({ profile: 'demo' }, policy).profile).toBe('demo');
  });

  test('are the only ones where the list is locked', () => {
    const locked = locking({ profiles: [profile('only', 'Only')] });
    expect(inForce({ profiles: [profile('mine')] }, locked).profiles.map(({ id }) => id)).toEqual(['only']);
  });
});
