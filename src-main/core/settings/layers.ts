import { settingsSchema, type Profile, type Settings } from '../../../src-shared/settings.ts';
import { settingPaths, type SparseSettings } from '../../../src-shared/settings-shape.ts';
import type { SettingsView } from '../../../src-shared/view.ts';
import { pathsGiven, sameSetting, withSetting } from './paths.ts';
import { settingAt } from './setting-at.ts';

/**
 * What an administrator says about the settings of this machine.
 *
 *   Sidetone's own < defaults < what the user has chosen < locked
 */
export interface Policy {
  /** Hold until the user chooses otherwise. */
  readonly defaults: SparseSettings;
  /** Hold whatever the user has chosen, and cannot be changed. */
  readonly locked: SparseSettings;
}

export const noPolicy: Policy = { defaults: {}, locked: {} };

/** Settings as they are in force. What the user has chosen stays in `own` beneath a lock, and returns with its end. */
export function inForce(own: SparseSettings, policy: Policy): Settings {
  const sparse = settingPaths.reduce<SparseSettings>((settings, path) => {
    const chosen =
      path === 'profiles'
        ? withPresets(profilesOf(own), profilesOf(policy.defaults))
        : firstGiven(settingAt(own, path), settingAt(policy.defaults, path));
    return withSetting(settings, path, firstGiven(settingAt(policy.locked, path), chosen));
  }, {});
  const settings = settingsSchema.parse(sparse);
  return isThere(settings) ? settings : { ...settings, profile: settings.profiles[0]?.id ?? 'demo' };
}

/** The server in use may have gone, with a lock or with its end: then it is the first of those there are. */
const isThere = ({ profile, profiles }: Settings) =>
  profile === 'demo' || profiles.some(({ id }) => id === profile);

/** `null` is a value: a reminder that is off. */
const firstGiven = (...values: readonly unknown[]) => values.find((value) => value !== undefined);

/** The paths of the settings that the user cannot change. */
export const lockedPaths = ({ locked }: Policy): readonly string[] => pathsGiven(locked);

/** What the pages see of the settings in force. */
export const settingsView = (settings: Settings, policy: Policy = noPolicy): SettingsView => ({
  ...settings,
  locked: lockedPaths(policy),
  defaults: pathsGiven(policy.defaults),
  presets: profilesOf(policy.defaults).map(({ id }) => id),
});

/** The first locked setting that a change would touch; `null` when it touches none. */
export function lockedIn(change: Partial<Settings>, before: Settings, policy: Policy): string | null {
  return lockedPaths(policy).find((path) => isChanged(change, before, path)) ?? null;
}

/**
 * What the user has chosen, after a change of what is in force. Only what differs is a choice of theirs: what a
 * page sends along unchanged stays the administrator's, or Sidetone's own. Locked settings are left alone.
 */
export function withChange(own: SparseSettings, change: Partial<Settings>, policy: Policy): SparseSettings {
  const before = inForce(own, policy);
  const locked = lockedPaths(policy);
  return settingPaths
    .filter((path) => !locked.includes(path) && isChanged(change, before, path))
    .reduce<SparseSettings>((settings, path) => {
      const value =
        path === 'profiles'
          ? chosenProfiles(change.profiles ?? [], profilesOf(policy.defaults))
          : settingAt(change, path);
      return withSetting(settings, path, value);
    }, own);
}

/** A member of the change without this setting takes it back, where the setting may be absent: a hotkey. */
function isChanged(change: Partial<Settings>, before: Settings, path: string): boolean {
  const [member = ''] = path.split('.');
  return Object.hasOwn(change, member) && !sameSetting(settingAt(change, path), settingAt(before, path));
}

/** What the user has chosen, without these settings: they are the administrator's or Sidetone's own again. */
export const withoutChoice = (own: SparseSettings, path: string): SparseSettings =>
  settingPaths
    .filter((known) => known === path || known.startsWith(`${path}.`))
    .reduce<SparseSettings>((settings, known) => withSetting(settings, known, undefined), own);

/** The schema of each layer has made them profiles, where there are any. */
const profilesOf = (settings: SparseSettings) => (settings['profiles'] ?? []) as readonly Profile[];

/** The presets in their order, each as the user has changed it; then the user's own servers. */
function withPresets(own: readonly Profile[], presets: readonly Profile[]): readonly Profile[] {
  const isPreset = ({ id }: Profile) => presets.some((preset) => preset.id === id);
  return [
    ...presets.map((preset) => own.find(({ id }) => id === preset.id) ?? preset),
    ...own.filter((profile) => !isPreset(profile)),
  ];
}

const chosenProfiles = (profiles: readonly Profile[], presets: readonly Profile[]) =>
  profiles.filter((profile) => !presets.some((preset) => sameSetting(preset, profile)));
