import type { Recent } from '../../../src-shared/dialog.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import { byStart, isMissed } from '../../../src-shared/recents.ts';
import type { CallWord, DialogFacts } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { legOf, readCall, type Call, type Reading } from './call.ts';
import { mostEnded } from './ended.ts';
import { outcomeOf, traced, type Trace } from './trace.ts';

/** A year of a hundred calls a day, and some. The oldest go when there are more. */
export const mostRecents = 40_000;
/** Dialogs whose story may still change: those that have ended, and as many that are up or were never a call. */
const mostTraces = 2 * mostEnded;
/** Texts of a row come from outside, and a year of rows is kept. */
const longestText = 200;

/** Notes what an event shows of a dialog, be it alive, over or not heard of before. */
export function noteCall(state: AppState, word: CallWord, facts: DialogFacts, reading: Reading): AppState {
  const before = traceOf(state, facts.id);
  const after = traced(before, word, facts, reading);
  const about = after.about ?? (word === 'ConsultCall' ? consultedAbout(state, facts) : null);
  if (after === before && after.about === about) return state;
  const trace = after.about === about ? after : { ...after, about };
  return before === undefined ? addTrace(state, trace) : putTrace(state, trace);
}

/** Whom the call is with that a consult of the agent's own is about: the one that is named, or that waits. */
function consultedAbout({ calls }: AppState, { id, associatedId }: DialogFacts): string | null {
  const main =
    calls.find((call) => call.id === associatedId) ??
    calls.find((call) => call.id !== id && call.kind === 'call' && call.phase === 'held');
  return main === undefined ? null : (main.name ?? main.party);
}

/**
 * The call is over for the agent: it becomes a row. `disconnected`: nobody saw how it ended. A call that was only
 * listened to, or a preview that was not accepted, leaves none.
 */
export function closeCall(state: AppState, call: Call, at: number, how: 'over' | 'disconnected'): AppState {
  const trace = traceOf(state, call.id);
  // Calls come from events, and each of them was noted; only very many others since can have pushed it out.
  if (trace === undefined) return state;
  const handingOver = state.pending.find(
    ({ order, dialogId }) => dialogId === call.id && (order === 'transfer' || order === 'transfer-now'),
  );
  const over: Trace = { ...trace, endedAt: at, handedTo: handingOver?.target ?? null };
  const closed = putTrace(state, over);
  return over.had ? putRow(closed, rowOf(call, over, at, how)) : closed;
}

/** A dialog that nobody here knew is over: remembered, for its other events may come after its last one. */
export function closeUnknown(state: AppState, id: DialogId, at: number): AppState {
  const trace = traceOf(state, id);
  return trace === undefined || trace.endedAt !== null ? state : putTrace(state, { ...trace, endedAt: at });
}

/** A call that is over is spoken of again: its row tells what has been learnt, or is there at last. */
export function lateNews(state: AppState, word: CallWord, facts: DialogFacts, reading: Reading): AppState {
  const trace = traceOf(state, facts.id);
  if (trace === undefined || trace.endedAt === null || !trace.had) return state;
  const leg = legOf(word, facts, undefined, reading);
  const phase = leg === null || leg === 'gone' || leg === 'offered' ? 'ringing' : leg;
  const late = rowOf(readCall(word, facts, undefined, phase, reading), trace, trace.endedAt, 'over');
  const row = rowFor(state, trace);
  if (row === undefined) return putRow(state, late);
  const outcome = row.outcome === 'disconnected' ? row.outcome : late.outcome;
  const told: Recent = {
    ...row,
    direction: trace.direction ?? row.direction,
    outcome,
    failure: row.failure ?? late.failure,
    party: row.party ?? late.party,
    name: row.name ?? late.name,
    queue: row.queue ?? late.queue,
    consult: late.consult,
    about: row.about ?? late.about,
    wrapUp: late.wrapUp,
    seen: row.seen || !isMissed({ outcome }),
  };
  const same = (Object.keys(told) as (keyof Recent)[]).every((name) => told[name] === row[name]);
  return same ? state : putRow(state, told);
}

/** It is on the screen again, after it had ended or was given up: its row comes back when it ends. */
export function reopenCall(state: AppState, id: DialogId): AppState {
  const trace = traceOf(state, id);
  if (trace === undefined || trace.endedAt === null) return state;
  const row = rowFor(state, trace);
  const open = putTrace(state, { ...trace, endedAt: null, handedTo: null, stayed: [] });
  return row === undefined ? open : { ...open, recents: open.recents.filter((one) => one !== row) };
}

/** Changes the wrap-up reasons of a call, during it or after: some were sent, or one was refused. */
export function noteWrapUp(
  state: AppState,
  id: DialogId,
  change: (labels: readonly string[]) => readonly string[],
): AppState {
  const trace = traceOf(state, id);
  const row = trace === undefined ? state.recents.find((one) => one.id === id) : rowFor(state, trace);
  const noted = trace === undefined ? state : putTrace(state, { ...trace, wrapUp: change(trace.wrapUp) });
  return row === undefined ? noted : putRow(noted, { ...row, wrapUp: change(row.wrapUp) });
}

/** The agent has looked at the list: nothing in it is news any more. */
export function lookAtRecents(state: AppState): AppState {
  if (state.recents.every(({ seen }) => seen)) return state;
  return { ...state, recents: state.recents.map((one) => (one.seen ? one : { ...one, seen: true })) };
}

function rowOf(call: Call, trace: Trace, endedAt: number, how: 'over' | 'disconnected'): Recent {
  const direction = trace.direction ?? call.direction;
  const outcome = outcomeOf(trace, direction, how);
  // Of an event that came after the end only the end is a time that counts.
  const answeredAt = call.answeredAt === null ? null : Math.min(call.answeredAt, endedAt);
  const successor = trace.stayed.find((address) => address !== call.party);
  return {
    id: call.id,
    direction,
    outcome,
    transferredTo: outcome === 'transferred' ? cut(trace.handedTo ?? successor ?? null) : null,
    failure: outcome === 'failed' ? cut(trace.failure) : null,
    party: cut(call.party),
    name: cut(call.name),
    queue: cut(call.queue ?? call.campaign),
    consult: trace.consult,
    about: cut(trace.about),
    startedAt: Math.min(trace.firstAt, call.startedAt),
    answeredAt,
    endedAt,
    talkedMs: answeredAt === null ? 0 : endedAt - answeredAt,
    wrapUp: trace.wrapUp,
    seen: !isMissed({ outcome }),
  };
}

const cut = (text: string | null) => (text === null ? null : text.slice(0, longestText));

/** What is known of a call so far. */
export function traceOf({ history: { traces } }: AppState, id: DialogId): Trace | undefined {
  for (let place = traces.length - 1; place >= 0; place -= 1)
    if (traces[place]?.id === id) return traces[place];
  return undefined;
}

/** A dialog was heard of for the first time. */
function addTrace(state: AppState, trace: Trace): AppState {
  const { history } = state;
  const traces = history.traces.slice(1 - mostTraces);
  traces.push(trace);
  return { ...state, history: { ...history, traces } };
}

/** The last one touched is last, so that the oldest stories are forgotten first. */
export function putTrace(state: AppState, trace: Trace): AppState {
  const { history } = state;
  // Most often it is the one that was touched last.
  const last = history.traces.at(-1)?.id === trace.id;
  const others = last ? history.traces : history.traces.filter(({ id }) => id !== trace.id);
  const traces = last ? others.with(-1, trace) : [...others.slice(1 - mostTraces), trace];
  return { ...state, history: { ...history, traces } };
}

/** Ids come again after a restart of the phone system, but never for two calls at once. */
const rowFor = ({ recents }: AppState, { id, firstAt }: Trace) =>
  recents.find((one) => one.id === id && one.endedAt >= firstAt);

function putRow(state: AppState, row: Recent): AppState {
  const isBefore = (one: Recent) => one.endedAt >= row.startedAt && one.id === row.id;
  const known = state.recents.some(isBefore);
  const others = known ? state.recents.filter((one) => !isBefore(one)) : state.recents;
  const place = others.findIndex((one) => byStart(row, one) < 0);
  const recents = others.toSpliced(place < 0 ? others.length : place, 0, row);
  return { ...state, recents: recents.length > mostRecents ? recents.slice(0, mostRecents) : recents };
}
