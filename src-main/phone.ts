import { app, nativeTheme } from 'electron';
import type { Profile } from '../src-shared/settings.ts';
import { decode } from './core/connector/decode.ts';
import type { AppEvent, Effect, TimerName } from './core/state/app-event.ts';
import { initialState } from './core/state/app-state.ts';
import { readingOf } from './core/state/protocol-in-use.ts';
import { reduce } from './core/state/reduce.ts';
import { createStore } from './core/store.ts';
import { createConnectorLink } from './edge/connector-link.ts';
import type { createLog } from './edge/log.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { openSettings } from './edge/settings-file.ts';
import { createTimers } from './edge/timers.ts';
import { destinationOf, settingsView } from './profiles.ts';
import { runEffect } from './run-effect.ts';
import type { createServers } from './servers.ts';

/** An event before it has its time. */
export type Untimed = AppEvent extends infer One ? (One extends AppEvent ? Omit<One, 'at'> : never) : never;

export interface PhoneGiven {
  readonly settings: ReturnType<typeof openSettings>;
  readonly secrets: SecretStore;
  readonly servers: ReturnType<typeof createServers>;
  readonly now: () => number;
  readonly log: ReturnType<typeof createLog>;
  readonly showWindow: () => void;
  readonly quit: () => void;
}

/** Name under which an agent's password is kept, where it is. */
export const agentSecret = (agentId: string) => `agent:${agentId}`;

/** The phone without a face: the store, the link to the connector and the timers, wired together. */
export function startPhone({ settings, secrets, servers, now, log, showWindow, quit }: PhoneGiven) {
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
        hotkeys: [],
      },
    }),
    reduce,
    (effect) => runEffect(effect, runners),
  );
  const raise = (event: Untimed) => store.dispatch({ ...event, at: now() });

  const timers = createTimers<TimerName>((timer) =>
    raise({ type: 'timer/fired', timer, chance: Math.random() }),
  );
  const eventLog = log('event');
  const stompLog = log('stomp');
  const linkLog = log('link');
  const link = createConnectorLink({
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => {
      linkLog.info(`lost: ${failure.kind}`);
      raise({ type: 'link/lost', failure, chance: Math.random() });
    },
    said: (body) => {
      const decoded = decode(body, readingOf(store.state()));
      if (!decoded.ok) return eventLog.warn(`an event could not be read: ${decoded.why}`);
      eventLog.info(decoded.event.kind);
      raise({ type: 'connector/said', event: decoded.event, chance: Math.random() });
    },
    debug: (text) => stompLog.debug(text),
  });

  function remember({ remember, agentId, extension, password }: Extract<Effect, { type: 'remember' }>) {
    settings.change(remember ? { agentId, extension, remember } : { agentId: '', extension: '', remember });
    void secrets.set(agentSecret(agentId), password?.open() ?? null).then(() => {
      raise({ type: 'settings/changed', settings: settingsView(settings.get()) });
      raise({ type: 'desk/changed', desk: { passwordKept: secrets.has(agentSecret(agentId)) } });
    });
  }

  const runners: Parameters<typeof runEffect>[1] = {
    openLink: (server) => {
      const { profile, destination } = store.state();
      if (profile !== null) link.open(servers.target(profile, server, destination));
    },
    closeLink: () => link.close(),
    send: (outgoing, expiryMs) => link.send(outgoing, expiryMs),
    setTimer: (name, afterMs) => timers.set(name, afterMs),
    clearTimer: (name) => timers.clear(name),
    remember,
    showWindow,
    quit,
    log: log('command'),
  };

  return {
    store,
    raise,
    /** Goes to the connector of a profile; whoever was logged in here is not any more. */
    choose(profile: Profile) {
      const destination = destinationOf(profile.clientDestination, settings.installationId());
      raise({ type: 'profile/chosen', profile, destination });
    },
    dispose() {
      timers.dispose();
      link.close();
    },
  };
}

export type Phone = ReturnType<typeof startPhone>;
