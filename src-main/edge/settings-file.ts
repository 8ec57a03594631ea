import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import {
  inForce,
  lockedIn,
  noPolicy,
  settingsView,
  withChange,
  withoutChoice,
  type Policy,
} from '../core/settings/layers.ts';
import { settingsVersion } from '../core/settings/migrations.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { SparseSettings } from '../../src-shared/settings-shape.ts';
import type { SettingsView } from '../../src-shared/view.ts';
import { openJsonFile, type JsonFile } from './json-file.ts';

interface Stored {
  version?: unknown;
  installationId?: unknown;
  settings?: unknown;
}

/** Why a settings file was given another name; `newer`: a later Sidetone has written it. */
type Why = 'unreadable' | 'newer';
interface SetAside {
  readonly name: string;
  readonly why: Why;
}

/**
 * The settings on disk (`settings.json` in the profile folder): what the user has chosen, and nothing else. What
 * cannot be read is set aside, never lost. Where the disk refuses, everything holds for this run.
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

  const read = readSettings(stored.settings, stored.version);
  let { own } = read;
  if (read.state !== 'whole') {
    setAside = moveAside(folder, read.state === 'newer' ? 'newer' : 'unreadable');
    // What cannot be moved away is not written over either.
    if (setAside === null) store = null;
    save({ ...stored, version: settingsVersion, settings: own });
  }
  let policy = noPolicy;
  let settings = inForce(own, policy);

  function choose(chosen: SparseSettings): boolean {
    own = chosen;
    settings = inForce(own, policy);
    return save({ version: settingsVersion, settings: own });
  }

  return {
    /** The file that was there and cannot be used; `null` where there was none, or it could not be moved. */
    setAside,
    /** Whether the disk took what was last to be written. */
    kept: () => kept,
    /** What is in force. */
    get: () => settings,
    /** What the user has chosen. */
    own: () => own,
    view: (): SettingsView => settingsView(settings, policy),
    /** The first locked setting that a change would touch; `null` when it touches none. */
    lockedIn: (part: Partial<Settings>): string | null => lockedIn(part, settings, policy),
    /** Saves; answers false when the disk refuses, and keeps the change for this run. Locked settings stay. */
    change: (part: Partial<Settings>): boolean => choose(withChange(own, part, policy)),
    /** Takes a choice back: the administrator's or our own value is in force again. */
    reset: (path: string): boolean => choose(withoutChoice(own, path)),
    /** Keeps a copy of the file under this name, beside it; answers whether the disk took it. */
    copyTo(name: string): boolean {
      try {
        // Of a user who has chosen nothing yet there may be no file.
        if (existsSync(join(folder, 'settings.json')))
          copyFileSync(join(folder, 'settings.json'), join(folder, name), constants.COPYFILE_EXCL);
        return true;
      } catch {
        return false;
      }
    },
    /** Another choice in the place of the user's, whole. */
    replace: (chosen: SparseSettings): boolean => choose(chosen),
    policy: () => policy,
    /** The administrator's word from now on. */
    follow(now: Policy): void {
      policy = now;
      settings = inForce(own, policy);
    },
    /** Made once, kept for good: our name towards the connector is unique and stays the same. */
    installationId(): string {
      const known = stored.installationId;
      if (typeof known === 'string' && /^[a-z0-9]{8,}$/.test(known)) return known;
      const made = randomBytes(6).toString('hex');
      save({ installationId: made });
      return made;
    },
  };
}

export type SettingsFile = ReturnType<typeof openSettings>;

interface Opened {
  /** `null` where the folder cannot be used at all. */
  readonly store: JsonFile<Stored> | null;
  readonly stored: Stored;
  readonly setAside: SetAside | null;
}

function openStore(folder: string): Opened {
  const open = () => {
    const store = openJsonFile<Stored>(folder, 'settings', 'throws');
    return { store, stored: { ...store.content() } };
  };
  try {
    return { ...open(), setAside: null };
  } catch {
    const setAside = moveAside(folder, 'unreadable');
    try {
      return { ...open(), setAside };
    } catch {
      return { store: null, stored: {}, setAside };
    }
  }
}

/** Gives the file another name, and answers that; `null` when there is none or the disk refuses. */
function moveAside(folder: string, why: Why): SetAside | null {
  const name = `settings-${why}-${randomBytes(3).toString('hex')}.json`;
  try {
    renameSync(join(folder, 'settings.json'), join(folder, name));
    return { name, why };
  } catch {
    return null;
  }
}
