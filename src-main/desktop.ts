import { app, BrowserWindow, clipboard, nativeTheme, powerMonitor } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { AnyRequest, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import { say } from '../src-shared/language/say.ts';
import type { AppView } from '../src-shared/view.ts';
import { createAdmin } from './admin.ts';
import { createCarryOut } from './carry-out.ts';
import { createConnectionTests } from './connection-tests.ts';
import { hotkeyReach } from './core/hotkey-reach.ts';
import type { Policy } from './core/settings/layers.ts';
import { hotkeyRequest } from './core/views/hotkey-requests.ts';
import { trayView } from './core/views/tray-view.ts';
import { createPageView } from './core/views/page-view.ts';
import { createFloating } from './floating.ts';
import { launcher } from './edge/launcher.ts';
import type { PlacesFile } from './edge/places-file.ts';
import { createDock } from './edge/dock.ts';
import { startAtLogIn } from './edge/start-at-log-in.ts';
import { appOrigin, denyPermissions, serveApp } from './edge/app-protocol.ts';
import { createAttention } from './edge/attention.ts';
import { createBadge } from './edge/badge.ts';
import { electronNotifications } from './edge/electron-notifications.ts';
import { askForFile, askForSound } from './edge/file-dialogs.ts';
import { answerRequests, tell } from './edge/ipc.ts';
import { createNativeMenus } from './edge/native-menus.ts';
import { createNotifications } from './edge/notifications.ts';
import { createPageFeed } from './edge/page-feed.ts';
import { openFolder } from './edge/open-folder.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import { createToneFiles } from './edge/tone-files.ts';
import { selectedText } from './edge/selected-text.ts';
import { createTray } from './edge/tray.ts';
import { createDiagnostics } from './diagnostics.ts';
import { createHandlers } from './handlers.ts';
import { createHotkeyDesk } from './hotkey-desk.ts';
import { createInspector } from './inspector.ts';
import { openOnBus } from './on-bus.ts';
import { createPages } from './pages.ts';
import { createPeople } from './people.ts';
import { createPreferences } from './preferences.ts';
import { agentSecret, type Phone, type PhoneGiven } from './phone.ts';
import { followState } from './presence.ts';
import { createRecents } from './recents.ts';
import { createServerHandlers } from './server-handlers.ts';
import type { Servers, ServersGiven } from './servers.ts';
import { createSettingsWindow } from './settings-window.ts';
import { createSettingsTransfer } from './settings-transfer.ts';
import { createSounds } from './sounds.ts';
import { tryPop } from './try-pop.ts';
import { createTeam } from './team.ts';
import type { Speaker } from './speaker.ts';
import type { Ways } from './ways.ts';

/** Between two pictures of the tray: the system draws its whole menu anew for each. */
const trayRestMs = 250;
/** The tray's clock is a word, refreshed once a minute (design, section 7). */
const trayRefreshMs = 60_000;

export interface DesktopGiven extends Pick<PhoneGiven, 'now' | 'log'> {
  readonly settings: SettingsFile;
  readonly secrets: SecretStore;
  readonly servers: Servers;
  readonly phone: Phone;
  readonly speaker: Speaker;
  readonly places: PlacesFile;
  /** The main window stays in the tray until it is asked for. */
  readonly startHidden: boolean;
  readonly isQuitting: () => boolean;
  /** Opens an address in the system's browser; answers whether the system did. */
  readonly browse: (url: string) => Promise<boolean>;
  readonly folder: string;
  readonly logFolder: string;
  /** The certificates that an encrypted link trusts, with those of this file. */
  readonly readAuthorities: ServersGiven['readAuthorities'];
  readonly ways: Ways;
}

/** Everything an agent sees and presses: windows, tray, notifications, hotkeys. All of it follows the state. */
export function startDesktop({
  phone,
  settings,
  secrets,
  servers,
  speaker,
  places,
  startHidden,
  now,
  log,
  isQuitting,
  browse,
  folder,
  logFolder,
  readAuthorities,
  ways,
}: DesktopGiven) {
  const pageView = createPageView();
  const view = () => pageView(phone.store.state());
  const toneFolder = join(app.getPath('userData'), 'tones');

  serveApp({
    folder: join(import.meta.dirname, '../renderer'),
    toneFolder,
    // A constant of the build: what is shipped does not even ask the environment.
    devServer: import.meta.env.DEV ? (process.env['ELECTRON_RENDERER_URL'] ?? null) : null,
  });
  denyPermissions();
  const pages = createPages(
    {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      page(name, dark, more) {
        const { language } = view().desk;
        const query = new URLSearchParams({ theme: dark ? 'dark' : 'light', language, ...more });
        return `${appOrigin}/${name}.html?${query.toString()}`;
      },
    },
    places,
    { view, now, mayClose: isQuitting, startHidden, wantedAt: () => settings.get().popup, log: log('page') },
  );

  const inspector = createInspector({
    store: phone.store,
    recorder: phone.recorder,
    openWindow: (closed) => pages.openInspector(closed),
  });
  const hotkeys = createHotkeyDesk({
    phone,
    settings,
    pressed: (name) => {
      const request = hotkeyRequest(name, view());
      if (request !== null) ask(request);
    },
    now,
    log: log('hotkey'),
  });
  const preferences = createPreferences({
    settings,
    phone,
    speaker,
    takeUp: {
      hotkeys: () => hotkeys.changed(),
      popup: () => pages.popup.settingsChanged(),
      startup: () => followStartup(),
      profiles: () => void servers.follow(),
      profile: () => void servers.follow(),
    },
  });
  const onBus = openOnBus((portal) => {
    const { platform, versions, env } = process;
    const session = env['XDG_SESSION_TYPE'] ?? '';
    const reach = hotkeyReach({ platform, session, electron: versions.electron, portal });
    phone.raise({ type: 'desk/changed', desk: { hotkeyReach: reach } });
  });
  const notifications = createNotifications(
    () => onBus.notifications() ?? electronNotifications,
    (open, action) => void choose(open, action),
    log('notification'),
  );
  const shown = async (path: string): Promise<RequestResult> =>
    (await openFolder(path)) ? { ok: true } : { ok: false, error: say('settings.log-folder.failed') };
  const settingsWindow = createSettingsWindow({
    preferences,
    hotkeys,
    openWindow: (pane, closed) => pages.openSettings(pane, closed),
    transfer: createSettingsTransfer({ settings, preferences }),
    openLogFolder: () => shown(logFolder),
    openProfileFolder: () => shown(folder),
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
  const sounds = createSounds({
    view,
    now,
    tell: (name, payload) => tell(pages.main.webContents, name, payload),
    files: createToneFiles(toneFolder),
    askForFile: () =>
      askForSound(
        BrowserWindow.getFocusedWindow() ?? pages.main,
        say('sound.own.choose'),
        say('sound.own.files'),
      ),
    changeSettings: (changed) => preferences.change({ sounds: changed }),
  });
  const people = createPeople({
    phone,
    tell: (list) => tell(pages.main.webContents, 'contacts/list', list),
    keepFavourites: (favourites) => {
      const kept = settings.change({ favourites });
      phone.raise({ type: 'settings/changed', settings: settings.view() });
      return kept;
    },
  });
  const team = createTeam({
    phone,
    tell: (page, rows) => {
      const window = page === 'main' ? pages.main : pages.side(page);
      if (window !== undefined) tell(window.webContents, 'team/rows', rows);
    },
    openTeam: (closed) => pages.openTeam(closed),
    openWallboard: (closed) => pages.openWallboard(closed),
  });
  const startupLog = log('startup');
  function followStartup() {
    if (startAtLogIn(launcher(), settings.get().startup)) return;
    startupLog.warn('the system did not take over whether to start at log-in');
    phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'startup-refused' } });
  }
  const handlers: RequestHandlers = createHandlers({
    phone,
    ready: () => pages.ready(),
    keptPassword: (agentId) => secrets.get(agentSecret(agentId)),
    copy: (text) => clipboard.writeText(text),
    selectedText,
    windows: pages,
    floating: createFloating({ pages, view, ask: (request) => ask(request) }),
    demo: () => servers.demo(),
    inspector: inspector.handlers,
    settings: settingsWindow.handlers,
    servers: createServerHandlers({
      servers,
      tests: tests.handlers,
      signedOut: () => phone.store.state().session.phase === 'out',
      askForFile: (title) => askForFile(BrowserWindow.getFocusedWindow() ?? pages.main, null, title),
      tell: (chosen) => pages.tell('server/file-chosen', chosen),
    }),
    people: people.handlers,
    recents: createRecents({ phone, window: pages.main, show: () => pages.recents() }),
    sounds: sounds.handlers,
    diagnostics: createDiagnostics({
      view,
      now,
      recorder: phone.recorder,
      logFolder,
      window: settingsWindow.window,
      tell: settingsWindow.tell,
    }),
    team: team.handlers,
    admin: createAdmin({ phone, window: pages.main }),
  });
  const requestLog = log('request');
  const carryOut = createCarryOut(handlers, requestLog);
  /** Nobody looks at a page while a hotkey, the tray or a notification asks: a refusal is told as a notice. */
  async function asked({ name, input }: AnyRequest): Promise<boolean> {
    const result = await carryOut(name, input);
    if (result.ok) return true;
    requestLog.info(`${name} was refused`);
    phone.raise({ type: 'notice/raised', tone: 'info', body: { kind: 'not-possible', why: result.error } });
    return false;
  }
  const ask = (request: AnyRequest) => void asked(request);
  /** Whoever answers there sees the call they have answered: first the window, then the order. */
  async function choose(open: AnyRequest, action: AnyRequest | null) {
    if ((await asked(open)) && action !== null) ask(action);
  }

  const makeMenu = createNativeMenus(ask);
  const tray = createTray(nativeTheme.shouldUseDarkColors, makeMenu, ask);
  const trayFeed = createPageFeed(
    () => trayView(view(), now()),
    (seen) => tray.show(seen),
    trayRestMs,
  );
  const attention = createAttention(pages.main);
  const follow = followState({
    tray: trayFeed,
    dock: createDock(makeMenu),
    launcher: launcher(),
    badge: createBadge(pages.main),
    notifications,
    attention,
    hotkeys,
    popup: pages.popup,
  });
  const refresh = () => follow(view());
  // What a burst of events brings within a frame is one change.
  const shownFeed = createPageFeed(view, refresh);
  let followed: AppView | null = null;
  phone.store.subscribe((after, before) => {
    // What was changed about the server in use waits for the end of the session.
    if (after.session.phase === 'out' && before.session.phase !== 'out') void servers.follow();
    // The contacts go before the slice that says they are there.
    people.follow();
    team.follow();
    // Of a supervisor's agents two hundred change a second: nothing but their rows shows it.
    const seen = view();
    if (seen === followed) return;
    followed = seen;
    shownFeed.changed();
    sounds.follow();
    pages.changed();
  });
  const minute = setInterval(refresh, trayRefreshMs);
  const followTheme = () => {
    tray.setDark(nativeTheme.shouldUseDarkColors);
    phone.raise({ type: 'desk/changed', desk: { dark: nativeTheme.shouldUseDarkColors } });
  };
  nativeTheme.on('updated', followTheme);

  const wakeHotkeys = () => hotkeys.again();
  powerMonitor.on('resume', wakeHotkeys);
  powerMonitor.on('unlock-screen', wakeHotkeys);

  const stopAnswering = answerRequests(carryOut, pages.isOurs, appOrigin, log('ipc'));
  refresh();
  // The program may have moved, or the administrator wants it so. Where it is off another profile's may be on.
  if (settings.get().startup.atLogIn) followStartup();

  return {
    show: () => pages.show(),
    ask,
    followPolicy: (policy: Policy) => preferences.followPolicy(policy),
    dispose() {
      clearInterval(minute);
      shownFeed.dispose();
      trayFeed.dispose();
      nativeTheme.off('updated', followTheme);
      powerMonitor.off('resume', wakeHotkeys);
      powerMonitor.off('unlock-screen', wakeHotkeys);
      stopAnswering();
      tests.stop();
      hotkeys.dispose();
      notifications.dispose();
      attention.dispose();
      inspector.dispose();
      sounds.dispose();
      team.dispose();
      pages.dispose();
      tray.dispose();
    },
  };
}
