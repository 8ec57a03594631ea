import { existsSync } from 'node:fs';
import { provideElectron } from './electron-runtime.ts';
import { outputOf, runQuietly } from './run-quietly.ts';
import {
  brokerRequirements,
  librariesNotFound,
  packagesFor,
  type Requirements,
  requirementsFor,
} from './system-requirements.ts';

/**
 * Sees to it that Electron can run here (`run`), or that a whole desktop can be started for it (`test`, and
 * `run` where there is no display). On Linux, installs what is missing when it may; when it may not, prints
 * the one command that does it and ends the process with status 1. Elsewhere there is nothing to do.
 */
export async function provideDesktop({ need }: { readonly need: 'run' | 'test' }): Promise<void> {
  if (process.platform !== 'linux') return;
  const { executable } = await provideElectron();
  const required = requirementsFor({ need, display: hasDisplay() });
  const packages = packagesFor(await findMissing(executable, required));
  if (packages.length === 0) return;

  const why = need === 'run' ? 'to run the app' : 'to test the app';
  if (!mayInstall()) {
    console.error(`System packages are missing ${why}. On Debian or Ubuntu this installs them:`);
    console.error(`  ${await installCommand(packages)}`);
    process.exit(1);
  }
  console.log(`System packages are missing ${why}: ${packages.join(' ')}`);
  await install(packages);
  const still = Object.values(await findMissing(executable, required)).flat();
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.join(', ')}`);
}

/**
 * Sees to it that a real ActiveMQ and a JDK are here, installing what is missing when it may. Answers `null`,
 * or why there is none and how to get it: the tests that need it are then left out.
 */
export async function provideBroker(): Promise<string | null> {
  const packages = packagesFor(notThere(brokerRequirements));
  if (packages.length === 0) return null;
  if (!mayInstall()) return `no ActiveMQ here. On Debian or Ubuntu: ${await installCommand(packages)}`;
  console.log(`System packages are missing to test with a real broker: ${packages.join(' ')}`);
  await install(packages);
  const still = packagesFor(notThere(brokerRequirements));
  if (still.length > 0) throw new Error(`Still missing after the installation: ${still.join(', ')}`);
  return null;
}

/** Whether there is a screen to show windows on. Always so outside Linux. */
export function hasDisplay(): boolean {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  return process.platform !== 'linux' || Boolean(x11) || Boolean(wayland);
}

async function findMissing(executable: string, required: Requirements): Promise<Requirements> {
  const linked = librariesNotFound(await outputOf('ldd', [executable]));
  // By its full path, because a user's PATH often lacks sbin.
  const known = await outputOf('/sbin/ldconfig', ['-p']);
  const libraries = [...linked, ...required.libraries.filter((name) => !known.includes(name))];
  return { ...notThere(required), libraries };
}

/** The programs that are not on the path and the files that do not exist. Libraries take more to find. */
function notThere({ programs, files }: Requirements): Requirements {
  const path = (process.env['PATH'] ?? '').split(':');
  return {
    libraries: [],
    programs: programs.filter((name) => !path.some((folder) => existsSync(`${folder}/${name}`))),
    files: files.filter((name) => !existsSync(name)),
  };
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function install(packages: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may be under way.
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  await runQuietly('Updating the package lists', 'apt-get', ['update', ...wait], env);
  const names = await Promise.all(packages.map((name) => nameHere(name, isInLists)));
  const args = ['install', '-y', '--no-install-recommends', ...wait, ...names];
  await runQuietly('Installing system packages', 'apt-get', args, env);
}

/** The one command that installs packages, for whoever may not do it here, under the names they have here. */
export async function installCommand(packages: readonly string[], isKnown = isInLists): Promise<string> {
  const names = await Promise.all(packages.map((name) => nameHere(name, isKnown)));
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
}

/** Newer Debian and Ubuntu have some libraries under a name ending in t64. */
async function nameHere(name: string, isKnown: typeof isInLists): Promise<string> {
  const newName = `${name}t64`;
  return (await isKnown(newName)) ? newName : name;
}

async function isInLists(name: string): Promise<boolean> {
  return (await outputOf('apt-cache', ['show', name]).catch(() => '')) !== '';
}
