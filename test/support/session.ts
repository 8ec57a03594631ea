import { randomBytes } from 'node:crypto';
import { profileSchema, settingsSchema, type Profile } from '../../src-shared/settings.ts';
import { dialogId } from '../../src-shared/ids.ts';
import { decode } from '../../src-main/core/connector/decode.ts';
import { checkValue, Secret, type Checked } from '../../src-main/core/connector/values.ts';
import type { AppEvent, CallOrder, TimerName } from '../../src-main/core/state/app-event.ts';
import { initialState, type AppState } from '../../src-main/core/state/app-state.ts';
import { reduce } from '../../src-main/core/state/reduce.ts';
import { protocolEvent, readingOf } from '../../src-main/core/state/protocol-in-use.ts';
import { createStore } from '../../src-main/core/store.ts';
import { createClock } from '../../src-main/edge/clock.ts';
import { createConnectorLink } from '../../src-main/edge/connector-link.ts';
import { createProtocolFile } from '../../src-main/edge/protocol-file.ts';
import { createTimers } from '../../src-main/edge/timers.ts';
import { destinationOf, settingsView } from '../../src-main/profiles.ts';
import { runEffect } from '../../src-main/run-effect.ts';

export interface SessionOptions {
  /** Broker addresses in order of preference. */
  readonly servers: readonly string[];
  /** Laid over a profile of defaults, unchecked: a test may take times that the settings refuse. */
  readonly profile?: Partial<Profile>;
  readonly brokerPassword?: string;
}

type Untimed<Event> = Event extends AppEvent ? Omit<Event, 'at'> : never;
/** What an agent may order, as the event that a page's request becomes. */
export type OrderEvent = Untimed<Extract<AppEvent, { type: `order/${string}` }>>;

/** Sidetone without its windows: core, link and timers, wired as the app wires them. */
export type TestSession = ReturnType<typeof startSession>;

/** Starts it and lets it connect. Tries to reconnect come at the earliest moment that the back-off allows. */
export function startSession({ servers, profile: overrides = {}, brokerPassword = '' }: SessionOptions) {
  const now = createClock();
  const profile: Profile = {
    ...profileSchema.parse({ id: 'test', name: 'Test', servers: [...servers] }),
    ...overrides,
  };
  const destination = destinationOf(profile.clientDestination, randomBytes(6).toString('hex'));
  const unreadable: string[] = [];

  const store = createStore(firstState(destination), reduce, (effect) =>
    runEffect(effect, {
      openLink: (server) => {
        const { queue, brokerLogin } = profile;
        link.open({ server, queue, topic: `/topic/${destination}`, brokerLogin, brokerPassword });
      },
      closeLink: () => link.close(),
      send: (outgoing, expiryMs) => link.send(outgoing, expiryMs),
      setTimer: (name, afterMs) => timers.set(name, afterMs),
      clearTimer: (name) => timers.clear(name),
      remember: () => undefined,
      showWindow: () => undefined,
      quit: () => undefined,
      log: { info: () => undefined },
    }),
  );
  const raise = (event: Untimed<AppEvent>) => store.dispatch({ ...event, at: now() });
  const timers = createTimers<TimerName>((timer) => raise({ type: 'timer/fired', timer, chance: 0 }));
  const link = createConnectorLink({
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => raise({ type: 'link/lost', failure, chance: 0 }),
    said: (body) => {
      const decoded = decode(body, readingOf(store.state()));
      if (decoded.ok) raise({ type: 'connector/said', event: decoded.event, chance: 0 });
      else unreadable.push(decoded.why);
    },
    debug: () => undefined,
  });

  /** Resolves with the state as soon as it is so; rejects after `timeoutMs` and says what it was instead. */
  function until(isSo: (state: AppState) => boolean, timeoutMs = 10_000): Promise<AppState> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo(store.state())) return;
        clearTimeout(limit);
        stop();
        resolve(store.state());
      };
      const limit = setTimeout(() => {
        stop();
        reject(new Error(`Waited ${timeoutMs} ms in vain: ${isSo.toString()}\n${inShort(store.state())}`));
      }, timeoutMs);
      const stop = store.subscribe(look);
      look();
    });
  }

  const order = (event: OrderEvent) => raise(event);
  raise({ type: 'profile/chosen', profile, destination });
  const protocolFile = createProtocolFile((file, read) => raise(protocolEvent(file, read)), 20);
  void protocolFile.open(profile.protocolFile, profile.protocol).then((read) => {
    if (read !== null) raise(protocolEvent(profile.protocolFile, read));
  });

  return {
    /** Our name towards the connector. */
    destination,
    state: () => store.state(),
    until,
    order,
    /** Why each message that could not be read was not, oldest first. */
    unreadable: () => unreadable,
    /** Orders the log-in, without waiting for it. */
    logIn(agentId = '1001', extension = '3001', password = 'demo') {
      const credentials = {
        agentId: valid(agentId),
        extension: valid(extension),
        password: new Secret(valid(password)),
        remember: false,
        keepPassword: false,
      };
      order({ type: 'order/log-in', credentials });
    },
    /** Logs the agent in and waits until that is done. */
    async loggedIn(agentId = '1001', extension = '3001', password = 'demo'): Promise<AppState> {
      this.logIn(agentId, extension, password);
      return until(({ session }) => session.phase === 'in');
    },
    /** Orders something about a call: `onCall('hold', id)`. */
    onCall: (what: CallOrder, id: string) =>
      order({ type: 'order/call', order: what, dialogId: dialogId(id) }),
    logOut: (reasonCode: string | null = null) =>
      order({ type: 'order/log-out', reasonCode: reasonCode === null ? null : valid(reasonCode) }),
    notReady: (reasonCode: string | null = null) =>
      order({ type: 'order/not-ready', reasonCode: reasonCode === null ? null : valid(reasonCode) }),
    dial: (number: string) => order({ type: 'order/dial', number: valid(number) }),
    /** Cuts the link and ends every timer, as quitting the app does. */
    dispose() {
      timers.dispose();
      protocolFile.close();
      link.close();
    },
  };
}

function firstState(destination: Checked): AppState {
  return initialState({
    destination,
    settings: settingsView(settingsSchema.parse({})),
    desk: {
      platform: 'linux',
      version: '0.0.0',
      secureStorage: false,
      passwordKept: false,
      dark: false,
      hotkeys: [],
    },
  });
}

function valid(text: string): Checked {
  const checked = checkValue(text);
  if (checked === null) throw new Error(`A frame cannot hold this: ${text}`);
  return checked;
}

/** What a failed wait prints: enough to see where things stood. */
function inShort({ link, session, agent, calls, pending, notices }: AppState): string {
  const shown = {
    link,
    session,
    agent: agent?.state,
    calls: calls.map(({ id, kind, phase }) => `${id} ${kind} ${phase}`),
    pending: pending.map(({ order }) => order),
    notices: notices.map(({ body }) => body),
  };
  return JSON.stringify(shown, null, 2);
}
