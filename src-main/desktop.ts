import { nativeTheme } from 'electron';
import { join } from 'node:path';
import type { AnyRequest, RequestHandlers } from '../src-shared/contract.ts';
import { markFavourite } from '../src-shared/favourites.ts';
import { say } from '../src-shared/language/say.ts';
import { mostFavourites, type HotkeyName } from '../src-shared/settings.ts';
import type { Hotkey } from '../src-shared/view.ts';
import { createCarryOut } from './carry-out.ts';
import { createContactFeed } from './contact-feed.ts';
import { defaultHotkeys, hotkeyRequest } from './core/views/hotkey-requests.ts';
import { createPageView } from './core/views/page-view.ts';
import { appOrigin, denyPermissions, serveApp } from './edge/app-protocol.ts';
import { createHotkeys } from './edge/hotkeys.ts';
import { answerRequests, tell } from './edge/ipc.ts';
import { createNotifications } from './edge/notifications.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { openSettings } from './edge/settings-file.ts';
import { createTray } from './edge/tray.ts';
import { createHandlers } from './handlers.ts';
import { createInspector } from './inspector.ts';
import { createPages } from './pages.ts';
import { agentSecret, type Phone, type PhoneGiven } from './phone.ts';
import { followState } from './presence.ts';
import { settingsView } from './profiles.ts';
import type { createServers } from './servers.ts';
import type { Speaker } from './speaker.ts';

/** The tray's clock is a word, refreshed once a minute (design, section 7). */
const trayRefreshMs = 60_000;

export interface DesktopGiven extends Pick<PhoneGiven, 'now' | 'log'> {
  readonly settings: ReturnType<typeof openSettings>;
  readonly secrets: SecretStore;
  readonly servers: ReturnType<typeof createServers>;
  readonly phone: Phone;
  readonly speaker: Speaker;
  readonly isQuitting: () => boolean;
}

/** Everything an agent sees and presses: windows, tray, notifications, hotkeys. All of it follows the state. */
export function startDesktop({
  phone,
  settings,
  secrets,
  servers,
  speaker,
  now,
  log,
  isQuitting,
}: DesktopGiven) {
  const pageView = createPageView();
  const view = () => pageView(phone.store.state());

  serveApp(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  const pages = createPages(
    {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      page: (name, dark) =>
        `${appOrigin}/${name}.html?theme=${dark ? 'dark' : 'light'}&language=${view().desk.language}`,
    },
    { view, now, mayClose: isQuitting, corner: () => settings.get().popup.corner, log: log('page') },
  );

  const contactFeed = createContactFeed(
    () => phone.store.state().phonebooks.contacts,
    (list) => tell(pages.main.webContents, 'contacts/list', list),
  );
  const inspector = createInspector({
    store: phone.store,
    recorder: phone.recorder,
    openWindow: (closed) => pages.openInspector(closed),
  });
  const handlers: RequestHandlers = createHandlers({
    store: phone.store,
    now,
    ready: () => pages.ready(),
    keptPassword: (agentId) => secrets.get(agentSecret(agentId)),
    saveProfile: (input) => servers.save(input),
    useProfile: (id) => servers.use(id),
    changeSettings: async ({ appearance, language }) => {
      if (appearance !== undefined) {
        settings.change({ appearance });
        nativeTheme.themeSource = appearance;
      }
      if (language !== undefined) {
        settings.change({ language });
        phone.raise({ type: 'desk/changed', desk: { language: await speaker.follow(language) } });
      }
      phone.raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      return { ok: true };
    },
    markFavourite: ({ marked, ...one }) => {
      const favourites = markFavourite(settings.get().favourites, one, marked);
      if (favourites.length > mostFavourites) return { ok: false, error: say('favourites.full') };
      settings.change({ favourites: [...favourites] });
      phone.raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      return { ok: true };
    },
    feedContacts: (fresh) => contactFeed.want(fresh),
    windows: {
      ...pages,
      sizePopup: (height) => pages.popup.size(height),
    },
    demo: () => servers.demo(),
    inspector: inspector.handlers,
  });
  const requestLog = log('request');
  const carryOut = createCarryOut(handlers, requestLog);
  const ask = ({ name, input }: AnyRequest) => {
    void carryOut(name, input).then((result) => {
      if (!result.ok) requestLog.info(`${name} refused: ${result.error}`);
    });
  };

  const keys: Readonly<Record<HotkeyName, string>> = {
    ...defaultHotkeys(process.platform),
    ...settings.get().hotkeys,
  };
  const hotkeys = createHotkeys(
    (name) => {
      const request = hotkeyRequest(name, view());
      if (request !== null) ask(request);
    },
    now,
    log('hotkey'),
  );
  function tellHotkeys(list: readonly Hotkey[]) {
    phone.raise({ type: 'desk/changed', desk: { hotkeys: list } });
    const refused = list.filter(({ status }) => status === 'refused');
    if (refused.length === 0) return;
    const accelerators = refused.map(({ accelerator }) => accelerator);
    phone.raise({ type: 'notice/raised', tone: 'error', body: { kind: 'hotkey-refused', accelerators } });
  }

  const tray = createTray(nativeTheme.shouldUseDarkColors, ask);
  const notifications = createNotifications(() => pages.show(), log('notification'));
  const follow = followState({
    tray,
    notifications,
    hotkeys: { on: () => tellHotkeys(hotkeys.on(keys)), off: () => tellHotkeys(hotkeys.off(keys)) },
    popup: pages.popup,
  });
  const refresh = () => follow(view(), now(), settings.get());
  phone.store.subscribe(() => {
    refresh();
    // Before the slice that says they are there.
    contactFeed.follow();
    pages.changed();
  });
  const minute = setInterval(refresh, trayRefreshMs);
  const followTheme = () => {
    tray.setDark(nativeTheme.shouldUseDarkColors);
    phone.raise({ type: 'desk/changed', desk: { dark: nativeTheme.shouldUseDarkColors } });
  };
  nativeTheme.on('updated', followTheme);

  const stopAnswering = answerRequests(carryOut, pages.isOurs, appOrigin, log('ipc'));
  tellHotkeys(hotkeys.off(keys));
  refresh();

  return {
    show: () => pages.show(),
    dispose() {
      clearInterval(minute);
      nativeTheme.off('updated', followTheme);
      stopAnswering();
      hotkeys.dispose();
      notifications.dispose();
      inspector.dispose();
      pages.dispose();
      tray.dispose();
    },
  };
}
