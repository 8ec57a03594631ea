import { randomBytes } from 'node:crypto';
import { profileSchema, settingsSchema, type Profile } from '../../src-shared/settings.ts';
import { dialogId } from '../../src-shared/ids.ts';
import { checkValue, Secret, type Checked } from '../../src-main/core/connector/values.ts';
import type { AppEvent, CallOrder } from '../../src-main/core/state/app-event.ts';
import type { AppState } from '../../src-main/core/state/app-state.ts';
import { createClock } from '../../src-main/edge/clock.ts';
import { startPhone, type PhoneGiven } from '../../src-main/phone.ts';
import { createWays } from '../../src-main/ways.ts';
import { settingsView } from '../../src-main/core/settings/layers.ts';
import { destinationOf } from '../../src-main/profiles.ts';

export interface SessionOptions {
  /** Broker addresses in order of preference. */
  readonly servers: readonly string[];
  /** Laid over a profile of defaults, unchecked: a test may take times that the settings refuse. */
  readonly profile?: Partial<Profile>;
  readonly brokerPassword?: string;
  /** The system's keychain; by default there is none. */
  readonly secrets?: PhoneGiven['secrets'];
}

type Untimed<Event> = Event extends AppEvent ? Omit<Event, 'at'> : never;
/** What an agent may order, as the event that a page's request becomes. */
export type OrderEvent = Untimed<Extract<AppEvent, { type: `order/${string}` }>>;

/** Sidetone without its windows: core, link and timers, wired as the app wires them. */
export type TestSession = ReturnType<typeof startSession>;

/** Starts it and lets it connect. Tries to reconnect come at the earliest moment that the back-off allows. */
export function startSession({
  servers,
  profile: overrides = {},
  brokerPassword = '',
  secrets = { has: () => false, set: () => Promise.resolve() },
}: SessionOptions) {
  const profile: Profile = {
    ...profileSchema.parse({ id: 'test', name: 'Test', servers: [...servers] }),
    ...overrides,
  };
  const settings = settingsView(settingsSchema.parse({}));
  const installationId = randomBytes(6).toString('hex');
  const lines: string[] = [];
  const warnings: string[] = [];
  const silent = () => undefined;
  const phone = startPhone({
    settings: { view: () => settings, change: () => true, installationId: () => installationId },
    secrets,
    history: null,
    openWay: createWays(() => Promise.resolve('DIRECT')).open,
    servers: {
      target: ({ queue, brokerLogin }, server, destination) => ({
        server,
        queue,
        topic: `/topic/${destination}`,
        brokerLogin,
        brokerPassword,
        authorities: null,
        pins: [],
        proxy: 'direct',
      }),
    },
    desk: {
      platform: 'linux',
      version: '0.0.0',
      secureStorage: false,
      passwordKept: false,
      dark: false,
      region: '',
      language: 'en',
      hotkeys: [],
      hotkeyReach: 'everywhere',
      updatesItself: false,
    },
    now: createClock(),
    chance: () => 0,
    log: (part) => ({
      info: (text) => void lines.push(`${part}: ${text}`),
      debug: silent,
      error: silent,
      warn: (text) => void warnings.push(text),
    }),
    showWindow: silent,
    updates: {
      fetch: () => Promise.reject(new Error('there is no feed here')),
      feedFile: 'latest.yml',
      updater: {
        consider: () => Promise.resolve({ kind: 'current' }),
        download: () => Promise.resolve(null),
        stop: silent,
        install: silent,
      },
    },
    quit: silent,
    openUrl: silent,
    lookEveryMs: 20,
  });
  const { store } = phone;
  const destination = destinationOf(profile.clientDestination, installationId);

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

  const order = (event: OrderEvent) => phone.raise(event);
  const chosen = phone.choose(profile);

  return {
    /** Our name towards the connector. */
    destination,
    state: () => store.state(),
    until,
    order,
    /** What the log was told in passing, oldest first, each with the part of the app that told it. */
    lines: () => lines,
    /** What the log was warned of, oldest first: messages that could not be read, for one. */
    warnings: () => warnings,
    /** Orders the log-in as soon as the server is chosen, without waiting for the outcome. */
    logIn(agentId = '1001', extension = '3001', password = 'demo') {
      const credentials = {
        agentId: valid(agentId),
        extension: valid(extension),
        password: new Secret(valid(password)),
        mobile: null,
        remember: false,
        keepPassword: false,
        admin: false,
      };
      void chosen.then(() => order({ type: 'order/log-in', credentials }));
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
    dispose: () => phone.dispose(),
  };
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
