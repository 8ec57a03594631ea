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
import { watchFor, watchPage, type Page } from './page.ts';

/** An app that was started to be measured. */
export interface StartedApp {
  readonly pid: number;
  /** A page by a part of its address; waits for it. */
  page(part: string): Promise<Page>;
  /** When its process was started, as this process's `performance.now()`. */
  readonly startedAt: number;
  stop(): Promise<void>;
}

interface Start {
  /** The folder of the app. */
  readonly appDir: string;
  /** An expression whose first painted frame is to be kept; asked once a frame until it holds. */
  readonly first?: string;
  readonly args?: readonly string[];
  readonly settings?: object;
  readonly env: Record<string, string> | undefined;
}

/** Starts an app on a fresh profile folder, on the same Electron and with the same flags as any other. */
export async function startApp({ appDir, first, args = [], settings, env }: Start): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), 'sidetone-bench-'));
  if (settings !== undefined) await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings }));
  const options = await electronLaunchOptions({ profileDir: folder, args });
  const flags = options.args.map((arg) => (arg === projectDir ? appDir : arg));
  const startedAt = performance.now();
  const app = spawn(options.executablePath, ['--remote-debugging-port=0', ...flags], {
    cwd: options.cwd,
    env: env ?? process.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const devTools = await openDevTools(
    await devToolsAddress(app.stderr),
    first === undefined ? null : watchFor(first),
  );

  return {
    pid: app.pid!,
    page: async (part) => watchPage(await devTools.page(part)),
    startedAt,
    async stop() {
      devTools.close();
      const ended = once(app, 'exit');
      app.kill('SIGKILL');
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Chromium says where its DevTools listen as soon as they do. What it says besides is of no interest. */
async function devToolsAddress(stderr: Readable): Promise<string> {
  let said = '';
  for await (const [line] of on(createInterface({ input: stderr }), 'line', { close: ['close'] })) {
    said += `${line as string}\n`;
    const address = /^DevTools listening on (ws:\S+)/.exec(line as string)?.[1];
    if (address === undefined) continue;
    stderr.resume();
    return address;
  }
  throw new Error(`The app ended at its start:\n${said}`);
}
