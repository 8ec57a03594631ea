import { ownSettings, type SparseSettings } from '../../../src-shared/settings-shape.ts';
import { migrated, settingsVersion } from './migrations.ts';

/** What the user has chosen, as the file has it. */
export interface ReadSettings {
  readonly own: SparseSettings;
  /**
   * `damaged`: something in the file could not be read, and is left to its default; the rest is kept.
   * `newer`: a later Sidetone has written it, and nothing of it is used.
   */
  readonly state: 'whole' | 'damaged' | 'newer';
}

/** Reads stored settings of any age. Nothing stored yet means that nothing was chosen. */
export function readSettings(stored: unknown, version: unknown): ReadSettings {
  if (stored === undefined) return { own: {}, state: 'whole' };
  // The file of a Sidetone before there were versions has none.
  const written = version === undefined ? 0 : version;
  if (typeof written !== 'number' || !(written >= 0) || typeof stored !== 'object' || stored === null)
    return { own: {}, state: 'damaged' };
  if (written > settingsVersion) return { own: {}, state: 'newer' };
  const now = migrated({ ...stored }, written);
  const all = ownSettings.safeParse(now);
  if (all.success) return { own: all.data, state: 'whole' };
  const bad = new Set(all.error.issues.map(({ path }) => path[0]));
  const good = Object.entries(now).filter(([name]) => !bad.has(name));
  return { own: ownSettings.parse(Object.fromEntries(good)), state: 'damaged' };
}
