import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { electronLaunchOptions } from '../../scripts/launch.ts';
import { projectDir } from '../../scripts/project.ts';
import { openDevTools } from './devtools.ts';
import { openMain, type Main } from './main-process.ts';
import { watchFor, watchPage, type Page } from './page.ts';

/** An app that was started to be measured. */
export interface StartedApp {
  readonly pid: number;
  /** A page by a part of its address; waits for it. */
  page(part: string): Promise<Page>;
  /** The main process. Throws unless the app was started to have it looked into. */
  main(): Main;
  /** When its process was started, as this process's `performance.now()`. */
  readonly startedAt: number;
  /** Leaves the app alone: no page can be asked any more. */
  detach(): void;
  stop(): Promise<void>;
}

interface Start {
  /** The folder of the app. */
  readonly appDir: string;
  /** An expression whose first painted frame is to be kept; asked once a frame until it holds. */
  readonly first?: string;
  readonly args?: readonly string[];
  readonly settings?: object;
  /** Node's inspector looks into its main process. */
  readonly inspected?: boolean;
  readonly env: Record<string, string> | undefined;
}

/** Starts an app on a fresh profile folder, on the same Electron and with the same flags as any other. */
export async function startApp(wanted: Start): Promise<StartedApp> {
  const { appDir, first, args = [], settings, inspected = false, env } = wanted;
  const folder = await mkdtemp(join(tmpdir(), 'sidetone-bench-'));
  if (settings !== undefined) await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings }));
  const options = await electronLaunchOptions({ profileDir: folder, args });
  const ports = ['--remote-debugging-port=0', ...(inspected ? ['--inspect=0'] : [])];
  const flags = options.args.map((arg) => (arg === projectDir ? appDir : arg));
  const startedAt = performance.now();
  const app = spawn(options.executablePath, [...ports, ...flags], {
    cwd: options.cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const { main, devTools } = await lookedInto(app.stderr, inspected, first).catch((error: unknown) => {
    // It would be alive beside the next one, and share memory with it.
    app.kill('SIGKILL');
    throw error;
  });

  return {
    pid: app.pid!,
    page: async (part) => watchPage(await devTools.page(part)),
    main() {
      if (main === null) throw new Error('The app was not started to have its main process looked into.');
      return main;
    },
    startedAt,
    detach: () => devTools.close(),
    async stop() {
      main?.close();
      devTools.close();
      const ended = once(app, 'exit');
      app.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function lookedInto(stderr: Readable, inspected: boolean, first: string | undefined) {
  const told = await addressesOf(stderr, inspected ? ['Debugger', 'DevTools'] : ['DevTools']);
  const main = inspected ? await openMain(told.Debugger ?? '') : null;
  const devTools = await openDevTools(told.DevTools ?? '', first === undefined ? null : watchFor(first));
  return { main, devTools };
}

/** Chromium (`DevTools`) and Node (`Debugger`) say where they listen as soon as they do. */
type Listener = 'DevTools' | 'Debugger';

/** Waits for the addresses of these. What else is said is of no interest. */
async function addressesOf(
  stderr: Readable,
  wanted: readonly Listener[],
): Promise<Partial<Record<Listener, string>>> {
  const told: Partial<Record<Listener, string>> = {};
  let said = '';
  for await (const [line] of on(createInterface({ input: stderr }), 'line', { close: ['close'] })) {
    said += `${line as string}\n`;
    const [, who, address] = /^(DevTools|Debugger) listening on (ws:\S+)/.exec(line as string) ?? [];
    if (who !== undefined && address !== undefined) told[who as Listener] = address;
    if (!wanted.every((each) => told[each] !== undefined)) continue;
    stderr.resume();
    return told;
  }
  throw new Error(`The app ended at its start:\n${said}`);
}
