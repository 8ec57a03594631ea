import { callEvent, calling, isOnThePhone } from '../../../src-shared/alerts.ts';
import type { RingTone, ShippedTone, Tone } from '../../../src-shared/sound.ts';
import type { SoundSettings } from '../../../src-shared/settings-desk.ts';
import { isMissed } from '../../../src-shared/recents.ts';
import type { AppView } from '../../../src-shared/view.ts';

/** A tone that is heard once for each id, however often the state that it comes from is looked at. */
export interface Shot {
  readonly id: string;
  readonly tone: ShippedTone;
}

/** What ought to be heard in a state. */
export interface SoundView {
  /** Played over and over, as long as it is so. */
  readonly loop: Tone | null;
  /** 0 to 1, of the loop. */
  readonly loudness: number;
  readonly shots: readonly Shot[];
  /** Epoch ms at which time alone changes the answer; `null` when it does not. */
  readonly nextAt: number | null;
}

/** No ring is longer, whatever the events say or do not say. */
export const longestRingMs = 90_000;
/** Beside the agent's own talk a second call is to be noticed, no more. */
const knockLoudness = 0.5;
/** A ring that was shorter than this was none: the phone answered by itself. */
const unheardRingMs = 1000;
/** What happened longer ago is no news: a call that was up before the agent signed in, for one. */
const freshMs = 5000;
/** A loss that heals at once is not worth a sound. */
const lossMs = 3000;

const silence: SoundView = { loop: null, loudness: 1, shots: [], nextAt: null };

/** What is to be heard now. `now` is epoch ms. */
export function soundView(view: AppView, sounds: SoundSettings, now: number): SoundView {
  if (!sounds.enabled || view.session.phase !== 'in') return silence;
  const due = [...ringEnds(view), ...holdReminders(view, sounds, now), ...lossOf(view)];
  const shots = [
    ...chimes(view, sounds, now),
    ...failures(view, now),
    ...stateChanges(view, now),
    ...missedCalls(view, now),
    ...due.flatMap(({ at, shot }) => (shot !== null && at <= now ? [shot] : [])),
  ];
  const later = due.map(({ at }) => at).filter((at) => at > now);
  return { ...loopOf(view, sounds, now), shots, nextAt: later.length === 0 ? null : Math.min(...later) };
}

/** Something that comes with time: a tone, or the end of a ring. */
interface Due {
  readonly at: number;
  readonly shot: Shot | null;
}

function loopOf(view: AppView, sounds: SoundSettings, now: number): Pick<SoundView, 'loop' | 'loudness'> {
  const { dialogs, settings } = view;
  const waiting = calling(view).filter(
    (call) => now - call.since < longestRingMs && settings.alerts[callEvent(call, dialogs)].sound,
  );
  if (waiting.length === 0) return { loop: null, loudness: 1 };
  if (isOnThePhone(dialogs)) return { loop: 'knock', loudness: knockLoudness };
  const ringing = waiting.some(({ phase }) => phase === 'ringing');
  return { loop: toneOf(ringing ? sounds.ring : sounds.preview, sounds), loudness: 1 };
}

function toneOf(chosen: RingTone, { own }: SoundSettings): Tone | null {
  if (chosen === 'silent') return null;
  if (chosen !== 'own') return chosen;
  // Chosen, but its file is gone: better another tone than none.
  return own === null ? 'soft' : { own: own.file };
}

const ringEnds = (view: AppView): readonly Due[] =>
  calling(view).map(({ since }) => ({ at: since + longestRingMs, shot: null }));

/** Calls on which somebody is connected without having been heard ringing here. */
function chimes({ dialogs, recents }: AppView, { chime }: SoundSettings, now: number): readonly Shot[] {
  if (!chime) return [];
  return dialogs.flatMap(({ id, kind, direction, startedAt, answeredAt }): readonly Shot[] => {
    if (answeredAt === null || kind === 'monitor' || direction === 'out') return [];
    const wasTalking =
      dialogs.some((one) => one.id !== id && one.answeredAt !== null && one.answeredAt < answeredAt) ||
      recents.some((one) => one.talkedMs > 0 && one.startedAt < answeredAt && one.endedAt >= answeredAt);
    const news = now - answeredAt < freshMs && answeredAt - startedAt < unheardRingMs;
    return news && !wasTalking ? [{ id: `chime ${id}`, tone: 'chime' }] : [];
  });
}

function failures({ notices, session, settings }: AppView, now: number): readonly Shot[] {
  if (!settings.alerts.failure.sound || session.phase !== 'in') return [];
  return notices
    .filter(({ tone, at }) => tone === 'error' && at > session.since && now - at < freshMs)
    .map(({ id, at }) => ({ id: `failure ${id} ${at}`, tone: 'failure' }));
}

function stateChanges({ notices, settings }: AppView, now: number): readonly Shot[] {
  if (!settings.alerts.state.sound) return [];
  return notices
    .filter(({ body, at }) => ['state-changed', 'state-differs'].includes(body.kind) && now - at < freshMs)
    .map(({ id, at }) => ({ id: `state ${id} ${at}`, tone: 'reminder' }));
}

function missedCalls({ recents, settings }: AppView, now: number): readonly Shot[] {
  if (!settings.alerts.missed.sound) return [];
  return recents
    .filter((one) => isMissed(one) && now - one.endedAt < freshMs)
    .map(({ id, endedAt }) => ({ id: `missed ${id} ${endedAt}`, tone: 'reminder' }));
}

function lossOf({ session, settings }: AppView): readonly Due[] {
  if (!settings.alerts.connection.sound || session.phase !== 'in' || session.live) return [];
  const { asOf } = session;
  return [{ at: asOf + lossMs, shot: { id: `lost ${asOf}`, tone: 'failure' } }];
}

/** Somebody waits on hold: told after each span of the reminder's length. */
function holdReminders(
  { dialogs, session, settings }: AppView,
  { holdReminder }: SoundSettings,
  now: number,
): readonly Due[] {
  const { holdMs } = settings.reminders;
  if (!holdReminder || holdMs === null || session.phase !== 'in' || !session.live) return [];
  return dialogs
    .filter(({ phase }) => phase === 'held')
    .flatMap(({ id, since }) => {
      const spans = Math.max(0, Math.floor((now - since) / holdMs));
      const shot: Shot = { id: `hold ${id} ${since} ${spans}`, tone: 'reminder' };
      const next: Due = { at: since + (spans + 1) * holdMs, shot: null };
      return spans === 0 ? [next] : [{ at: since + spans * holdMs, shot }, next];
    });
}
