import type { Recent } from '../../../src-shared/dialog.ts';
import type { AppState } from './app-state.ts';
import type { Call } from './call.ts';
import { closeCall, putTrace, traceOf } from './recents.ts';
import type { Trace } from './trace.ts';

/** Nobody stays in a call for longer than this. */
const longestAwayMs = 12 * 3_600_000;

/** The calls that are up when nobody here will see how they end: each is a row as far as it went. */
export const leaveCalls = (state: AppState, at: number): AppState =>
  state.calls.reduce((now, call) => closeCall(now, call, at, 'disconnected'), state);

/**
 * A call that the app was left in is up again after a new start: its story goes on, and its row comes back when it
 * ends. Ids come again after a restart of the phone system, so it is that call only when the party is the same, too.
 */
export function takeUpCall(state: AppState, { id, party }: Call): AppState {
  const trace = traceOf(state, id);
  if (trace === undefined || trace.endedAt !== null) return state;
  const isLeft = (row: Recent) => row.outcome === 'disconnected' && row.id === id && row.party === party;
  const row = state.recents.find(isLeft);
  if (row === undefined || trace.firstAt - row.endedAt > longestAwayMs) return state;
  const { direction, startedAt, answeredAt } = row;
  const story: Trace = {
    ...trace,
    firstAt: Math.min(trace.firstAt, startedAt),
    direction,
    had: true,
    talked: trace.talked || answeredAt !== null,
    about: trace.about ?? row.about,
    wrapUp: trace.wrapUp.length > 0 ? trace.wrapUp : row.wrapUp,
  };
  const calls = state.calls.map((one) =>
    one.id === id ? { ...one, direction, startedAt, answeredAt: answeredAt ?? one.answeredAt } : one,
  );
  return { ...putTrace(state, story), calls, recents: state.recents.filter((one) => one !== row) };
}
