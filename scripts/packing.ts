import { path7za } from '7zip-bin';
import { build as pack } from 'electron-builder';
import { chmod, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { projectDir } from './project.ts';

/** What a machine packs, and what it leaves to others. */
export interface Plan {
  /** Names of electron-builder; empty: all that electron-builder.yml has for this system. */
  readonly targets: readonly string[];
  readonly leftOut: readonly { readonly what: string; readonly why: string }[];
}

const targetsOf = {
  win32: 'Windows (NSIS, zip)',
  darwin: 'macOS (dmg, zip)',
  linux: 'Linux (AppImage, deb, tar.gz)',
} as const;

/**
 * What can be packed on a system. Where Electron itself cannot be downloaded, electron-builder's tools for the other
 * kinds of packages cannot either.
 */
export function planFor(platform: NodeJS.Platform, { official }: Pick<ElectronRuntime, 'official'>): Plan {
  const others = Object.entries(targetsOf)
    .filter(([name]) => name !== platform)
    .map(([, what]) => ({ what, why: 'packed on that system, by the release workflow' }));
  if (official) return { targets: [], leftOut: others };
  const why = 'electron-builder downloads the tools for it, which cannot be had here';
  if (platform !== 'linux') return { targets: ['dir'], leftOut: [{ what: 'installers', why }, ...others] };
  const leftOut = [
    { what: 'AppImage', why },
    { what: 'deb', why },
  ];
  return { targets: ['dir', 'tar.gz'], leftOut: [...leftOut, ...others] };
}

/** What a runtime that is at hand has in its resources, and a package does not: the app it starts by itself. */
const ofTheRuntime = ['default_app.asar', 'app-update.yml'];

interface Order {
  readonly runtime: ElectronRuntime;
  readonly targets: readonly string[];
  /** The folder for what is made. */
  readonly into: string;
}

/** Packs what has been built into `out/`. Answers the files it made; a folder alone (`dir`) is none. */
export async function packApp({ runtime, targets, into }: Order): Promise<readonly string[]> {
  const platform = { win32: 'win', darwin: 'mac', linux: 'linux' }[
    process.platform as keyof typeof targetsOf
  ];
  if (!runtime.official) {
    process.env['ELECTRON_BUILDER_7ZIP_PATH'] ??= path7za;
    // The usual level 9 takes ten minutes for a hundredth of the size.
    process.env['ELECTRON_BUILDER_COMPRESSION_LEVEL'] ??= '4';
    // npm installs it as a plain file.
    await chmod(path7za, 0o755);
  }
  return pack({
    projectDir,
    [platform]: [...targets],
    publish: 'never',
    config: {
      directories: { output: into },
      ...(runtime.official
        ? {}
        : {
            electronVersion: runtime.version,
            electronDist: dirname(runtime.executable),
            afterExtract: async ({ appOutDir }) => {
              for (const name of ofTheRuntime) await rm(join(appOutDir, 'resources', name), { force: true });
            },
          }),
    },
  });
}
