import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RequestResult } from '../../src-shared/contract.ts';
import type { SoundSettings } from '../../src-shared/settings-desk.ts';
import { leaseMs, type SoundOrder } from '../../src-shared/sound.ts';
import type { AppView } from '../../src-shared/view.ts';
import { createSounds, type SoundsGiven } from '../../src-main/sounds.ts';
import {
  sampleDialog,
  sampleNotice,
  sampleNow,
  sampleSettings,
  sampleTalk,
  sampleView,
} from '../support/sample-view.ts';

/** Main's sounds, with a state that a test sets and a page that writes down what it is told. */
function desk(over: Partial<SoundsGiven> = {}) {
  let view = sampleView();
  const told: SoundOrder[] = [];
  const tried: { id: number; file: string }[] = [];
  const kept: (string | null)[] = [];
  const changed: SoundSettings[] = [];
  const sounds = createSounds({
    view: () => view,
    now: () => Date.now(),
    tell: (name, payload) => {
      if (name === 'sound/now') told.push(payload as SoundOrder);
      if (name === 'sound/try') tried.push(payload as { id: number; file: string });
    },
    files: {
      copy: () => Promise.resolve({ ok: true, file: 'own-01234567.wav' } as const),
      keepOnly: (file) => Promise.resolve(void kept.push(file)),
    },
    askForFile: () => Promise.resolve('/home/ada/Music/Bells.wav'),
    changeSettings: (now) => {
      changed.push(now);
      return Promise.resolve<RequestResult>({ ok: true });
    },
    ...over,
  });
  return {
    ...sounds,
    told,
    tried,
    kept,
    changed,
    show: (slices: Partial<AppView>) => {
      view = { ...view, ...slices };
      sounds.follow();
    },
    loops: () => told.map(({ loop }) => loop?.tone ?? null),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ now: sampleNow });
});
afterEach(() => vi.useRealTimers());

describe('what the page is told', () => {
  it('is nothing while nothing is to be heard', () => {
    const { told, follow } = desk();
    follow();
    vi.advanceTimersByTime(600_000);
    expect(told).toEqual([]);
  });

  it('is a ring, again and again within its lease, and its end at once and only once', () => {
    const { show, loops } = desk();
    show({ dialogs: [sampleDialog()] });
    expect(loops()).toEqual(['soft']);
    vi.advanceTimersByTime(leaseMs);
    expect(loops()).toEqual(['soft', 'soft', 'soft']);
    show({ dialogs: [sampleTalk()] });
    show({ dialogs: [sampleTalk()] });
    vi.advanceTimersByTime(10_000);
    expect(loops()).toEqual(['soft', 'soft', 'soft', null]);
  });

  it('ends a ring that nobody ends, by time alone', () => {
    const { show, told } = desk();
    show({ dialogs: [sampleDialog()] });
    vi.advanceTimersByTime(90_000);
    expect(told.at(-1)?.loop).toBeNull();
    const count = told.length;
    vi.advanceTimersByTime(600_000);
    expect(told).toHaveLength(count);
  });

  it('is each thing that failed once, however often the state is looked at', () => {
    const { show, told, follow } = desk();
    show({ notices: [sampleNotice({ kind: 'settings-not-kept' }, 'error')] });
    follow();
    follow();
    expect(told.map(({ shots }) => shots)).toEqual([['failure']]);
  });

  it('is the hold reminder when its time has come, without any event', () => {
    const { show, told } = desk();
    show({ dialogs: [sampleTalk({ phase: 'held', since: sampleNow })] });
    vi.advanceTimersByTime(59_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(61_000);
    expect(told.map(({ shots }) => shots)).toEqual([['reminder'], ['reminder']]);
  });

  it('is how loud and where, by the settings of the moment', () => {
    const { show, told } = desk();
    const outputs = [
      { id: 'a1', label: 'Speaker' },
      { id: 'b2', label: 'Headset' },
    ];
    show({
      dialogs: [sampleDialog()],
      settings: { ...sampleSettings, sounds: { ...sampleSettings.sounds, volume: 50, outputs } },
    });
    expect(told[0]).toMatchObject({ volume: 0.25, outputs: ['a1', 'b2'] });
  });
});

describe('a tone that is tried', () => {
  it('ends by itself, and earlier when that is wanted', () => {
    const { handlers, loops } = desk();
    void handlers['sound/test']({ tone: 'wood' });
    vi.advanceTimersByTime(60_000);
    expect(loops()[0]).toBe('wood');
    expect(loops().at(-1)).toBeNull();
    void handlers['sound/test']({ tone: 'knock' });
    void handlers['sound/stop-test'](undefined);
    expect(loops().slice(-2)).toEqual(['knock', null]);
  });

  it('gives way to a call', () => {
    const { handlers, show, loops } = desk();
    void handlers['sound/test']({ tone: 'wood' });
    show({ dialogs: [sampleDialog()] });
    expect(loops().at(-1)).toBe('soft');
  });
});

describe('a tone of the agent’s own', () => {
  const choose = async (problem: 'undecodable' | 'too-long' | null) => {
    const all = desk();
    const answer = all.handlers['sound/choose-own'](undefined);
    await vi.waitFor(() => expect(all.tried).toHaveLength(1));
    void all.handlers['sound/tried']({ id: all.tried[0]!.id, problem });
    return { ...all, answer: await answer };
  };

  it('is rung with once the page has played it', async () => {
    const { answer, changed } = await choose(null);
    expect(answer).toEqual({ ok: true });
    expect(changed).toMatchObject([{ ring: 'own', own: { file: 'own-01234567.wav', name: 'Bells.wav' } }]);
  });

  it('is not kept when the page cannot play it, and says why', async () => {
    const { answer, changed, kept } = await choose('too-long');
    expect(answer).toMatchObject({ ok: false, error: expect.stringContaining('30 seconds') as string });
    expect(changed).toEqual([]);
    expect(kept).toEqual([null]);
  });

  it('is not kept when the page does not answer', async () => {
    const all = desk();
    const answer = all.handlers['sound/choose-own'](undefined);
    await vi.waitFor(() => expect(all.tried).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ ok: false });
    expect(all.kept).toEqual([null]);
  });

  it('leaves everything as it is when the agent thinks better of it', async () => {
    const { handlers, changed } = desk({ askForFile: () => Promise.resolve(null) });
    expect(await handlers['sound/choose-own'](undefined)).toEqual({ ok: true });
    expect(changed).toEqual([]);
  });
});
