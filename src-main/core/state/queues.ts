import { queueLevel, type Level, type QueuePage, type QueueRow } from '../../../src-shared/queues.ts';
import { command } from '../connector/command.ts';
import type { ConnectorEvent, QueueFigures } from '../connector/event.ts';
import type { AppState } from './app-state.ts';
import { ask, closeQuestion, questionOf } from './lists.ts';
import { raise } from './notices.ts';
import { chain, stay, step, type Step } from './step.ts';

/**
 * The queues with their figures. They are asked for again and again while somebody looks at them.
 *
 *   idle -> due -> loaded -> due (after `queuesEveryMs`)
 *               \-> failed -> due (by the supervisor's word, or over another link)
 *                       \---> again -> loaded (by itself where the figures have come before)
 *
 * `again`: it is due, and still failed for whoever looks.
 */
export interface QueueState {
  readonly phase: 'idle' | 'due' | 'again' | 'loaded' | 'failed';
  readonly looking: readonly QueuePage[];
  /** Epoch ms at which the figures last came; `null` before. */
  readonly at: number | null;
  readonly queues: readonly QueueTold[];
}

/** A queue as it was last told, and how it was before. */
export interface QueueTold extends Omit<QueueRow, 'lastHour'> {
  /** The call that waits longest, by the connector's clock: the same figure is the same call. */
  readonly longestMark: number | null;
  readonly level: Level;
  /** By the minute, epoch minutes, oldest first. */
  readonly minutes: readonly { readonly minute: number; readonly waiting: number }[];
}

export const noQueues: QueueState = { phase: 'idle', looking: [], at: null, queues: [] };

const minuteMs = 60_000;
const keptMinutes = 60;

/** A page shows the queues, or does not any more. What has never come is asked for again by the supervisor's word alone. */
export function onLookAtQueues(state: AppState, at: number, page: QueuePage, looking: boolean): Step {
  const { queues, settings } = state;
  if (state.agent?.supervisor !== true) return stay(state);
  const others = queues.looking.filter((one) => one !== page);
  const now = looking ? [...others, page] : others;
  const looked = put(state, { looking: now });
  if (now.length === 0) return step(looked, { type: 'timer/clear', timer: 'queues' });
  if (queues.phase === 'idle') return stay(put(looked, { phase: 'due' }));
  if (!isFollowed(queues) || queues.looking.length > 0) return stay(looked);
  const leftMs = (queues.at ?? 0) + settings.supervision.queuesEveryMs - at;
  if (leftMs <= 0) return stay(put(looked, { phase: nextOf(queues) }));
  return step(looked, { type: 'timer/set', timer: 'queues', afterMs: leftMs });
}

/** The figures are old: they are asked for again where somebody looks at them. */
export const onQueuesTimer = (state: AppState): Step =>
  stay(
    state.queues.looking.length > 0 && isFollowed(state.queues)
      ? put(state, { phase: nextOf(state.queues) })
      : state,
  );

/** The connector knows the figures, whatever came of the last question. */
const isFollowed = ({ phase, at }: QueueState) => phase === 'loaded' || (phase === 'failed' && at !== null);
const nextOf = ({ phase }: QueueState) => (phase === 'failed' ? 'again' : 'due');

/** Somebody wants the figures that have not come asked for once more. */
export const onRetryQueues = (state: AppState): Step =>
  stay(state.queues.phase === 'failed' ? put(state, { phase: 'due' }) : state);

/** UCCX has no figures (GC page, row 42): there it is not asked for them. */
export function askForQueues(state: AppState): Step {
  const { queues, credentials, profile } = state;
  const due = queues.phase === 'due' || queues.phase === 'again';
  const wanted = due && queues.looking.length > 0 && profile?.platform !== 'UCCX';
  if (credentials === null || !wanted || questionOf(state, 'queues') !== null) return stay(state);
  return ask(state, { list: 'queues', command: command('getQueues', credentials.agentId, {}) });
}

/** The figures have not come. */
export const failQueues = (state: AppState): AppState => put(state, { phase: 'failed' });

/** A wallboard has nobody who presses a button: figures that have come before are asked for again as if they had come. */
export const tryQueuesAgain = (state: AppState): Step =>
  state.queues.looking.length > 0 && state.queues.phase === 'failed' && isFollowed(state.queues)
    ? step(state, {
        type: 'timer/set',
        timer: 'queues',
        afterMs: state.settings.supervision.queuesEveryMs,
      })
    : stay(state);

/** After a lost link the figures are as old as the link. */
export const loseQueues = ({ queues }: AppState): QueueState =>
  queues.phase === 'idle' ? queues : { ...queues, phase: 'due' };

/** The figures have come: those of each minute are kept for an hour. */
export function onQueues(
  state: AppState,
  at: number,
  { queues: told }: Extract<ConnectorEvent, { kind: 'queues' }>,
): Step {
  if (state.session.phase !== 'in') return stay(state);
  const queues = told.map((figures) => toldOf(state, at, figures));
  const loaded = tellWorse(put(state, { phase: 'loaded', at, queues }), state.queues.queues, at);
  return chain(closeQuestion(loaded, 'queues'), (now) =>
    now.queues.looking.length > 0
      ? step(now, { type: 'timer/set', timer: 'queues', afterMs: now.settings.supervision.queuesEveryMs })
      : stay(now),
  );
}

/** A sum of which a part is not known is not known. */
const sum = (...counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);

function toldOf(state: AppState, at: number, figures: QueueFigures): QueueTold {
  const before = state.queues.queues.find(({ name }) => name === figures.name);
  const { name, callsInQueue: waiting, longestSince: mark } = figures;
  const row = {
    name,
    waiting,
    longestSince: waiting === 0 || mark === null ? null : sinceOf(state, at, before, mark),
    ready: figures.agentsReady,
    notReady: figures.agentsNotReady,
    talking: sum(figures.agentsTalkingInbound, figures.agentsTalkingInternal, figures.agentsTalkingOutbound),
    work: sum(figures.agentsWrapUpNotReady, figures.agentsWrapUpReady),
  };
  const level = queueLevel({ ...row, lastHour: [] }, state.settings.supervision, at);
  return { ...row, longestMark: mark, level, minutes: minutesOf(before?.minutes ?? [], at, waiting) };
}

/** While the connector's clock is not known, a call waits at least since we first heard of it. */
function sinceOf(
  { clockOffsetMs }: AppState,
  at: number,
  before: QueueTold | undefined,
  mark: number,
): number {
  if (clockOffsetMs !== null) return Math.min(at, mark + clockOffsetMs);
  return before?.longestMark === mark ? (before.longestSince ?? at) : at;
}

function minutesOf(before: QueueTold['minutes'], at: number, waiting: number | null): QueueTold['minutes'] {
  const minute = Math.floor(at / minuteMs);
  const kept = before.filter((one) => one.minute > minute - keptMinutes);
  if (waiting === null) return kept;
  const last = kept.at(-1);
  if (last?.minute !== minute) return [...kept, { minute, waiting }];
  return last.waiting >= waiting ? kept : [...kept.slice(0, -1), { minute, waiting }];
}

const isWorse = (now: Level, before: Level | undefined) =>
  (now === 'alarm' && before !== 'alarm') || (now === 'warn' && before !== 'warn' && before !== 'alarm');

/** Tells of a queue that has crossed a limit, once each time. */
function tellWorse(state: AppState, before: readonly QueueTold[], at: number): AppState {
  if (state.settings.supervision.alerts === 'table') return state;
  return state.queues.queues.reduce((now, queue) => {
    const { name, level, waiting, longestSince } = queue;
    if (!isWorse(level, before.find((one) => one.name === name)?.level)) return now;
    const waitedMs = longestSince === null ? null : at - longestSince;
    const body = { kind: 'queue-alert', queue: name, alarm: level === 'alarm', waiting, waitedMs } as const;
    return raise(now, at, 'info', body, `queue-${name}`);
  }, state);
}

const put = (state: AppState, part: Partial<QueueState>): AppState => ({
  ...state,
  queues: { ...state.queues, ...part },
});
