import Store from 'electron-store';
import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../core/read-settings.ts';
import type { Settings } from '../../src-shared/settings.ts';

interface Stored {
  installationId?: string;
  settings?: unknown;
}

/**
 * The settings on disk (`settings.json` in the profile folder). What cannot be read is set aside, never lost:
 * `setAside` names the file it was moved to, or `null`. Where the disk refuses, everything holds for this run.
 */
export function openSettings(folder: string) {
  const opened = openStore(folder);
  const { stored } = opened;
  let { store, setAside } = opened;
  let kept = store !== null;
  function save(part: Stored): boolean {
    Object.assign(stored, part);
    try {
      store?.set(part);
      kept = store !== null;
    } catch {
      kept = false;
    }
    return kept;
  }

  const read = readSettings(stored.settings);
  if (!read.whole) {
    setAside = moveAside(folder);
    // What cannot be moved away is not written over either.
    if (setAside === null) store = null;
    save({ ...stored, settings: read.settings });
  }
  let settings = read.settings;

  return {
    setAside,
    /** Whether the disk took what was last to be written. */
    kept: () => kept,
    get: () => settings,
    /** Saves; answers false when the disk refuses, and keeps the change for this run. */
    change(part: Partial<Settings>): boolean {
      settings = { ...settings, ...part };
      return save({ settings });
    },
    /** Made once, kept for good: our name towards the connector is unique and stays the same. */
    installationId(): string {
      const known: unknown = stored.installationId;
      if (typeof known === 'string' && /^[a-z0-9]{8,}$/.test(known)) return known;
      const made = randomBytes(6).toString('hex');
      save({ installationId: made });
      return made;
    },
  };
}

interface Opened {
  /** `null` where the folder cannot be used at all. */
  readonly store: Store<Stored> | null;
  readonly stored: Stored;
  readonly setAside: string | null;
}

function openStore(folder: string): Opened {
  const open = () => {
    const store = new Store<Stored>({ cwd: folder, name: 'settings', clearInvalidConfig: false });
    return { store, stored: { ...store.store } };
  };
  try {
    return { ...open(), setAside: null };
  } catch {
    const setAside = moveAside(folder);
    try {
      return { ...open(), setAside };
    } catch {
      return { store: null, stored: {}, setAside };
    }
  }
}

/** Gives the file another name, and answers that; `null` when there is none or the disk refuses. */
function moveAside(folder: string): string | null {
  const name = `settings-unreadable-${randomBytes(3).toString('hex')}.json`;
  try {
    renameSync(join(folder, 'settings.json'), join(folder, name));
    return name;
  } catch {
    return null;
  }
}
