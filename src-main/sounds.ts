import type { PageEvents, RequestHandlers, RequestResult } from '../src-shared/contract.ts';
import type { SoundSettings } from '../src-shared/settings-desk.ts';
import { leaseMs, type SoundOrder, type Tone } from '../src-shared/sound.ts';
import type { soundRequests } from '../src-shared/sound-channel.ts';
import type { AppView } from '../src-shared/view.ts';
import { toneProblemWords } from '../src-shared/words-sound.ts';
import { done, ok, refuse } from './answers.ts';
import { soundView } from './core/views/sound-view.ts';
import type { createToneFiles } from './edge/tone-files.ts';
import { createTimers } from './edge/timers.ts';

export type SoundHandlers = Pick<RequestHandlers, keyof typeof soundRequests>;
type Problem = 'undecodable' | 'too-long' | null;

export interface SoundsGiven {
  readonly view: () => AppView;
  readonly now: () => number;
  /** Tells the page that plays: the main window's, which is there as long as the app runs. */
  readonly tell: <N extends keyof PageEvents>(name: N, payload: PageEvents[N]) => void;
  readonly files: ReturnType<typeof createToneFiles>;
  /** Asks the agent for a file; `null` when they think better of it. */
  readonly askForFile: () => Promise<string | null>;
  readonly changeSettings: (sounds: SoundSettings) => Promise<RequestResult>;
}

/** Often enough that a page hears of a ring twice before it would end by itself. */
const renewMs = leaseMs / 2.5;
const testMs = 4000;
const tryMs = 10_000;

/** Lets what is heard follow the state, and looks after the agent's own tone. */
export function createSounds(given: SoundsGiven) {
  const { view, now, tell, files } = given;
  const sounds = () => view().settings.sounds;
  const timers = createTimers<'look' | 'test' | 'try'>((name) => {
    if (name === 'test') tested = null;
    if (name === 'try') settle?.('undecodable');
    else follow();
  });
  /** Shots of the present state that have been heard. */
  let heard: ReadonlySet<string> = new Set();
  let rang = false;
  let tested: Tone | null = null;
  let settle: ((problem: Problem) => void) | null = null;
  let tries = 0;

  function follow() {
    const { loop, loudness, shots, nextAt } = soundView(view(), sounds(), now());
    const fresh = shots.filter(({ id }) => !heard.has(id)).map(({ tone }) => tone);
    heard = new Set(shots.map(({ id }) => id));
    const tone = loop ?? tested;
    const rings = tone !== null;
    if (rings || rang || fresh.length > 0)
      tell('sound/now', orderOf(tone, loop === null ? 1 : loudness, fresh));
    rang = rings;
    const waits = [...(rings ? [renewMs] : []), ...(nextAt === null ? [] : [nextAt - now()])];
    if (waits.length === 0) timers.clear('look');
    else timers.set('look', Math.min(...waits));
  }

  function orderOf(tone: Tone | null, loudness: number, shots: readonly Tone[]): SoundOrder {
    const { volume, outputs } = sounds();
    return {
      loop: tone === null ? null : { tone, loudness },
      shots,
      // An ear hears half the volume where a quarter of it is left.
      volume: (volume / 100) ** 2,
      outputs: outputs.map(({ id }) => id),
    };
  }

  /** Lets the page decode a file once, before anything depends on it. */
  function tried(file: string): Promise<Problem> {
    settle?.('undecodable');
    tries += 1;
    const id = tries;
    return new Promise((resolve) => {
      settle = (problem) => {
        timers.clear('try');
        settle = null;
        resolve(problem);
      };
      timers.set('try', tryMs);
      tell('sound/try', { id, file });
    });
  }

  async function chooseOwn(): Promise<RequestResult> {
    const source = await given.askForFile();
    if (source === null) return ok;
    const copied = await files.copy(source);
    const problem = copied.ok ? await tried(copied.file) : copied.why;
    const { own } = sounds();
    if (!copied.ok || problem !== null) {
      await files.keepOnly(own?.file ?? null);
      return refuse(toneProblemWords(problem ?? 'unreadable'));
    }
    const name = source.split(/[/\\]/).at(-1)?.slice(0, 200) ?? '';
    const result = await given.changeSettings({ ...sounds(), ring: 'own', own: { file: copied.file, name } });
    // Refused by a lock, or in force: the file of the settings that hold now is the one to keep.
    await files.keepOnly(sounds().own?.file ?? null);
    return result;
  }

  const handlers: SoundHandlers = {
    'sound/test': ({ tone }) =>
      done(() => {
        const { own } = sounds();
        const wanted = tone === 'own' ? (own === null ? null : { own: own.file }) : tone;
        tested = wanted === 'silent' ? null : wanted;
        timers.set('test', testMs);
        follow();
      }),
    'sound/stop-test': () =>
      done(() => {
        tested = null;
        timers.clear('test');
        follow();
      }),
    'sound/choose-own': chooseOwn,
    'sound/tried': ({ id, problem }) =>
      done(() => {
        if (id === tries) settle?.(problem);
      }),
  };

  return { follow, handlers, dispose: () => timers.dispose() };
}
