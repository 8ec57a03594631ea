import type { Profile } from '../src-shared/settings.ts';
import type { Desk } from '../src-shared/view.ts';
import { decode } from './core/connector/decode.ts';
import { readProtocolFile } from './core/connector/read-protocol.ts';
import { faultOf } from './core/fault.ts';
import type { FileContent } from './core/file-content.ts';
import { createRecorder } from './core/inspector/recorder.ts';
import type { Effect, TimerName, Untimed } from './core/state/app-event.ts';
import { initialState } from './core/state/app-state.ts';
import { protocolEvent, readingOf } from './core/state/protocol-in-use.ts';
import { reduce } from './core/state/reduce.ts';
import { createStore } from './core/store.ts';
import { createTally } from './core/tally.ts';
import { createConnectorLink, type OpenWay } from './edge/connector-link.ts';
import type { HistoryFolder } from './edge/history-file.ts';
import type { createLog } from './edge/log.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import { createPageFeed } from './edge/page-feed.ts';
import { createFollowedFile } from './edge/text-file.ts';
import { watchSilence } from './edge/silence-watch.ts';
import { createTimers } from './edge/timers.ts';
import { createHistory } from './history.ts';
import { destinationOf, remembered, withUsed } from './profiles.ts';
import { runEffect } from './run-effect.ts';
import type { createServers } from './servers.ts';
import { createUpdates, type UpdatesGiven } from './updates.ts';

export interface PhoneGiven {
  readonly settings: Pick<SettingsFile, 'view' | 'change' | 'installationId'>;
  readonly secrets: Pick<SecretStore, 'has' | 'set'>;
  readonly servers: Pick<ReturnType<typeof createServers>, 'target'>;
  /** Opens the way to a server: straight or through a proxy, and trusted where it is encrypted. */
  readonly openWay: OpenWay;
  /** Where calls that are over are kept; `null`: nowhere, until the app is quit. */
  readonly history: HistoryFolder | null;
  /** The machine as it is at the start. */
  readonly desk: Desk;
  readonly now: () => number;
  /** 0 to 1: spreads the tries to connect of many desks. */
  readonly chance: () => number;
  readonly log: ReturnType<typeof createLog>;
  readonly showWindow: () => void;
  /** Where newer versions come from. */
  readonly updates: UpdatesGiven;
  /** Ends the app, and installs what was fetched where that is wanted. */
  readonly quit: (update: Extract<Effect, { type: 'quit' }>['update']) => void;
  /** Opens an address in the system's browser. */
  readonly openUrl: (url: string) => void;
  /** How often the protocol file is looked at; its own default when left out. */
  readonly lookEveryMs?: number;
}

/** A line of the log is on the disk before the app goes on: of a burst of events, few lines tell of many. */
const logRestMs = 250;

/** Name under which an agent's password is kept, where it is. */
export const agentSecret = (agentId: string) => `agent:${agentId}`;

/** The phone without a face: the store, the link to the connector and the timers, wired together. */
export function startPhone(given: PhoneGiven) {
  const { settings, secrets, servers, desk, now, chance, log, showWindow, quit, openUrl } = given;
  const store = createStore(
    initialState({
      destination: destinationOf('', settings.installationId()),
      settings: settings.view(),
      desk,
    }),
    reduce,
    (effect) => runEffect(effect, runners),
  );
  const recorder = createRecorder(() => store.state().credentials?.password ?? null);
  const raise = (event: Untimed) => store.dispatch({ ...event, at: now() });

  const timers = createTimers<TimerName>((timer) => raise({ type: 'timer/fired', timer, chance: chance() }));
  const eventLog = log('event');
  const heard = createTally();
  const heardFeed = createPageFeed(
    () => heard.take(),
    (kinds) => eventLog.info(kinds),
    logRestMs,
  );
  const linkLog = log('link');
  const link = createConnectorLink(watchSilence, given.openWay, {
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => {
      linkLog.info(`lost: ${failure.kind}`);
      raise({ type: 'link/lost', failure, chance: chance() });
    },
    said: (body) => {
      const decoded = decode(body, readingOf(store.state()));
      const seq = recorder.heard(now(), body, decoded);
      if (!decoded.ok) return eventLog.warn(`an event could not be read: ${decoded.why}`);
      heard.add(decoded.event.kind);
      heardFeed.changed();
      const { pending } = store.state();
      raise({ type: 'connector/said', event: decoded.event, chance: chance() });
      recorder.settle(seq, decoded.event, pending, store.state().pending);
    },
    fault: (error) => eventLog.error(`an event could not be taken in: ${faultOf(error)}`),
  });

  const scout = createConnectorLink(watchSilence, given.openWay, {
    opened: () => raise({ type: 'scout/opened' }),
    lost: (failure) => {
      linkLog.info(`the primary: ${failure.kind}`);
      raise({ type: 'scout/lost' });
    },
    said: (body) => {
      const decoded = decode(body, readingOf(store.state()));
      if (decoded.ok) raise({ type: 'scout/said', event: decoded.event });
    },
    fault: (error) => linkLog.warn(`an answer of the primary could not be taken in: ${faultOf(error)}`),
  });
  function openBy(which: typeof link, { server, limitMs }: { server: string; limitMs: number }) {
    const { profile, destination } = store.state();
    if (profile !== null) which.open(servers.target(profile, server, destination), limitMs);
  }

  const history = createHistory({
    folder: given.history,
    loaded: (owner, rows) => raise({ type: 'history/loaded', owner, rows }),
    tell: (body) => raise({ type: 'notice/raised', tone: 'error', body }),
    log: log('history'),
  });

  const updates = createUpdates(given.updates, { raise, log: log('update') });

  const secretLog = log('secret');
  const protocolLog = log('protocol');
  let wanted: Profile | null = null;
  function takeProtocol(file: string, content: FileContent) {
    if (wanted === null) return;
    const read = readProtocolFile(content, wanted.protocol);
    if (read.ok) protocolLog.info(`in force: ${read.protocol.name}`);
    else protocolLog.warn(`the file has ${read.problems.length} problems and was not taken over`);
    raise(protocolEvent(file, read));
  }
  const protocolFile = createFollowedFile(takeProtocol, given.lookEveryMs);

  function remember(effect: Extract<Effect, { type: 'remember' }>) {
    const { agentId, password } = effect;
    settings.change({ remember: effect.remember });
    // The administrator may have locked it.
    const { remember: kept, mobile } = settings.view();
    settings.change(remembered({ ...effect, remember: kept }, mobile));
    void secrets
      .set(agentSecret(agentId), password?.open() ?? null)
      // A locked keychain, a full disk: the agent is asked for the password next time.
      .catch((error: unknown) => secretLog.warn(`the password was not kept: ${faultOf(error)}`))
      .then(() => {
        raise({ type: 'settings/changed', settings: settings.view() });
        raise({ type: 'desk/changed', desk: { passwordKept: secrets.has(agentSecret(agentId)) } });
      });
  }

  const runners: Parameters<typeof runEffect>[1] = {
    link: {
      open: (wish) => openBy(link, wish),
      close: () => link.close(),
      send: (outgoing, expiryMs, { command, row }) => {
        const sent = link.send(outgoing, expiryMs);
        if (sent) recorder.sent(now(), command, row, outgoing);
        return sent;
      },
    },
    scout: {
      open: (wish) => openBy(scout, wish),
      close: () => scout.close(),
      send: (outgoing, expiryMs) => scout.send(outgoing, expiryMs),
    },
    setTimer: (name, afterMs) => timers.set(name, afterMs),
    clearTimer: (name) => timers.clear(name),
    history,
    remember,
    usedReason: (code) => {
      settings.change({ usedReasons: withUsed(settings.view().usedReasons, code) });
      raise({ type: 'settings/changed', settings: settings.view() });
    },
    showWindow,
    openUrl,
    updates,
    quit,
    log: log('command'),
  };

  return {
    store,
    recorder,
    raise,
    /** Goes to the connector of a profile; whoever was logged in here is not any more. */
    async choose(profile: Profile): Promise<void> {
      wanted = profile;
      // Read first, so that not even a Hello goes out in another language than the site's.
      const { protocolFile: file } = profile;
      protocolFile.close();
      const content = file === '' ? null : await protocolFile.open(file);
      // Another one was chosen, or the app was quit, while a slow disk was read.
      if (wanted !== profile) return;
      const destination = destinationOf(profile.clientDestination, settings.installationId());
      raise({ type: 'profile/chosen', profile, destination });
      if (content !== null) takeProtocol(file, content);
    },
    /** What is to outlive the app is on the disk when this is done. */
    settle: () => history.flush(),
    dispose() {
      wanted = null;
      history.dispose();
      timers.dispose();
      heardFeed.dispose();
      updates.stop();
      protocolFile.close();
      link.close();
      scout.close();
    },
  };
}

export type Phone = ReturnType<typeof startPhone>;
