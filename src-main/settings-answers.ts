import { BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { say } from '../src-shared/language/say.ts';
import type { AppView } from '../src-shared/view.ts';
import { ok, refuse } from './answers.ts';
import { createConnectionTests } from './connection-tests.ts';
import { createDiagnostics } from './diagnostics.ts';
import { askForFile } from './edge/file-dialogs.ts';
import type { createNotifications } from './edge/notifications.ts';
import { openFolder } from './edge/open-folder.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import type { createPages } from './pages.ts';
import type { Phone } from './phone.ts';
import type { Preferences } from './preferences.ts';
import { createServerHandlers } from './server-handlers.ts';
import type { Servers, ServersGiven } from './servers.ts';
import { createSettingsTransfer } from './settings-transfer.ts';
import { createSettingsWindow, type SettingsWindowGiven } from './settings-window.ts';
import { tryPop } from './try-pop.ts';
import type { Ways } from './ways.ts';

export interface SettingsAnswersGiven extends Pick<SettingsWindowGiven, 'hotkeys'> {
  readonly phone: Pick<Phone, 'store' | 'recorder'>;
  readonly settings: SettingsFile;
  readonly servers: Servers;
  readonly preferences: Preferences;
  readonly notifications: Pick<ReturnType<typeof createNotifications>, 'test'>;
  readonly pages: Pick<ReturnType<typeof createPages>, 'main' | 'openSettings' | 'tell'>;
  readonly view: () => AppView;
  readonly now: () => number;
  /** Opens an address in the system's browser; answers whether the system did. */
  readonly browse: (url: string) => Promise<boolean>;
  readonly folder: string;
  readonly logFolder: string;
  /** The certificates that an encrypted link trusts, with those of this file. */
  readonly readAuthorities: ServersGiven['readAuthorities'];
  readonly ways: Ways;
}

const opened = async (path: string) =>
  (await openFolder(path)) ? ok : refuse(say('settings.log-folder.failed'));

/** What is asked for in the window of the settings: settings, servers and tests of them, diagnostics. */
export function createSettingsAnswers(given: SettingsAnswersGiven) {
  const { phone, settings, servers, preferences, notifications, pages, view, now, browse } = given;
  const { folder, logFolder, readAuthorities, ways } = given;
  const settingsWindow = createSettingsWindow({
    preferences,
    hotkeys: given.hotkeys,
    openWindow: (pane, closed) => pages.openSettings(pane, closed),
    transfer: createSettingsTransfer({ settings, preferences }),
    openLogFolder: () => opened(logFolder),
    openProfileFolder: () => opened(folder),
    testNotification: () =>
      notifications.test(say('settings.notifications.test.title'), say('settings.notifications.test.text')),
    tryPop: (trigger) => tryPop(settings.get().screenPop, trigger, browse),
    closed: () => tests.stop(),
  });
  const tests = createConnectionTests({
    tell: (step) => pages.tell('connection/step', step),
    saved: (id) => servers.saved(id),
    keptPassword: (id) => servers.passwordOf(id),
    ways,
    readAuthorities,
    newName: () => `${settings.installationId()}-test-${randomBytes(3).toString('hex')}`,
  });

  return {
    handlers: {
      settings: settingsWindow.handlers,
      servers: createServerHandlers({
        servers,
        tests: tests.handlers,
        signedOut: () => phone.store.state().session.phase === 'out',
        askForFile: (title) => askForFile(BrowserWindow.getFocusedWindow() ?? pages.main, null, title),
        tell: (chosen) => pages.tell('server/file-chosen', chosen),
      }),
      diagnostics: createDiagnostics({
        view,
        now,
        recorder: phone.recorder,
        logFolder,
        window: settingsWindow.window,
        tell: settingsWindow.tell,
      }),
    },
    dispose: () => tests.stop(),
  };
}
