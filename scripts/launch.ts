import { provideElectron } from './electron-runtime.ts';
import { projectDir } from './project.ts';

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

/** How tests and measurements start the built app: on X11, without a graphics card, in a profile of its own. */
export async function electronLaunchOptions(wishes: LaunchWishes): Promise<LaunchOptions> {
  const { executable } = await provideElectron();
  return {
    executablePath: executable,
    args: [
      ...sandboxFlags(),
      ...(process.platform === 'linux' ? ['--ozone-platform=x11'] : []),
      '--disable-gpu',
      `--user-data-dir=${wishes.profileDir}`,
      projectDir,
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
