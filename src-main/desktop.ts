import type { AppView } from '../src-shared/view.ts';
import { createAsking } from './asking.ts';
import { createCarryOut } from './carry-out.ts';
import type { Policy } from './core/settings/layers.ts';
import { hotkeyRequest } from './core/views/hotkey-requests.ts';
import { createPageView } from './core/views/page-view.ts';
import { watchDesk } from './desk-watch.ts';
import { appOrigin } from './edge/app-protocol.ts';
import { electronNotifications } from './edge/electron-notifications.ts';
import { createAnswerer } from './edge/ipc.ts';
import { createNotifications } from './edge/notifications.ts';
import type { PlacesFile } from './edge/places-file.ts';
import type { FirstSight } from './first-sight.ts';
import { createHotkeyDesk } from './hotkey-desk.ts';
import { openOnBus } from './on-bus.ts';
import { pageFiles } from './page-server.ts';
import { createPages } from './pages.ts';
import type { PhoneGiven } from './phone.ts';
import { createPreferences } from './preferences.ts';
import { createPresence } from './presence.ts';
import { createRequestDesk, type RequestDeskGiven } from './request-desk.ts';
import type { Speaker } from './speaker.ts';
import { followStartup } from './startup.ts';

/** What the parts that answer requests are given through here. */
type HandedOn =
  | 'phone'
  | 'settings'
  | 'secrets'
  | 'servers'
  | 'browse'
  | 'folder'
  | 'logFolder'
  | 'readAuthorities'
  | 'ways';

export interface DesktopGiven extends Pick<PhoneGiven, 'now' | 'log'>, Pick<RequestDeskGiven, HandedOn> {
  readonly speaker: Speaker;
  readonly places: PlacesFile;
  readonly first: FirstSight;
  readonly isQuitting: () => boolean;
}

/** Everything an agent sees and presses: windows, tray, notifications, hotkeys. All of it follows the state. */
export function startDesktop(given: DesktopGiven) {
  const { phone, settings, servers, speaker, places, first, isQuitting, now, log } = given;
  const pageView = createPageView();
  const view = () => pageView(phone.store.state());
  const files = pageFiles(() => view().desk.language);
  const pages = createPages(files, places, first, {
    view,
    now,
    mayClose: isQuitting,
    wantedAt: () => settings.get().popup,
    log: log('page'),
  });
  const hotkeys = createHotkeyDesk({
    phone,
    settings,
    pressed: (name) => {
      const request = hotkeyRequest(name, view());
      if (request !== null) asking.ask(request);
    },
    now,
    log: log('hotkey'),
  });
  const startupLog = log('startup');
  const takeUpStartup = () => followStartup(settings, phone, startupLog);
  const preferences = createPreferences({
    settings,
    phone,
    speaker,
    takeUp: {
      hotkeys: () => hotkeys.changed(),
      popup: () => pages.popup.settingsChanged(),
      startup: takeUpStartup,
      profiles: () => void servers.follow(),
      profile: () => void servers.follow(),
    },
  });
  const onBus = openOnBus((reach) => phone.raise({ type: 'desk/changed', desk: { hotkeyReach: reach } }));
  const notifications = createNotifications(
    onBus.notifications ?? electronNotifications,
    (open, action) => void asking.choose(open, action),
    log('notification'),
  );
  const requests = createRequestDesk({
    ...given,
    preferences,
    hotkeys,
    notifications,
    pages,
    toneFolder: first.toneFolder,
    view,
    ask: (request) => asking.ask(request),
  });
  const requestLog = log('request');
  const carryOut = createCarryOut(requests.handlers, requestLog);
  const asking = createAsking(carryOut, phone, requestLog);
  const presence = createPresence({
    item: first.tray,
    pages,
    view,
    now,
    ask: asking.ask,
    notifications,
    hotkeys,
  });

  let followed: AppView | null = null;
  phone.store.subscribe((after, before) => {
    // What was changed about the server in use waits for the end of the session.
    if (after.session.phase === 'out' && before.session.phase !== 'out') void servers.follow();
    // The contacts go before the slice that says they are there.
    requests.people.follow();
    requests.team.follow();
    // Of a supervisor's agents two hundred change a second: nothing but their rows shows it.
    const seen = view();
    if (seen === followed) return;
    followed = seen;
    presence.changed();
    requests.sounds.follow();
    pages.changed();
  });
  const unwatch = watchDesk({
    phone,
    themed: (dark) => presence.setDark(dark),
    // Some systems have forgotten who has which keys.
    woken: () => hotkeys.again(),
  });
  first.requests.answerBy(createAnswerer(carryOut, pages.isOurs, appOrigin, log('ipc')));

  return {
    /** Stands on the desktop from now on: tray, dock, the start at log-in. The page goes before, which somebody waits for. */
    appear() {
      presence.refresh();
      // The program may have moved, or the administrator wants it so. Where it is off another profile's may be on.
      if (settings.get().startup.atLogIn) takeUpStartup();
    },
    show: () => pages.show(),
    ask: asking.ask,
    followPolicy: (policy: Policy) => preferences.followPolicy(policy),
    dispose() {
      unwatch();
      first.requests.close();
      requests.dispose();
      hotkeys.dispose();
      notifications.dispose();
      presence.dispose();
      pages.dispose();
    },
  };
}
