/**
 * `npm run dev`: the app on the embedded connector, while it is being worked on. A page changes under one's eyes, a
 * change of main or preload starts the app anew, signed in to nothing: the connector and its control panel stay.
 * What follows `--` goes to the app.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedConnector } from '../src-main/demo/embedded-connector.ts';
import { startPanel } from './dev/panel.ts';
import { devOut } from './dev/places.ts';
import { provideElectron } from './electron-runtime.ts';
import { runOrExplain } from './failure.ts';
import { sandboxFlags } from './launch.ts';
import { cacheDir, projectDir } from './project.ts';
import { hasDisplay, provideDesktop } from './system-packages.ts';

/** Always the same, so that a saved profile keeps working. */
const ports = { connector: 61_614, panel: 61_680 };

/** A profile folder of its own, where the embedded connector is the one server there is. */
function provideProfile(address: string): string {
  const folder = join(cacheDir, 'dev-profile');
  const file = join(folder, 'settings.json');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const profile = { id: 'dev', name: 'Embedded connector', servers: [address] };
    const settings = { profiles: [profile], profile: profile.id, agentId: '1001', extension: '3001' };
    writeFileSync(file, JSON.stringify({ settings }));
  }
  return folder;
}

/** The app's folder: what is built into it is started there, under the app's own name. */
function provideAppFolder(): string {
  const folder = join(projectDir, devOut);
  const about = JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')) as object;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...about, main: 'main/main.js' }));
  return folder;
}

await runOrExplain(async () => {
  const { executable, version } = await provideElectron();
  await provideDesktop({ need: 'run' });
  if (!hasDisplay()) throw new Error('There is no display to show the app on. Set DISPLAY, or use xvfb-run.');
  const connector = await startEmbeddedConnector({ port: ports.connector, keepReceived: 50 });
  const panel = await startPanel(connector.control, ports.panel);
  console.log(`Sidetone on Electron ${version}, embedded connector at ${connector.url}`);
  console.log(`Control panel: ${panel.url}`);

  const electronVite = join(projectDir, 'node_modules/electron-vite/bin/electron-vite.js');
  const flags = [
    ...sandboxFlags(),
    `--user-data-dir=${provideProfile(connector.url)}`,
    ...process.argv.slice(2),
  ];
  const wishes = ['dev', '--watch', `--entry=${provideAppFolder()}`, '--', ...flags];
  const developing = spawn(process.execPath, [electronVite, ...wishes], {
    cwd: projectDir,
    env: { ...process.env, ELECTRON_EXEC_PATH: executable },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => developing.kill(signal));
  const [status] = (await once(developing, 'exit')) as [number | null];
  process.exitCode = status ?? 0;
  await Promise.all([panel.close(), connector.close()]);
});
