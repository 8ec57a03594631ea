import type { Recent } from '../../../src-shared/dialog.ts';
import { byStart, dayOf, type HistoryOwner } from '../../../src-shared/recents.ts';
import type { SettingsView } from '../../../src-shared/view.ts';
import type { Effect } from './app-event.ts';
import type { AppState } from './app-state.ts';
import { leaveCalls, takeUpCall } from './left-calls.ts';
import { mostRecents } from './recents.ts';
import { chain, stay, step, type Step } from './step.ts';
import type { Trace } from './trace.ts';

/** What belongs to the list of recent calls besides its rows. */
export interface History {
  /** Whose list it is; `null` while nobody is logged in. */
  readonly owner: HistoryOwner | null;
  /** What was kept of earlier sessions has been read. Nothing is kept before, or it would be written over. */
  readonly loaded: boolean;
  readonly traces: readonly Trace[];
}

export const noHistory: History = { owner: null, loaded: false, traces: [] };

const dayMs = 86_400_000;
/** A day holds more calls than any agent takes; what is beyond is not kept. */
const mostOfDay = 2000;

/** Calls that began before this epoch time are not kept any more; `null` when none are. */
const keptFrom = ({ settings }: AppState, at: number): number | null =>
  settings.recentsKeepDays === 0 ? null : at - settings.recentsKeepDays * dayMs;

/** Somebody is logged in: their earlier calls are asked for. */
export function openHistory(state: AppState, at: number): Step {
  if (state.profile === null || state.session.phase !== 'in') return stay(state);
  const owner = { profile: state.profile.id, agentId: state.session.agentId.toLowerCase() };
  const from = keptFrom(state, at);
  const open: AppState = { ...state, recents: [], history: { ...noHistory, owner, loaded: from === null } };
  return from === null ? stay(open) : step(open, { type: 'history/load', owner, from: dayOf(from) });
}

/**
 * Nobody is logged in any more: who comes next must not see these calls. What is kept of them is kept, and of those
 * that are still up as well.
 */
export function closeHistory(state: AppState, at: number): Step {
  return chain(keepChanges(state, leaveCalls(state, at)), (now) =>
    stay({ ...now, recents: [], history: noHistory }),
  );
}

/** The earlier calls are there. Those of this session, which were not kept so far, join them. */
export function onLoaded(state: AppState, at: number, owner: HistoryOwner, rows: readonly Recent[]): Step {
  const { history } = state;
  const from = keptFrom(state, at);
  // Another agent came meanwhile, or keeping was turned off: then what was read is gone already.
  if (history.owner === null || !isSameOwner(history.owner, owner) || history.loaded || from === null)
    return stay(state);
  const known = new Set(state.recents.map(nameOf));
  const earlier = rows.filter((row) => row.startedAt >= from && !known.has(nameOf(row)));
  const recents = [...state.recents, ...earlier].sort(byStart).slice(0, mostRecents);
  const loaded: AppState = { ...state, recents, history: { ...history, loaded: true } };
  // A call that is up may be one that the app was left in.
  const now = loaded.calls.reduce(takeUpCall, loaded);
  return step(now, ...saving(now, changedRows(earlier, now.recents)));
}

/** Run by `follow`: the days whose rows have changed are to be kept as they are now. */
export function keepChanges(before: AppState, now: AppState): Step {
  if (before.recents === now.recents || !before.history.loaded || !isKept(now)) return stay(now);
  return step(now, ...saving(now, changedRows(before.recents, now.recents)));
}

/** Takes new settings in. Another span of days holds at once: what it no longer covers is erased. */
export function onSettings(state: AppState, at: number, settings: SettingsView): Step {
  const days = settings.recentsKeepDays;
  const before = state.settings.recentsKeepDays;
  const now: AppState = { ...state, settings };
  if (days === before) return stay(now);
  if (days === 0) {
    const since = state.session.phase === 'in' ? state.session.since : at;
    const recents = now.recents.filter(({ endedAt }) => endedAt >= since);
    return step({ ...now, recents, history: { ...now.history, loaded: true } }, eraseOld(now, at));
  }
  // So far nothing was kept: what this session has is kept from now on.
  return before === 0 ? step(now, ...saving(now, now.recents)) : throwAway(now, at);
}

/** Throws away what is older than the settings say, here and on the disk, and looks again in a day. */
export function throwAway(state: AppState, at: number): Step {
  const from = keptFrom(state, at);
  const isOld = (row: Recent) => from !== null && row.startedAt < from;
  const recents = state.recents.some(isOld) ? state.recents.filter((row) => !isOld(row)) : state.recents;
  return step({ ...state, recents }, eraseOld(state, at), {
    type: 'timer/set',
    timer: 'history',
    afterMs: dayMs,
  });
}

function eraseOld(state: AppState, at: number): Effect {
  const from = keptFrom(state, at);
  return { type: 'history/erase', before: from === null ? null : dayOf(from) };
}

const isKept = ({ history, settings }: AppState) =>
  history.owner !== null && history.loaded && settings.recentsKeepDays > 0;

const isSameOwner = (one: HistoryOwner, other: HistoryOwner) =>
  one.profile === other.profile && one.agentId === other.agentId;

const nameOf = ({ id, startedAt }: Recent) => `${startedAt} ${id}`;

/** The whole of each day that one of these rows is of. */
function saving(state: AppState, rows: readonly Recent[]): readonly Effect[] {
  const { owner } = state.history;
  if (owner === null || !isKept(state)) return [];
  const days = new Set(rows.map(({ startedAt }) => Math.floor(startedAt / dayMs)));
  return [...days].map((day) => ({
    type: 'history/save',
    owner,
    day: dayOf(day * dayMs),
    rows: state.recents.filter(({ startedAt }) => Math.floor(startedAt / dayMs) === day).slice(0, mostOfDay),
  }));
}

/** The rows that only one of two lists has. Almost always the change is among the newest: the rest is skipped. */
function changedRows(before: readonly Recent[], now: readonly Recent[]): readonly Recent[] {
  let same = 0;
  while (same < before.length && same < now.length && before.at(-1 - same) === now.at(-1 - same)) same += 1;
  const [old, young] = [before, now].map((rows) => new Set(rows.slice(0, rows.length - same)));
  return [...(young ?? []), ...(old ?? [])].filter((row) => !(old?.has(row) && young?.has(row)));
}
