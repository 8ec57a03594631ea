/**
 * `npm run bench`: measures the app against the least that an Electron app can be, on the same Electron, and prints
 * each figure with its limit. `-- --help` says what can follow. Let nothing else run meanwhile.
 */
import { bench } from '../test/bench/bench.ts';
import { optionsOf, usage } from '../test/bench/options.ts';
import { buildIfStale } from './build.ts';
import { startDesktop } from './display.ts';
import { provideElectron } from './electron-runtime.ts';
import { provideDesktop } from './system-packages.ts';

const options = optionsOf(process.argv.slice(2));
if (options === null) console.log(usage);
else {
  // Memory and processor are read from /proc, and the windows need a screen that nobody uses.
  if (process.platform !== 'linux') throw new Error('The benchmark runs on Linux only.');
  const { version } = await provideElectron();
  await provideDesktop({ need: 'test' });
  await buildIfStale();
  const desktop = await startDesktop();
  try {
    const holds = await bench({ ...options, electron: version, env: desktop.env, tell: console.log });
    process.exitCode = holds ? 0 : 1;
  } finally {
    await desktop.dispose();
  }
}
