import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';

/** Names, in the environment, the program of a package that is to be tested in place of the built app. */
export const packagedVariable = 'SIDETONE_PACKAGED';

interface LaunchWishes {
  /** Where this run keeps its settings and logs. An empty folder is a first start. */
  readonly profileDir: string;
  /** The environment to run in: usually that of the desktop. This process's own if left out. */
  readonly env?: Record<string, string>;
  /** What follows the project folder on the command line, for the app itself. */
  readonly args?: readonly string[];
}

/** How to start the built app, in the shape that Playwright's `electron.launch` takes. */
interface LaunchOptions {
  readonly executablePath: string;
  readonly args: string[];
  readonly cwd: string;
  readonly env?: Record<string, string>;
}

/**
 * How tests and measurements start the built app, or the packed one that the environment names: on X11, without a
 * graphics card, in a profile of its own.
 */
export async function electronLaunchOptions(wishes: LaunchWishes): Promise<LaunchOptions> {
  const packaged = process.env[packagedVariable];
  return {
    executablePath: packaged ?? (await provideElectron()).executable,
    args: [
      ...sandboxFlags(),
      ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
      '--disable-gpu',
      `--user-data-dir=${wishes.profileDir}`,
      ...(packaged === undefined ? [projectDir] : []),
      ...(wishes.args ?? []),
    ],
    cwd: projectDir,
    ...(wishes.env && { env: wishes.env }),
  };
}

/** Chromium's sandbox refuses to run as root on Linux. Only for development and tests, never in the product. */
export function sandboxFlags(): readonly string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
