import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import { startDesktop } from './desktop.ts';
import { createClock } from './edge/clock.ts';
import { createLog } from './edge/log.ts';
import { openSecretStore } from './edge/secret-store.ts';
import { openSettings } from './edge/settings-file.ts';
import { agentSecret, startPhone } from './phone.ts';
import { createNumbers } from './numbers.ts';
import { createServers } from './servers.ts';
import { regionOf } from '../src-shared/shown-number.ts';
import { settingsView } from './profiles.ts';
import { createSpeaker } from './speaker.ts';

/** Creates everything, introduces the parts to each other, and starts with the server used last. */
export async function startApp(): Promise<void> {
  const folder = app.getPath('userData');
  const now = createClock();
  const log = createLog(join(folder, 'logs'));
  const settings = openSettings(folder);
  const secrets = await openSecretStore(folder);
  nativeTheme.themeSource = settings.get().appearance;
  const speaker = createSpeaker(app.getPreferredSystemLanguages(), log('language'));
  const language = await speaker.follow(settings.get().language);

  let quitting = false;
  const quit = () => {
    quitting = true;
    // Not within before-quit: the quit that is refused there would take this one back, and leave no window.
    setImmediate(() => app.quit());
  };
  const servers = createServers({
    settings,
    secrets,
    startDemo: async () => (await import('./demo-mode.ts')).startDemoMode((text) => log('demo').warn(text)),
    chosen: (profile) => {
      phone.raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      return phone.choose(profile);
    },
  });
  const phone = startPhone({
    settings,
    secrets,
    servers,
    desk: {
      platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
      version: app.getVersion(),
      secureStorage: secrets.available,
      passwordKept: secrets.has(agentSecret(settings.get().agentId)),
      dark: nativeTheme.shouldUseDarkColors,
      region: app.getLocaleCountryCode(),
      language,
      hotkeys: [],
    },
    now,
    chance: Math.random,
    log,
    showWindow: () => desktop.show(),
    quit,
  });
  const numbers = createNumbers(() => {
    const { profile, desk } = phone.store.state();
    return regionOf(profile, desk);
  }, log('numbers'));
  const desktop = startDesktop({
    phone,
    settings,
    secrets,
    servers,
    speaker,
    now,
    log,
    isQuitting: () => quitting,
  });

  app.on('second-instance', () => desktop.show());
  app.on('activate', () => desktop.show());
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    phone.raise({ type: 'order/quit' });
  });
  app.on('will-quit', () => {
    desktop.dispose();
    phone.dispose();
    void servers.close();
  });

  if (settings.setAside !== null) {
    const body = { kind: 'settings-reset', setAside: settings.setAside } as const;
    phone.raise({ type: 'notice/raised', tone: 'error', body });
  }
  if (!settings.kept()) {
    phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'settings-not-kept' } });
  }
  await servers.start();
  // What stands in the tray and in notifications is written anew.
  if (await numbers.learn()) phone.raise({ type: 'desk/changed', desk: {} });
}
