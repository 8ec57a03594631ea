import { chromium, type ElectronApplication, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { outputOf } from '../../scripts/run-quietly.ts';
import type { WindowFacts } from './app.ts';

interface Launch {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly cwd: string;
}

/**
 * Starts the packed app. Its fuses let no debugger into main, so it is seen as a user sees it: its pages through
 * Chromium's own switch, its windows through the X server. What asks main for something fails in words.
 */
export async function launchPackaged(
  { executablePath, args, cwd }: Launch,
  by: readonly string[] = [],
): Promise<{
  readonly app: ElectronApplication;
  readonly process: ChildProcess;
  readonly window: (which: keyof typeof titles) => Promise<WindowFacts | null>;
}> {
  const [command, ...rest] = [...by, executablePath, '--remote-debugging-port=0', ...args];
  const program = spawn(command!, rest, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  const browser = await chromium.connectOverCDP(await debuggerOf(program));
  const context = browser.contexts()[0]!;
  const app = {
    windows: () => context.pages(),
    waitForEvent: (_event: 'window', { predicate }: { predicate: (page: Page) => boolean }) =>
      awaited(() => context.pages().find(predicate)),
    evaluate: () => Promise.reject(new Error('Nobody looks into the main process of the packed app.')),
    // A quit would rightly ask an agent who is still logged in.
    async close() {
      const ended = program.exitCode === null && program.signalCode === null ? once(program, 'exit') : null;
      program.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  } as unknown as ElectronApplication;
  return {
    app,
    process: program,
    window: (which) => windowFacts(program, titles[which]),
  };
}

const titles = {
  main: 'Sidetone',
  popup: 'Sidetone call',
  mini: 'Sidetone mini bar',
  settings: 'Sidetone settings',
} as const;

/** Where Chromium listens, as it says on its standard error. */
async function debuggerOf(program: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: program.stderr! })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address === undefined) continue;
    program.stderr!.resume();
    return address;
  }
  throw new Error('The packed app ended before it could be connected to.');
}

async function awaited<Thing>(look: () => Thing | undefined): Promise<Thing> {
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the X server knows of the window of that title; `null` when the app has none. */
async function windowFacts(program: ChildProcess, title: string): Promise<WindowFacts | null> {
  const own = ['search', '--all', '--pid', String(program.pid), '--name', `^${title}$`];
  const ids = (await outputOf('xdotool', own).catch(() => '')).split('\n').filter((id) => id !== '');
  const seen = await Promise.all(
    ids.map(async (id) => ({ id, facts: await outputOf('xwininfo', ['-id', id]) })),
  );
  // Chromium has others of that title, which are never seen.
  const window = seen.find(({ facts }) => facts.includes('IsViewable')) ?? seen[0];
  if (window === undefined) return null;
  const { id, facts } = window;
  const [state, focused] = await Promise.all([
    outputOf('xprop', ['-id', id, '_NET_WM_STATE']),
    outputOf('xdotool', ['getwindowfocus']).catch(() => ''),
  ]);
  const number = (name: RegExp) => Number(name.exec(facts)?.[1]);
  return {
    visible: facts.includes('IsViewable'),
    focused: focused.trim() === id,
    bounds: {
      x: number(/Absolute upper-left X: +(-?\d+)/),
      y: number(/Absolute upper-left Y: +(-?\d+)/),
      width: number(/Width: (\d+)/),
      height: number(/Height: (\d+)/),
    },
    onTop: state.includes('_NET_WM_STATE_ABOVE'),
  };
}
