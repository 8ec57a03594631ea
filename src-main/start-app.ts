import { app, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { AnyRequest, RequestHandlers } from '../src-shared/contract.ts';
import type { HotkeyName } from '../src-shared/settings.ts';
import type { Hotkey } from '../src-shared/view.ts';
import { decode } from './core/connector/decode.ts';
import type { AppEvent, TimerName } from './core/state/app-event.ts';
import { initialState } from './core/state/app-state.ts';
import { reduce } from './core/state/reduce.ts';
import { createStore } from './core/store.ts';
import { calling } from './core/views/alerts.ts';
import { defaultHotkeys, hotkeyRequest } from './core/views/hotkey-requests.ts';
import { createPageView } from './core/views/page-view.ts';
import { appOrigin, denyPermissions, serveApp } from './edge/app-protocol.ts';
import { createClock } from './edge/clock.ts';
import { createConnectorLink } from './edge/connector-link.ts';
import { createHotkeys } from './edge/hotkeys.ts';
import { answerRequests, carryOut } from './edge/ipc.ts';
import { createLog } from './edge/log.ts';
import { createNotifications } from './edge/notifications.ts';
import { openSecretStore } from './edge/secret-store.ts';
import { openSettings } from './edge/settings-file.ts';
import { createTimers } from './edge/timers.ts';
import { createTray } from './edge/tray.ts';
import { createHandlers } from './handlers.ts';
import { createPages } from './pages.ts';
import { followState } from './presence.ts';
import { destinationOf, settingsView } from './profiles.ts';
import { runEffect } from './run-effect.ts';
import { createServers } from './servers.ts';

/** The tray's clock is a word, refreshed once a minute (design, section 7). */
const trayRefreshMs = 60_000;
/** Everything that the reducer is told of carries the time; some of it, a chance besides. */
type Untimed = AppEvent extends infer One ? (One extends AppEvent ? Omit<One, 'at'> : never) : never;

/** Creates everything, introduces the edges to each other, and starts with the server used last. */
export async function startApp(): Promise<void> {
  const folder = app.getPath('userData');
  const now = createClock();
  const log = createLog(join(folder, 'logs'));
  const mainLog = log('main');
  const settings = openSettings(folder);
  const secrets = await openSecretStore(folder);
  const chance = Math.random;
  nativeTheme.themeSource = settings.get().appearance;

  const hotkeyMap: Readonly<Record<HotkeyName, string>> = {
    ...defaultHotkeys(process.platform),
    ...settings.get().hotkeys,
  };
  const idleHotkeys = (Object.keys(hotkeyMap) as HotkeyName[]).map((name): Hotkey => ({
    name,
    accelerator: hotkeyMap[name],
    status: 'idle',
  }));
  let quitting = false;

  const store = createStore(
    initialState({
      destination: destinationOf('', settings.installationId()),
      settings: settingsView(settings.get()),
      desk: {
        platform: process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux',
        version: app.getVersion(),
        secureStorage: secrets.available,
        passwordKept: secrets.has(agentSecret(settings.get().agentId)),
        dark: nativeTheme.shouldUseDarkColors,
        hotkeys: idleHotkeys,
      },
    }),
    reduce,
    (effect) =>
      runEffect(effect, {
        openLink: (server) => {
          const { profile, destination: topic } = store.state();
          if (profile !== null) link.open(servers.target(profile, server, topic));
        },
        closeLink: () => link.close(),
        send: (outgoing, expiryMs) => link.send(outgoing, expiryMs),
        setTimer: (name, afterMs) => timers.set(name, afterMs),
        clearTimer: (name) => timers.clear(name),
        remember: ({ remember, agentId, extension, password }) => {
          settings.change(
            remember ? { agentId, extension, remember } : { agentId: '', extension: '', remember },
          );
          void secrets.set(agentSecret(agentId), password?.open() ?? null).then(() => {
            raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
            raise({ type: 'desk/changed', desk: { passwordKept: secrets.has(agentSecret(agentId)) } });
          });
        },
        showWindow: () => pages.show(),
        quit: () => {
          quitting = true;
          app.quit();
        },
        log: log('command'),
      }),
  );
  const raise = (event: Untimed) => store.dispatch({ ...event, at: now() });

  const timers = createTimers<TimerName>((timer) => raise({ type: 'timer/fired', timer, chance: chance() }));
  const eventLog = log('event');
  const stompLog = log('stomp');
  const link = createConnectorLink({
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => {
      log('link').info(`lost: ${failure.kind}`);
      raise({ type: 'link/lost', failure, chance: chance() });
    },
    said: (body) => {
      const decoded = decode(body, { form: store.state().profile?.form ?? 'auto' });
      if (!decoded.ok) return eventLog.warn(`an event could not be read: ${decoded.why}`);
      eventLog.info(decoded.event.kind);
      raise({ type: 'connector/said', event: decoded.event, chance: chance() });
    },
    debug: (text) => stompLog.debug(text),
  });
  const servers = createServers({
    settings,
    secrets,
    startDemo: async () => (await import('./demo-mode.ts')).startDemoMode(),
    chosen: (profile) => {
      raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      const destination = destinationOf(profile.clientDestination, settings.installationId());
      raise({ type: 'profile/chosen', profile, destination });
    },
  });

  serveApp(join(import.meta.dirname, '../renderer'));
  denyPermissions();
  const pageView = createPageView();
  const view = () => pageView(store.state());
  const pages = createPages(
    {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      page: (name, dark) => `${appOrigin}/${name}.html?theme=${dark ? 'dark' : 'light'}`,
    },
    { view, now, mayClose: () => quitting, log: mainLog },
  );

  const handlers: RequestHandlers = createHandlers({
    store,
    now,
    ready: () => pages.ready(),
    keptPassword: (agentId) => secrets.get(agentSecret(agentId)),
    saveProfile: (input) => servers.save(input),
    useProfile: (id) => servers.use(id),
    changeSettings: (change) => {
      settings.change(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      nativeTheme.themeSource = settings.get().appearance;
      raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      return { ok: true };
    },
    windows: {
      ...pages,
      sizePopup: (height) => {
        const wanted = height > 0 && calling(view()).length > 0 && settings.get().popup.enabled;
        if (wanted) pages.popup.show(height, settings.get().popup.corner);
        else pages.popup.hide();
      },
    },
    demo: () => servers.demo(),
  });
  const ask = (request: AnyRequest) => {
    void carryOut(handlers, request).then((result) => {
      if (!result.ok) mainLog.info(`${request.name} refused: ${result.error}`);
    });
  };

  const hotkeys = createHotkeys(
    (name) => {
      const request = hotkeyRequest(name, view());
      if (request !== null) ask(request);
    },
    now,
    log('hotkey'),
  );
  const tellHotkeys = (list: readonly Hotkey[]) => {
    raise({ type: 'desk/changed', desk: { hotkeys: list } });
    const accelerators = list
      .filter(({ status }) => status === 'refused')
      .map(({ accelerator }) => accelerator);
    if (accelerators.length > 0) {
      raise({ type: 'notice/raised', tone: 'error', body: { kind: 'hotkey-refused', accelerators } });
    }
  };
  const tray = createTray(nativeTheme.shouldUseDarkColors, ask);
  const notifications = createNotifications(() => pages.show(), log('notification'));
  const follow = followState({
    tray,
    notifications,
    hotkeys: { on: () => tellHotkeys(hotkeys.on(hotkeyMap)), off: () => tellHotkeys(hotkeys.off(hotkeyMap)) },
    popup: pages.popup,
  });

  store.subscribe(() => {
    follow(view(), now(), settings.get());
    pages.changed();
  });
  const stopAnswering = answerRequests(handlers, pages.isOurs, appOrigin, log('ipc'));
  const minute = setInterval(() => follow(view(), now(), settings.get()), trayRefreshMs);
  nativeTheme.on('updated', () => {
    tray.setDark(nativeTheme.shouldUseDarkColors);
    raise({ type: 'desk/changed', desk: { dark: nativeTheme.shouldUseDarkColors } });
  });
  app.on('second-instance', () => pages.show());
  app.on('activate', () => pages.show());
  app.on('before-quit', (event) => {
    if (quitting) return;
    event.preventDefault();
    raise({ type: 'order/quit' });
  });
  app.on('will-quit', () => {
    clearInterval(minute);
    stopAnswering();
    timers.dispose();
    hotkeys.dispose();
    notifications.dispose();
    pages.dispose();
    link.close();
    tray.dispose();
    void servers.close();
  });

  if (settings.setAside !== null) {
    raise({
      type: 'notice/raised',
      tone: 'error',
      body: { kind: 'settings-reset', setAside: settings.setAside },
    });
  }
  follow(view(), now(), settings.get());
  pages.main.once('ready-to-show', () => pages.main.show());
  await servers.start();
}

const agentSecret = (agentId: string) => `agent:${agentId}`;
