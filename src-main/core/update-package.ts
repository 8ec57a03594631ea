/** How this Sidetone came onto the computer, as far as the system tells. */
export interface Package {
  readonly platform: string;
  /** False for one that is run from its sources. */
  readonly packaged: boolean;
  /** The file of an AppImage; `undefined` elsewhere. */
  readonly appImage: string | undefined;
  /** The program that runs. */
  readonly program: string;
  /** Windows: the user's own folder of programs and their data. */
  readonly localAppData: string | undefined;
  /** Whether the user may write to the folder in which the file lies. */
  readonly mayWrite: (file: string) => boolean;
}

/**
 * Whether it can be replaced without an administrator: an AppImage in a folder of the user's, an installation for one
 * user on Windows, an application on macOS that the user may write. A deb, a tar.gz, a portable zip or an installation
 * for everybody is somebody else's to replace.
 */
export function canReplaceItself(it: Package): boolean {
  switch (it.platform) {
    case 'linux':
      return it.appImage?.startsWith('/') === true && it.mayWrite(it.appImage);
    case 'win32': {
      const own = it.localAppData === undefined ? null : `${it.localAppData}\\Programs\\`.toLowerCase();
      return it.packaged && own !== null && it.program.toLowerCase().startsWith(own);
    }
    case 'darwin': {
      const bundle = /^(.+\.app)\/Contents\/MacOS\//.exec(it.program)?.[1];
      // One that was opened where it was downloaded to runs from a copy that cannot be written.
      const isCopy = it.program.includes('/AppTranslocation/') || it.program.startsWith('/Volumes/');
      return it.packaged && bundle !== undefined && !isCopy && it.mayWrite(bundle);
    }
    default:
      return false;
  }
}

/** The name of the file that describes the newest version, as electron-builder writes it. */
export function feedFile(platform: string, arch: string): string {
  if (platform === 'darwin') return 'latest-mac.yml';
  if (platform === 'linux') return arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${arch}.yml`;
  return 'latest.yml';
}
