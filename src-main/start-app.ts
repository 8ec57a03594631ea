import { app, nativeTheme, net } from 'electron';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import { startDesktop } from './desktop.ts';
import { trustedAuthorities } from './edge/authorities.ts';
import { createBrowser } from './edge/browser.ts';
import { platformOf } from './core/platform.ts';
import { canReplaceItself, feedFile } from './core/update-package.ts';
import { createClock } from './edge/clock.ts';
import { displaysNow } from './edge/displays.ts';
import { openEncryption } from './edge/encryption.ts';
import { openHistoryFolder } from './edge/history-file.ts';
import { createLog } from './edge/log.ts';
import { logName, moveLogs } from './edge/log-files.ts';
import { createLinkHandlers } from './edge/link-handlers.ts';
import type { watchLinks } from './edge/link-watch.ts';
import { watchMachine } from './edge/machine-watch.ts';
import { ownPackage } from './edge/own-package.ts';
import { openPlaces } from './edge/places-file.ts';
import { openSecretStore } from './edge/secret-store.ts';
import { openSettings } from './edge/settings-file.ts';
import { startAgain } from './edge/launcher.ts';
import { systemProxy } from './edge/system-proxy.ts';
import { readText } from './edge/text-file.ts';
import { createUpdater } from './edge/updater.ts';
import type { FirstSight } from './first-sight.ts';
import { startLinks } from './links.ts';
import { agentSecret, startPhone, type PhoneGiven } from './phone.ts';
import { createNumbers } from './numbers.ts';
import { createPolicy } from './policy.ts';
import { createServers } from './servers.ts';
import { isFeedAddress } from '../src-shared/settings-updates.ts';
import { regionOf } from '../src-shared/shown-number.ts';
import { createSpeaker } from './speaker.ts';
import { createWays } from './ways.ts';

/** A disk that is slower than this costs the last call of the list; an app that does not quit costs more. */
const settleMs = 2000;

/** Creates everything, introduces the parts to each other, and starts with the server used last. */
export async function startApp(watched: ReturnType<typeof watchLinks>, first: FirstSight): Promise<void> {
  const folder = app.getPath('userData');
  const now = createClock();
  const logFolder = join(folder, 'logs');
  const log = createLog(join(logFolder, logName), () => moveLogs(logFolder));
  const settings = openSettings(folder);
  const policy = createPolicy({
    file: first.policy.file,
    changed: (now) => void desktop.followPolicy(now),
    read: (told) => phone.raise(told),
    log: log('policy'),
  });
  const firstPolicy = await policy.open(first.policy.reading);
  settings.follow(firstPolicy.policy);
  const encryption = await openEncryption();
  const secrets = openSecretStore(folder, encryption);
  nativeTheme.themeSource = settings.get().appearance;
  const speaker = createSpeaker(app.getPreferredSystemLanguages(), log('language'));
  const language = await speaker.follow(settings.get().language);

  let quitting = false;
  const updater = createUpdater(isFeedAddress, log('update'));
  const quit: PhoneGiven['quit'] = (update) => {
    quitting = true;
    const restart = update === 'restart';
    // The version that is here is as good as before.
    const notInstalled = () => {
      if (restart) startAgain();
      app.quit();
    };
    const leave = () => (update === 'none' ? app.quit() : updater.install(restart, notInstalled));
    // Never within before-quit: the quit that is refused there would take this one back, and leave no window.
    void Promise.race([phone.settle(), delay(settleMs)]).then(() => setImmediate(leave));
  };
  const readAuthorities = async (file: string) => {
    const content = file === '' ? null : await readText(file);
    return trustedAuthorities(content?.ok === true ? content.text : null);
  };
  const ways = createWays(systemProxy);
  const servers = createServers({
    settings,
    secrets,
    startDemo: async () => (await import('./demo-mode.ts')).startDemoMode((text) => log('demo').warn(text)),
    readAuthorities,
    chosen: (profile) => {
      phone.raise({ type: 'settings/changed', settings: settings.view() });
      return phone.choose(profile);
    },
    changed: (profile) => {
      phone.raise({ type: 'settings/changed', settings: settings.view() });
      if (profile !== null) phone.raise({ type: 'profile/changed', profile });
    },
    busy: () => phone.store.state().session.phase !== 'out',
  });
  const browse = createBrowser(() => settings.get().screenPop.schemes, log('browser'));
  const phone = startPhone({
    settings,
    secrets,
    servers,
    openWay: ways.open,
    history: encryption === null ? null : openHistoryFolder(folder, encryption),
    desk: {
      platform: platformOf(process.platform),
      version: app.getVersion(),
      secureStorage: secrets.available,
      passwordKept: secrets.has(agentSecret(settings.get().agentId)),
      dark: nativeTheme.shouldUseDarkColors,
      region: app.getLocaleCountryCode(),
      language,
      hotkeys: [],
      hotkeyReach: 'everywhere',
      updatesItself: canReplaceItself(ownPackage()),
    },
    now,
    chance: Math.random,
    log,
    showWindow: () => desktop.show(),
    openUrl: (url) =>
      void browse(url).then((opened) => {
        const body = { kind: 'pop-failed', why: 'system' } as const;
        if (!opened) phone.raise({ type: 'notice/raised', tone: 'error', body });
      }),
    updates: {
      // By the system's proxy.
      fetch: (url, init) => net.fetch(url, init),
      feedFile: feedFile(process.platform, process.arch),
      updater,
    },
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
    places: openPlaces(folder, displaysNow, log('places')),
    first,
    isQuitting: () => quitting,
    browse,
    readAuthorities,
    ways,
    folder,
    logFolder,
  });

  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    phone.raise({ type: 'order/quit' });
  });
  const leaving = first.handOverQuit(() => quitting);
  app.on('activate', () => desktop.show());
  // What the page has asked for goes out before all else.
  await nextTurn();
  desktop.appear();
  const unwatchMachine = watchMachine(() => phone.raise({ type: 'link/doubted' }), log('machine'));
  app.on('will-quit', () => {
    unwatchMachine();
    policy.dispose();
    desktop.dispose();
    phone.dispose();
    void servers.close();
  });

  phone.raise(firstPolicy.told);
  if (settings.setAside !== null) {
    const { name, why } = settings.setAside;
    const body = { kind: why === 'newer' ? 'settings-newer' : 'settings-reset', setAside: name } as const;
    phone.raise({ type: 'notice/raised', tone: 'error', body });
  }
  if (!settings.kept()) {
    phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'settings-not-kept' } });
  }
  await servers.start();
  // Now that a server is chosen, which forgets what was before it.
  startLinks({
    phone,
    watched,
    handlers: createLinkHandlers(log('links')),
    showWindow: () => desktop.show(),
    ask: (request) => desktop.ask(request),
  });
  // What stands in the tray and in notifications is written anew.
  if (await numbers.learn()) phone.raise({ type: 'desk/changed', desk: {} });
  if (leaving) phone.raise({ type: 'order/quit' });
}
