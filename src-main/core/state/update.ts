import type { UpdateSettings } from '../../../src-shared/settings-updates.ts';
import type { FoundUpdate, UpdateBlock, UpdateFailure, UpdateView } from '../../../src-shared/update.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { chain, stay, step, type Step } from './step.ts';

/** What is known of newer versions: what the pages see of it, and where it is looked for. */
export interface UpdateState extends Omit<UpdateView, 'watched' | 'block'> {
  /** The settings by which newer versions are looked for; `null` while they are not. */
  readonly source: UpdateSettings | null;
}

export const noUpdate: UpdateState = {
  source: null,
  checking: false,
  checkedAt: null,
  failure: null,
  found: null,
  later: false,
  restarting: false,
};

/** What a look at the feed has shown. */
export type UpdateOutcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'newer'; readonly version: string }
  | { readonly kind: 'failed'; readonly failure: UpdateFailure };

/** Time for the window and the log-in before the first look. */
export const firstLookMs = 30_000;
/** Between two looks, give or take a tenth: desks that start together do not ask together all day. */
export const lookEveryMs = 6 * 3_600_000;

const withUpdate = (state: AppState, part: Partial<UpdateState>): AppState => ({
  ...state,
  update: { ...state.update, ...part },
});

/**
 * Run by `follow`: other settings of the updates begin anew, and a restart that was wanted is forgotten when a call
 * or anything else comes between.
 */
export function followUpdates(state: AppState): Step {
  const followed = followSettings(state);
  if (!followed.state.update.restarting || blockOf(followed.state) === null) return followed;
  return chain(followed, (now) =>
    stay(withUpdate({ ...now, question: null, leaving: false }, { restarting: false })),
  );
}

function followSettings(state: AppState): Step {
  const { updates } = state.settings;
  const { source } = state.update;
  const wanted = updates.mode === 'off' || updates.feed === '' ? null : updates;
  if (sameSource(source, wanted)) return stay(state);
  const anew: AppState = { ...state, update: { ...noUpdate, source: wanted } };
  return step(
    anew,
    ...(source === null ? [] : [{ type: 'update/stop' } as const]),
    wanted === null
      ? { type: 'timer/clear', timer: 'update' }
      : { type: 'timer/set', timer: 'update', afterMs: firstLookMs },
  );
}

const sameSource = (one: UpdateSettings | null, other: UpdateSettings | null) =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.mode === other.mode &&
    one.feed === other.feed &&
    one.publicKey === other.publicKey);

/** The time has come to look again. `chance`: 0 to 1. */
export function onUpdateTimer(state: AppState, at: number, chance: number): Step {
  if (state.update.source === null) return stay(state);
  const afterMs = Math.round(lookEveryMs * (0.9 + 0.2 * chance));
  return chain(onCheckUpdate(state, at), (now) => step(now, { type: 'timer/set', timer: 'update', afterMs }));
}

/** Looks for a newer version, unless that is under way, or one is being fetched or lies here already. */
export function onCheckUpdate(state: AppState, at: number): Step {
  const { source, checking, found } = state.update;
  if (source === null || checking || (found !== null && found.stage !== 'told')) return stay(state);
  if (source.publicKey === '')
    return stay(withUpdate(state, { checkedAt: at, failure: { kind: 'no-key' }, found: null }));
  return step(withUpdate(state, { checking: true }), { type: 'update/check', source });
}

/** The feed was looked at. What comes of a feed that is no longer in the settings is nobody's. */
export function onUpdateChecked(
  state: AppState,
  at: number,
  source: UpdateSettings,
  outcome: UpdateOutcome,
): Step {
  const { update } = state;
  if (update.source !== source || !update.checking) return stay(state);
  const done = withUpdate(state, { checking: false, checkedAt: at, failure: null, found: null });
  switch (outcome.kind) {
    case 'current':
      return stay(done);
    case 'failed':
      return stay(withUpdate(done, { failure: outcome.failure }));
    case 'newer': {
      const { version } = outcome;
      const later = update.later && update.found?.version === version;
      const fetches = source.mode === 'download' && state.desk.updatesItself;
      const found: FoundUpdate = { version, stage: fetches ? 'downloading' : 'told' };
      return step(
        withUpdate(done, { found, later }),
        ...(fetches ? [{ type: 'update/download' } as const] : []),
      );
    }
  }
}

/** The file was fetched, or was not; `null` is no failure. */
export function onUpdateFetched(
  state: AppState,
  source: UpdateSettings,
  failure: UpdateFailure | null,
): Step {
  const { update } = state;
  if (update.source !== source || update.found?.stage !== 'downloading') return stay(state);
  if (failure !== null) return stay(withUpdate(state, { failure, found: null }));
  return stay(withUpdate(state, { found: { ...update.found, stage: 'ready' } }));
}

/** The agent has put off the version that is ready. */
export const onUpdateLater = (state: AppState): AppState => withUpdate(state, { later: true });
/** Notes whether the quit that is under way installs and starts again. */
export const withRestarting = (state: AppState, restarting: boolean): AppState =>
  state.update.restarting === restarting ? state : withUpdate(state, { restarting });

/** What is up, so that nothing is installed now; the log-out itself that may lead to it does not count. */
export function blockOf({ calls, wrapUps, agent, pending }: AppState): UpdateBlock | null {
  if (calls.length > 0) return 'call';
  if (wrapUps.length > 0 || agent?.state === 'WORK' || agent?.state === 'WORK_READY') return 'wrap-up';
  return pending.some(({ order }) => order !== 'log-out') ? 'order' : null;
}

/** Why it cannot be restarted into a newer version now; `none`: there is none that is ready. */
export function restartRefusal(state: AppState): UpdateBlock | 'none' | null {
  return state.update.found?.stage === 'ready' ? blockOf(state) : 'none';
}

/** Quits, and installs what is ready, unless something is up in this state. */
export function quit(state: AppState): Extract<Effect, { type: 'quit' }> {
  if (restartRefusal(state) !== null) return { type: 'quit', update: 'none' };
  return { type: 'quit', update: state.update.restarting ? 'restart' : 'install' };
}
