import type { SparseSettings } from '../../../src-shared/settings-shape.ts';
import { sameSetting, withSetting } from './paths.ts';
import { settingAt } from './setting-at.ts';

/**
 * One step each, oldest first: what settings of version n looked like, as version n + 1 has them. They get what is
 * on the disk, checked by nobody. A step is never changed once it has been released.
 */
type Migration = (settings: SparseSettings) => SparseSettings;

/** What version 0 wrote for every setting that nobody had touched. */
const untouched = {
  profiles: [],
  profile: 'demo',
  agentId: '',
  extension: '',
  remember: true,
  appearance: 'system',
  language: 'system',
  'popup.enabled': true,
  'popup.corner': 'bottom-right',
  notifications: 'always',
  'customerData.labels': {},
  'customerData.order': [],
  'customerData.highlight': [],
  recentsKeepDays: 30,
  'reminders.holdMs': 60_000,
  'reminders.notReadyMs': 1_800_000,
  'reminders.recordingPausedMs': 120_000,
  singleKeys: true,
  favourites: [],
  usedReasons: [],
  'previewWords.reject': 'back to the campaign',
  'previewWords.close': 'do not offer again',
};

/**
 * Version 0 kept every setting, version 1 keeps what the user has chosen: so that an administrator's presets and
 * better defaults of ours reach everybody who has not.
 */
const onlyChoices: Migration = (settings) =>
  Object.entries(untouched).reduce(
    (kept, [path, value]) =>
      sameSetting(settingAt(kept, path), value) ? withSetting(kept, path, undefined) : kept,
    settings,
  );

const callEvents = ['ringing', 'second', 'preview'];

/**
 * Version 1 had one choice for all notifications, and two switches of sounds, where version 2 has a switch for each
 * event.
 */
const oneSwitchEach: Migration = (settings) => {
  const chosen = (path: string) => settingAt(settings, path);
  const off = [
    ...(chosen('notifications') === 'never'
      ? [...callEvents, 'missed', 'state', 'connection'].map((event) => `${event}.notification`)
      : []),
    ...(chosen('notifications') === 'popup-off' && chosen('popup.enabled') !== false
      ? callEvents.map((event) => `${event}.notification`)
      : []),
    ...(chosen('sounds.second') === 'silent' ? ['second.sound'] : []),
    ...(chosen('sounds.failure') === false ? ['connection.sound', 'failure.sound'] : []),
  ];
  const kept = ['notifications', 'sounds.second', 'sounds.failure'].reduce(
    (now, path) => withSetting(now, path, undefined),
    settings,
  );
  return off.reduce((now, path) => withSetting(now, `alerts.${path}`, false), kept);
};

const migrations: readonly Migration[] = [onlyChoices, oneSwitchEach];

/** The version that this Sidetone writes. */
export const settingsVersion = migrations.length;

/** Settings of an earlier version as this one has them. */
export const migrated = (settings: SparseSettings, version: number): SparseSettings =>
  migrations.slice(version).reduce((now, migrate) => migrate(now), settings);
