import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { outputOf } from './run-quietly.ts';

/** How long a part of the desktop may take to come up before that is an error. */
const readyLimitMs = 60_000;

/**
 * Notifications as on a usual desktop: in the corner, and a click on one is its default action. Its menu of buttons is
 * a program that is given them line by line: here one that always chooses Answer.
 */
const dunstSettings = `
[global]
origin = top-right
width = 360
font = DejaVu Sans 10
mouse_left_click = do_action, close_current
dmenu = grep -m1 Answer
`;

/** Two sound devices that nobody hears, so that what is played on each can be recorded. */
const soundDevices = ['Speaker', 'Headset'].flatMap((name) => [
  '-L',
  `module-null-sink sink_name=${name.toLowerCase()} sink_properties=device.description=${name}`,
]);

/** Fails unless somebody answers for notifications. */
const askForNotifications = [
  '--print-reply',
  '--dest=org.freedesktop.Notifications',
  '/org/freedesktop/Notifications',
  'org.freedesktop.Notifications.GetServerInformation',
];

export interface Desktop {
  /** The environment for programs on this desktop: this process's own, pointed at it. */
  readonly env: Record<string, string>;
  /** Ends the desktop and everything that belongs to it. Safe to call twice. */
  dispose(): Promise<void>;
}

/**
 * Starts a desktop without a screen: an X server (1600 x 1000), a D-Bus session bus, a window manager, a
 * notification service and a sound server. It is ready when this answers, and ends with `dispose`, with this process, or with a
 * signal to it. Throws when a part does not come up. Needs `provideDesktop({ need: 'test' })` before.
 */
export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'sidetone-desktop-'));
  const env = environment(folder);
  const parts: ChildProcess[] = [];
  const start = (program: string, args: readonly string[]) => {
    const part = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'ignore', 'pipe'] });
    // Read and forgotten, so that a full pipe never stops a part.
    part.stdout?.resume();
    parts.push(part);
    return part;
  };
  const dispose = endingWithProcess(parts, folder);
  try {
    // The X server takes a free display number, and tells it when it is ready. It begins anew when its last client has
    // gone, unless told not to: that is who first asks for the window manager, which would then be turned away.
    const screen = ['-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
    env['DISPLAY'] = `:${await firstLine(start('Xvfb', [...screen, '-displayfd', '3']), 3)}`;
    const busOptions = ['--session', '--nofork', '--print-address'];
    env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(start('dbus-daemon', busOptions), 1);

    const settings = join(folder, 'dunstrc');
    writeFileSync(settings, dunstSettings);
    start('openbox', []);
    start('dunst', ['-config', settings]);
    const door = 'module-native-protocol-unix auth-anonymous=1';
    const quietly = ['--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '--disable-shm=yes'];
    start('pulseaudio', ['-n', ...quietly, '-L', door, ...soundDevices]);
    // A window manager tells the X server how many desktops it has; a service owns its name on the bus.
    await until('window manager', () => outputOf('xdotool', ['get_num_desktops'], env));
    await until('notification service', () => outputOf('dbus-send', askForNotifications, env));
    await until('sound server', () => outputOf('pactl', ['info'], env));
    return { env, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** Ends the parts, last first, when told to, and when this process ends for whatever reason it can notice. */
function endingWithProcess(parts: readonly ChildProcess[], folder: string): () => Promise<void> {
  const stop = () => {
    for (const part of parts.toReversed()) part.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const stopOnSignal = (signal: NodeJS.Signals) => {
    stop();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', stop).once('SIGINT', stopOnSignal).once('SIGTERM', stopOnSignal);
  return async () => {
    process.off('exit', stop).off('SIGINT', stopOnSignal).off('SIGTERM', stopOnSignal);
    const running = parts.filter((part) => part.exitCode === null && part.signalCode === null);
    const ended = Promise.all(running.map((part) => once(part, 'exit')));
    stop();
    await ended;
  };
}

/** The first line a part writes on a file descriptor. Throws when it ends without one, or is not there. */
async function firstLine(part: ChildProcess, descriptor: number): Promise<string> {
  const lines = createInterface({ input: part.stdio[descriptor] as Readable });
  const [line] = (await Promise.race([
    once(lines, 'line'),
    once(lines, 'close'),
    once(part, 'error'),
  ])) as unknown[];
  if (typeof line === 'string') return line;
  throw new Error(`${part.spawnfile} did not start.`);
}

/** Asks again until the question has an answer. Throws when there is still none after the limit. */
async function until(what: string, question: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + readyLimitMs;
  for (;;) {
    try {
      await question();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`The ${what} did not start.`, { cause: error });
      await pause(50);
    }
  }
}

function environment(runtimeDir: string): Record<string, string> {
  const own = Object.entries(process.env).filter(([name]) => name !== 'WAYLAND_DISPLAY');
  const defined = Object.fromEntries(own.map(([name, value]) => [name, value ?? '']));
  return {
    ...defined,
    XDG_RUNTIME_DIR: runtimeDir,
    PULSE_COOKIE: join(runtimeDir, 'pulse-cookie'),
    XDG_SESSION_TYPE: 'x11',
  };
}
