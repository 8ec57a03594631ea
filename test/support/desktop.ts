import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { outputOf } from '../../scripts/run-quietly.ts';
import { expect } from './app.ts';

const run = (program: string, ...args: readonly string[]) => outputOf(program, args);

/** Presses a chord on the keyboard, in xdotool's notation: `ctrl+alt+shift+p`. */
export const press = (chord: string) => run('xdotool', 'key', chord);
/** Holds keys down, and answers how to let go of them. */
export async function hold(keys: readonly string[]): Promise<() => Promise<unknown>> {
  await run('xdotool', ...keys.flatMap((key) => ['keydown', key]));
  return () => run('xdotool', ...keys.toReversed().flatMap((key) => ['keyup', key]));
}
/** Clicks at a place of the screen, in px. */
export const click = (x: number, y: number) =>
  run('xdotool', 'mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1');
/** Drags from one place of the screen to another, in px. */
export async function drag(from: Spot, to: Spot): Promise<void> {
  const move = (x: number, y: number) =>
    run('xdotool', 'mousemove', String(Math.round(x)), String(Math.round(y)));
  await move(from.x, from.y);
  await run('xdotool', 'mousedown', '1');
  for (const part of [0.1, 0.4, 0.7, 1])
    await move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
  await run('xdotool', 'mouseup', '1');
}
interface Spot {
  readonly x: number;
  readonly y: number;
}
/** Types text into whatever has the focus. */
export const type = (text: string) => run('xdotool', 'type', '--delay', '20', text);
/** The X id of the window with the keyboard focus. */
export const focusedWindow = async () => Number(await run('xdotool', 'getwindowfocus'));

/** Another program on the desktop, with a window of its own that writes down every key and loss of focus. */
export interface OtherProgram {
  readonly windowId: number;
  /** The names of the keys it was given: `p`, `Control_L`. */
  keys(): readonly string[];
  /** Whether its window ever lost the focus, be it for a moment; a hotkey's grab is no loss. */
  lostFocus(): boolean;
  focus(): Promise<void>;
  fillScreen(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it (`xev`) and gives it the focus. */
export async function startOtherProgram(): Promise<OtherProgram> {
  const name = 'Other program';
  const events = ['-event', 'focus', '-event', 'keyboard'];
  const program = spawn('xev', ['-name', name, '-geometry', '500x300+80+80', ...events]);
  let written = '';
  program.stdout.on('data', (text: Buffer) => (written += text.toString()));
  const windowId = Number((await run('xdotool', 'search', '--sync', '--name', `^${name}$`)).split('\n')[0]);
  const id = String(windowId);
  const focus = async () => {
    await run('xdotool', 'windowactivate', '--sync', id);
    await expect.poll(focusedWindow).toBe(windowId);
    written = '';
  };
  await focus();
  return {
    windowId,
    keys: () =>
      [...written.matchAll(/KeyPress event[^]*?keysym 0x[0-9a-f]+, (\w+)/g)].map(([, key]) => key ?? ''),
    lostFocus: () => /FocusOut event[^]*?mode NotifyNormal/.test(written),
    focus,
    // A window says so before it is shown; xdotool of this age cannot ask for it afterwards.
    async fillScreen() {
      await run('xdotool', 'windowunmap', '--sync', id);
      const state = ['-f', '_NET_WM_STATE', '32a', '-set', '_NET_WM_STATE', '_NET_WM_STATE_FULLSCREEN'];
      await run('xprop', '-id', id, ...state);
      await run('xdotool', 'windowmap', '--sync', id);
      await focus();
    },
    async close() {
      const ended = once(program, 'exit');
      program.kill();
      await ended;
    },
  };
}

/** A panel at the lower edge of the screen, as high as that in px: what it takes is no work area any more. */
export async function startPanel(height: number): Promise<{ close(): Promise<void> }> {
  const before = await workArea();
  const name = 'Panel';
  const width = before.x + before.width;
  const top = before.y + before.height - height;
  const program = spawn('xev', ['-name', name, '-geometry', `${width}x${height}+0+${top}`]);
  const id = (await run('xdotool', 'search', '--sync', '--name', `^${name}$`)).split('\n')[0] ?? '';
  const set = (property: string, format: string, value: string) =>
    run('xprop', '-id', id, '-f', property, format, '-set', property, value);
  // A window says so before it is shown.
  await run('xdotool', 'windowunmap', '--sync', id);
  await set('_NET_WM_WINDOW_TYPE', '32a', '_NET_WM_WINDOW_TYPE_DOCK');
  await set('_NET_WM_STRUT_PARTIAL', '32c', `0, 0, 0, ${height}, 0, 0, 0, 0, 0, 0, 0, ${width - 1}`);
  await run('xdotool', 'windowmap', id);
  await expect.poll(async () => (await workArea()).height).toBe(before.height - height);
  return {
    async close() {
      const ended = once(program, 'exit');
      program.kill();
      await ended;
    },
  };
}

/** What the window manager leaves to windows, in px. */
export async function workArea(): Promise<{ x: number; y: number; width: number; height: number }> {
  const [x = 0, y = 0, width = 0, height = 0] = [
    ...(await run('xprop', '-root', '_NET_WORKAREA')).matchAll(/\d+/g),
  ].map(Number);
  return { x, y, width, height };
}

/** A fingerprint of a part of the screen: equal for equal pixels. */
export const screenPart = (part: { x: number; y: number; width: number; height: number }) =>
  run(
    'import',
    '-silent',
    '-window',
    'root',
    '-crop',
    `${part.width}x${part.height}+${part.x}+${part.y}`,
    '-format',
    '%#',
    'info:-',
  );
