import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outputOf } from '../../scripts/run-quietly.ts';
import { expect } from './app.ts';

/** The system's keychain, for one test. */
export interface Keyring {
  /** Where it keeps what it is given. */
  readonly folder: string;
  /** Makes the app use it: on a desktop that Chromium does not know, it would look for none. */
  readonly args: readonly string[];
  stop(): Promise<void>;
}

const askForOwner = [
  ...['--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
  ...['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets'],
];

/** Starts one (`gnome-keyring-daemon`) on the desktop's bus, unlocked and empty. */
export async function startKeyring(): Promise<Keyring> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetone-keyring-'));
  const daemon = spawn('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_RUNTIME_DIR: folder },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // The password of the keyring itself, which is made with it.
  daemon.stdin.end('Vorhaengeschloss\n');
  await expect.poll(() => outputOf('dbus-send', askForOwner)).toContain('boolean true');
  return {
    folder,
    args: ['--password-store=gnome-libsecret'],
    async stop() {
      const ended = once(daemon, 'exit');
      daemon.kill();
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
