/** `npm start`: gets what is missing, builds if needed, and runs the app. What follows `--` goes to the app. */
import { spawn } from 'node:child_process';
import { buildIfStale } from './build.ts';
import { provideElectron } from './electron-runtime.ts';
import { runOrExplain } from './failure.ts';
import { sandboxFlags } from './launch.ts';
import { projectDir } from './project.ts';
import { hasDisplay, provideDesktop } from './system-packages.ts';

await runOrExplain(async () => {
  const { executable, version } = await provideElectron();
  await provideDesktop({ need: 'run' });
  await buildIfStale();

  if (hasDisplay()) {
    const flags = sandboxFlags();
    if (flags.length > 0)
      console.log('Running as root: Chromium refuses that with its sandbox on, so it is off.');
    console.log(`Starting Sidetone on Electron ${version}`);
    const app = spawn(executable, [...flags, projectDir, ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.kill(signal));
    app.on('exit', (status) => (process.exitCode = status ?? 1));
  } else {
    console.log('There is no display here to show the app on: running the guided tour instead.');
    const { runTour } = await import('./tour.ts');
    await runTour();
  }
});
