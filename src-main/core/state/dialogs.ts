import type { DialogId } from '../../../src-shared/ids.ts';
import type { CallWord, DialogFacts } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { byUrgency, legOf, readCall, type Call, type Reading } from './call.ts';
import { mostEnded } from './ended.ts';
import { nameOf } from './known-names.ts';
import { takeUpCall } from './left-calls.ts';
import { raise } from './notices.ts';
import { askAgain } from './pending-command.ts';
import { closeCall, closeUnknown, lateNews, noteCall, reopenCall } from './recents.ts';
import { forgetRecording } from './recording.ts';
import { chain, stay, step, type Step } from './step.ts';
import { openWrapUp } from './wrap-up.ts';

/** Takes in what one call event says. Unknown, late and repeated ones leave the state as it is. */
export function onCall(state: AppState, at: number, word: CallWord, facts: DialogFacts): Step {
  if (state.session.phase !== 'in') return stay(state);
  const reading = readingOf(state, at);
  const noted = noteCall(state, word, facts, reading);
  const before = noted.calls.find(({ id }) => id === facts.id);
  return before === undefined && noted.ended.includes(facts.id)
    ? onEndedCall(lateNews(noted, word, facts, reading), word, facts, reading)
    : onLiveCall(noted, word, facts, reading);
}

/**
 * A call that had ended is spoken of again: by a late event, or because it was transferred back to the agent,
 * for it keeps its id. The two look alike, so the connector is asked, and the next event that lists the agent
 * among the participants is believed.
 */
function onEndedCall(state: AppState, word: CallWord, facts: DialogFacts, reading: Reading): Step {
  const { id } = facts;
  const { doubted } = state.progress;
  if (legOf(word, facts, undefined, reading) === 'gone') return stay(withoutDoubt(state, id));
  if (!doubted.includes(id)) {
    const asked = [...doubted, id].slice(-mostEnded);
    return step({ ...state, progress: { ...state.progress, doubted: asked } }, ...askAgain(state, id));
  }
  if (facts.participants?.some(({ address }) => address === reading.extension) !== true) return stay(state);
  const back = withoutDoubt(state, id);
  return onLiveCall({ ...back, ended: back.ended.filter((one) => one !== id) }, word, facts, reading);
}

function withoutDoubt(state: AppState, id: DialogId): AppState {
  if (!state.progress.doubted.includes(id)) return state;
  const doubted = state.progress.doubted.filter((one) => one !== id);
  return { ...state, progress: { ...state.progress, doubted } };
}

function onLiveCall(state: AppState, word: CallWord, facts: DialogFacts, reading: Reading): Step {
  const { at } = reading;
  const before = state.calls.find(({ id }) => id === facts.id);
  const leg = legOf(word, facts, before, reading);
  const confirmed = confirm(state, facts.id);
  if (leg === 'gone') {
    // Gone at the first question after a lost link: it ended where nobody here saw how.
    const unseen = before !== undefined && confirmed !== state;
    return stay(unseen ? endUnseen(confirmed, before, at) : end(confirmed, facts.id, at, 'over'));
  }
  const phase = leg ?? before?.phase;
  if (phase === undefined) return stay(confirmed);
  const call = readCall(word, facts, before, phase, reading);
  // A call nobody announced (conference, consulted transfer) is legal: keep it and ask for the rest.
  const unannounced = before === undefined && word === 'InboundCall' && phase === 'talking';
  const shown =
    before === undefined ? takeUpCall(put(reopenCall(confirmed, call.id), call), call) : put(confirmed, call);
  return step(shown, ...(unannounced ? askAgain(shown, call.id) : []));
}

/** A list of all the agent's dialogs: what is not in it has ended (assumed). */
export function onSnapshot(state: AppState, at: number, dialogs: readonly DialogFacts[]): Step {
  if (state.session.phase !== 'in') return stay(state);
  const listed = dialogs.map(({ id }) => id);
  const gone = state.calls.filter(({ id }) => !listed.includes(id));
  const without = gone.reduce((now, { id }) => end(now, id, at, 'disconnected'), state);
  return chain(
    stay(without),
    ...dialogs.map((facts) => (now: AppState) => onCall(now, at, 'DialogState', facts)),
  );
}

/** The calls that nobody confirmed after the link came back are over; nothing is invented about them. */
export function endUnconfirmed(state: AppState, at: number): AppState {
  const lost = state.calls.filter(({ id }) => state.progress.unconfirmed.includes(id));
  const told = lost.reduce((now, call) => endUnseen(now, call, at), state);
  return { ...told, progress: { ...told.progress, unconfirmed: [] } };
}

/** A call ended while the link was away: it closes, and the agent is told. */
const endUnseen = (state: AppState, call: Call, at: number): AppState =>
  raise(end(state, call.id, at, 'disconnected'), at, 'info', {
    kind: 'ended-while-disconnected',
    party: call.name ?? call.party,
  });

function confirm(state: AppState, id: DialogId): AppState {
  if (!state.progress.unconfirmed.includes(id)) return state;
  const unconfirmed = state.progress.unconfirmed.filter((one) => one !== id);
  return { ...state, progress: { ...state.progress, unconfirmed } };
}

function readingOf(state: AppState, at: number): Reading {
  return {
    at,
    extension: state.credentials?.extension ?? '',
    nameVariable: state.profile?.nameVariable ?? '',
    previewLimitMs: state.profile?.previewLimitMs ?? null,
    clockOffsetMs: state.clockOffsetMs,
    nameOf: (number) => nameOf(state, number),
  };
}

function put(state: AppState, call: Call): AppState {
  if (state.calls.includes(call)) return state;
  const others = state.calls.filter(({ id }) => id !== call.id);
  others.push(call);
  return { ...state, calls: others.sort(byUrgency) };
}

/**
 * Takes a call off the screen and into the list of recent ones. `disconnected`: nobody told us how it ended, so a
 * later event may bring it back.
 */
function end(state: AppState, id: DialogId, at: number, how: 'over' | 'disconnected'): AppState {
  const ended = how === 'over' ? [...state.ended.slice(1 - mostEnded), id] : state.ended;
  const call = state.calls.find((one) => one.id === id);
  if (call === undefined) return closeUnknown({ ...state, ended }, id, at);
  const without: AppState = { ...state, ended, calls: state.calls.filter((one) => one !== call) };
  return forgetRecording(openWrapUp(closeCall(without, call, at, how), call, at));
}
