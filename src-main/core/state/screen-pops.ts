import { popFacts } from '../../../src-shared/screen-pop-facts.ts';
import {
  fillTemplate,
  manualTemplate,
  type PopResult,
  type PopTrigger,
} from '../../../src-shared/screen-pop.ts';
import type { DialogId } from '../../../src-shared/ids.ts';
import type { AppState } from './app-state.ts';
import type { Call } from './call.ts';
import { mostEnded } from './ended.ts';
import { raise } from './notices.ts';
import { chain, stay, step, type Step } from './step.ts';

/** When a page opens by itself. */
type Moment = Exclude<PopTrigger, 'manual'>;

/** What has opened by itself already for a call. Kept over a lost link and a new log-in: a call never pops twice. */
export interface ScreenPop {
  readonly dialogId: DialogId;
  /** By what has opened it; `null` where there was nothing to open, or it could not be; `undefined` as yet. */
  readonly urls: Readonly<Record<Moment, string | null | undefined>>;
}

/** A call that has ended may come back as long as it is remembered. */
const mostKept = mostEnded + 16;
/** Between the end of a consult and the call that takes its place. */
const successionMs = 5000;

/**
 * Opens what the calls of now want opened. It goes by the state alone, so that an event that comes twice, late or
 * after a reconnect opens nothing again; and only by what has changed of it, for what is as before was looked at then.
 */
export function popScreens(before: AppState, state: AppState, at: number): Step {
  const { calls, session } = state;
  if (session.phase !== 'in' || !session.live) return stay(state);
  const sameSession = session === before.session;
  if (sameSession && calls === before.calls) return stay(state);
  let done = stay(state);
  for (const call of calls) {
    const trigger = triggerOf(call);
    if (trigger === null || (sameSession && wanted(before, call) === trigger)) continue;
    if (!hasPopped(state, call, trigger)) done = thenPop(done, at, call, trigger);
  }
  return done;
}

const thenPop = (done: Step, at: number, call: Call, trigger: Moment): Step =>
  chain(done, (now) => pop(now, at, call, trigger));

/**
 * The moment in the life of a call that may open something. Not for the consult at who starts it, whose customer is
 * shown already; not for listening in; and a number that the agent has dialled opens nothing, unless a campaign
 * gave it.
 */
function triggerOf({ kind, phase, direction, campaign }: Call): Moment | null {
  if (kind === 'consult' || kind === 'monitor') return null;
  if (phase === 'ringing' || phase === 'offered') return 'ring';
  if (phase !== 'talking' && phase !== 'held') return null;
  return direction === 'in' || kind === 'preview' || campaign !== null ? 'answer' : null;
}

/** What the call wanted opened as it was before. */
function wanted({ calls }: AppState, { id }: Call): Moment | null {
  const call = calls.find((one) => one.id === id);
  return call === undefined ? null : triggerOf(call);
}

/** Here, or as the dialog that this one came from by a consult or a transfer: it is the same customer. */
const hasPopped = ({ screenPops }: AppState, { id, associatedId }: Call, trigger: Moment): boolean =>
  has(screenPops, id, trigger) || (associatedId !== null && has(screenPops, associatedId, trigger));

const has = (screenPops: readonly ScreenPop[], id: DialogId, trigger: Moment): boolean =>
  popOf(screenPops, id)?.urls[trigger] !== undefined;

/** The call that is asked for is most often one of the last. */
function popOf(screenPops: readonly ScreenPop[], id: DialogId): ScreenPop | undefined {
  for (let place = screenPops.length - 1; place >= 0; place -= 1)
    if (screenPops[place]?.dialogId === id) return screenPops[place];
  return undefined;
}

function pop(state: AppState, at: number, call: Call, trigger: Moment): Step {
  const template = state.settings.screenPop[trigger];
  // Noted also where there is no template: one that is set during a call waits for the next.
  const result = template === '' ? null : addressOf(state, call, template);
  const url = result?.ok === true ? result.url : null;
  const noted: AppState = { ...state, screenPops: withPop(state.screenPops, call.id, trigger, url) };
  if (result === null) return stay(noted);
  return shows(state, at, trigger, url) ? stay(noted) : open(noted, at, result);
}

function withPop(
  screenPops: readonly ScreenPop[],
  dialogId: DialogId,
  trigger: Moment,
  url: string | null,
): readonly ScreenPop[] {
  const before = popOf(screenPops, dialogId);
  // Written out: to set a member whose name is only known then costs more than all else here.
  const urls = {
    ring: trigger === 'ring' ? url : before?.urls.ring,
    answer: trigger === 'answer' ? url : before?.urls.answer,
  };
  const now = { dialogId, urls };
  if (before !== undefined) return screenPops.map((one) => (one === before ? now : one));
  const kept = screenPops.slice(1 - mostKept);
  kept.push(now);
  return kept;
}

/** A transferred call comes under another id at times: what has just been opened for it is not opened again. */
function shows(state: AppState, at: number, trigger: Moment, url: string | null): boolean {
  const lately = (wanted: DialogId) =>
    state.calls.some(({ id }) => id === wanted) ||
    state.recents.some(({ id, endedAt }) => id === wanted && at - endedAt < successionMs);
  return url !== null && state.screenPops.some((one) => one.urls[trigger] === url && lately(one.dialogId));
}

/** The agent asks for it: as often as they like. */
export function onOpenScreenPop(state: AppState, at: number, dialogId: DialogId): Step {
  const call = state.calls.find(({ id }) => id === dialogId);
  const template = manualTemplate(state.settings.screenPop);
  return call === undefined || template === null
    ? stay(state)
    : open(state, at, addressOf(state, call, template));
}

function addressOf({ agent, settings }: AppState, call: Call, template: string): PopResult {
  const { screenPop, customerData } = settings;
  return fillTemplate(template, popFacts(call, agent, customerData.labels), screenPop.schemes);
}

const open = (state: AppState, at: number, result: PopResult): Step =>
  result.ok
    ? step(state, { type: 'url/open', url: result.url })
    : stay(raise(state, at, 'error', { kind: 'pop-failed', why: result.why }, 'screen-pop'));
