import Store from 'electron-store';
import { randomBytes } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../core/read-settings.ts';
import type { Settings } from '../../src-shared/settings.ts';

interface Stored {
  installationId?: string;
  settings?: unknown;
}

/**
 * The settings on disk (`settings.json` in the profile folder). What cannot be read is set aside, never lost:
 * `setAside` names the file it was moved to, or `null`.
 */
export function openSettings(folder: string) {
  let setAside = null as string | null;
  const file = join(folder, 'settings.json');
  const keepCopy = () => {
    const name = `settings-unreadable-${randomBytes(3).toString('hex')}.json`;
    if (existsSync(file)) renameSync(file, join(folder, name));
    setAside = name;
  };
  let store = openStore(folder, keepCopy);
  const read = readSettings(store.get('settings'));
  if (!read.whole) {
    const installationId = store.get('installationId');
    keepCopy();
    store = openStore(folder, keepCopy);
    if (typeof installationId === 'string') store.set('installationId', installationId);
    store.set('settings', read.settings);
  }
  let settings = read.settings;

  return {
    setAside,
    get: () => settings,
    /** Saves; answers false when the disk refuses, and keeps the change for this run. */
    change(part: Partial<Settings>): boolean {
      settings = { ...settings, ...part };
      try {
        store.set('settings', settings);
        return true;
      } catch {
        return false;
      }
    },
    /** Made once, kept for good: our name towards the connector is unique and stays the same. */
    installationId(): string {
      const known = store.get('installationId');
      if (typeof known === 'string' && /^[a-z0-9]{8,}$/.test(known)) return known;
      const made = randomBytes(6).toString('hex');
      store.set('installationId', made);
      return made;
    },
  };
}

function openStore(folder: string, keepCopy: () => void): Store<Stored> {
  const open = () => new Store<Stored>({ cwd: folder, name: 'settings', clearInvalidConfig: false });
  try {
    return open();
  } catch {
    keepCopy();
    return open();
  }
}
