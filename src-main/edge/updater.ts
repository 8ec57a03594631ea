import { app } from 'electron';
import type { AppUpdater, ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import type { ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';

interface Log {
  readonly info: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** What the content of a feed comes to beside this version. */
export type Offer =
  | { readonly kind: 'current' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'older'; readonly version: string };

/** Replaces the program by a newer version. */
export interface Updater {
  /** Reads a file of the feed, which must have been checked; `folder` is where it came from. */
  readonly consider: (folder: string, content: string) => Promise<Offer>;
  /** Fetches what was considered last, checked by its hash; `null` when it lies here, or was given up by `stop`. */
  readonly download: () => Promise<'damaged' | 'cut-off' | null>;
  readonly stop: () => void;
  /** Installs what was downloaded and quits; `failed` is called instead when the system refuses. */
  readonly install: (restart: boolean, failed: () => void) => void;
}

/**
 * The one file that knows electron-updater, which is loaded when a feed is first considered. What it is told of a
 * version is what has been checked: it asks no server for that.
 */
export function createUpdater(isAllowed: (url: string) => boolean, log: Log): Updater {
  let opened: ReturnType<typeof open> | null = null;
  let checked: { readonly folder: string; readonly content: string } | null = null;
  let stopDownload = () => {};

  async function open() {
    const library = await import('electron-updater');
    const { parseUpdateInfo, resolveFiles } = await import('electron-updater/out/providers/Provider.js');
    class CheckedFeed extends library.Provider<UpdateInfo> {
      constructor(_options: unknown, _updater: unknown, options: ProviderRuntimeOptions) {
        super(options);
      }
      getLatestVersion(): Promise<UpdateInfo> {
        const { folder, content } = checked ?? { folder: '', content: '' };
        return Promise.resolve(parseUpdateInfo(content, 'feed', new URL(folder)));
      }
      resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
        const files = resolveFiles(info, new URL(checked?.folder ?? ''));
        if (!files.every(({ url }) => isAllowed(url.href)))
          throw new Error('a file lies at an address that is not allowed');
        return files;
      }
    }
    const { AppImageUpdater, MacUpdater, NsisUpdater } = library;
    const kinds = { win32: NsisUpdater, darwin: MacUpdater } as const;
    const Kind =
      process.platform === 'win32' || process.platform === 'darwin'
        ? kinds[process.platform]
        : AppImageUpdater;
    const updater: AppUpdater = new Kind();
    updater.setFeedURL({ provider: 'custom', updateProvider: CheckedFeed });
    updater.logger = {
      info: (text: unknown) => log.info(firstLine(text)),
      warn: (text: unknown) => log.warn(firstLine(text)),
      error: (text: unknown) => log.warn(firstLine(text)),
    };
    updater.autoDownload = false;
    // When it is installed is decided by what is up at the phone.
    updater.autoInstallOnAppQuit = false;
    updater.allowDowngrade = false;
    // Whether this package is one that can be replaced has been looked at before anything is fetched.
    updater.forceDevUpdateConfig = true;
    return { updater, library };
  }

  return {
    async consider(folder, content) {
      checked = { folder: folder.endsWith('/') ? folder : `${folder}/`, content };
      opened ??= open();
      const { updater } = await opened;
      try {
        const result = await updater.checkForUpdates();
        if (result === null) return { kind: 'unreadable' };
        const { version } = result.updateInfo;
        if (result.isUpdateAvailable) return { kind: 'newer', version };
        // The same, or one that is not yet for this desk or its system.
        return compare(updater, version) > 0 ? { kind: 'older', version } : { kind: 'current' };
      } catch {
        return { kind: 'unreadable' };
      }
    },
    async download() {
      if (opened === null) return null;
      const { updater, library } = await opened;
      const token = new library.CancellationToken();
      stopDownload = () => token.cancel();
      try {
        await updater.downloadUpdate(token);
        return null;
      } catch (error) {
        if (token.cancelled) return null;
        return codeOf(error) === 'ERR_CHECKSUM_MISMATCH' ? 'damaged' : 'cut-off';
      }
    },
    stop: () => stopDownload(),
    install(restart, failed) {
      void opened?.then(({ updater }) => {
        updater.once('error', failed);
        updater.autoRunAppAfterInstall = restart;
        // The new one must not take itself for a second start.
        app.releaseSingleInstanceLock();
        updater.quitAndInstall(true, restart);
      });
    },
  };
}

/** Below 0 where the version that runs is the older one; semver, which it comes from, brings no types. */
const compare = ({ currentVersion }: AppUpdater, version: string): number =>
  (currentVersion as { compare: (other: string) => number }).compare(version);

const firstLine = (text: unknown) => String(text).split('\n')[0] ?? '';
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : null);
