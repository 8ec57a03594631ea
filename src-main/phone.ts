import type { Profile } from '../src-shared/settings.ts';
import type { Desk } from '../src-shared/view.ts';
import { faultOf } from './core/fault.ts';
import { createRecorder } from './core/inspector/recorder.ts';
import type { Effect, TimerName, Untimed } from './core/state/app-event.ts';
import { initialState } from './core/state/app-state.ts';
import { reduce } from './core/state/reduce.ts';
import { createStore } from './core/store.ts';
import type { HistoryFolder } from './edge/history-file.ts';
import type { SecretStore } from './edge/secret-store.ts';
import type { SettingsFile } from './edge/settings-file.ts';
import { createTimers } from './edge/timers.ts';
import { createHistory } from './history.ts';
import { createPhoneLinks, type PhoneLinksGiven } from './phone-links.ts';
import { createProfileChoice } from './profile-choice.ts';
import { destinationOf, remembered, withUsed } from './profiles.ts';
import { runEffect, type Runners } from './run-effect.ts';
import { createUpdates, type UpdatesGiven } from './updates.ts';

export interface PhoneGiven extends Pick<PhoneLinksGiven, 'servers' | 'openWay' | 'now' | 'chance' | 'log'> {
  readonly settings: Pick<SettingsFile, 'view' | 'change' | 'installationId'>;
  readonly secrets: Pick<SecretStore, 'has' | 'set'>;
  /** Where calls that are over are kept; `null`: nowhere, until the app is quit. */
  readonly history: HistoryFolder | null;
  /** The machine as it is at the start. */
  readonly desk: Desk;
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

/** Name under which an agent's password is kept, where it is. */
export const agentSecret = (agentId: string) => `agent:${agentId}`;

/** The phone without a face: the store, the link to the connector and the timers, wired together. */
export function startPhone(given: PhoneGiven) {
  const { settings, secrets, desk, now, chance, log, showWindow, quit, openUrl } = given;
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
  const links = createPhoneLinks({ ...given, store, recorder, raise });
  const history = createHistory({
    folder: given.history,
    loaded: (owner, rows) => raise({ type: 'history/loaded', owner, rows }),
    tell: (body) => raise({ type: 'notice/raised', tone: 'error', body }),
    log: log('history'),
  });
  const updates = createUpdates(given.updates, { raise, log: log('update') });
  const choice = createProfileChoice({
    raise,
    installationId: () => settings.installationId(),
    log: log('protocol'),
    lookEveryMs: given.lookEveryMs,
  });

  const secretLog = log('secret');
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

  const runners: Runners = {
    ...links.runners,
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
    choose: (profile: Profile): Promise<void> => choice.choose(profile),
    /** What is to outlive the app is on the disk when this is done. */
    settle: () => history.flush(),
    dispose() {
      choice.dispose();
      history.dispose();
      timers.dispose();
      updates.stop();
      links.dispose();
    },
  };
}

export type Phone = ReturnType<typeof startPhone>;
