import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestRingMs, soundView } from '../../../../src-main/core/views/sound-view.ts';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import type { AlertEvent, AlertSettings } from '../../../../src-shared/alerts.ts';
import type { Dialog } from '../../../../src-shared/dialog.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import { soundsSchema, type SoundSettings } from '../../../../src-shared/settings-desk.ts';
import type { AppView } from '../../../../src-shared/view.ts';
import { agentState, call, loggedIn, lost, tell } from '../../../support/play.ts';
import {
  sampleDialog,
  sampleLost,
  sampleNotice,
  samplePreview,
  sampleSignedOut,
  sampleNow,
  sampleRecent,
  sampleSettings,
  sampleTalk,
  sampleView,
} from '../../../support/sample-view.ts';

const sounds = (over: Partial<SoundSettings> = {}): SoundSettings => ({ ...soundsSchema.parse({}), ...over });
const heard = (view: AppView, over: Partial<SoundSettings> = {}, now = sampleNow) =>
  soundView(view, sounds(over), now);
/** The same, where an event is told of in another way. */
const telling = <Event extends AlertEvent>(
  event: Event,
  ways: Partial<AlertSettings[Event]>,
  view: AppView,
): AppView => {
  const { alerts } = view.settings;
  return {
    ...view,
    settings: { ...view.settings, alerts: { ...alerts, [event]: { ...alerts[event], ...ways } } },
  };
};
const withCalls = (...dialogs: readonly Dialog[]) => sampleView({ dialogs });
const second = sampleDialog({ id: dialogId('2') });
const tones = (view: AppView, over: Partial<SoundSettings> = {}, now = sampleNow) =>
  heard(view, over, now).shots.map(({ tone }) => tone);

describe('a call that rings', () => {
  it('is heard with the chosen tone, a soft one by default', () => {
    expect(heard(withCalls(sampleDialog())).loop).toBe('soft');
    expect(heard(withCalls(sampleDialog()), { ring: 'wood' }).loop).toBe('wood');
  });

  it('is heard with the agent’s own tone, and with another where its file is gone', () => {
    const own = { file: 'own-0123abcd.mp3', name: 'Bells.mp3' };
    expect(heard(withCalls(sampleDialog()), { ring: 'own', own }).loop).toEqual({ own: own.file });
    expect(heard(withCalls(sampleDialog()), { ring: 'own' }).loop).toBe('soft');
  });

  it('makes no sound where that is wanted', () => {
    expect(heard(withCalls(sampleDialog()), { ring: 'silent' }).loop).toBeNull();
    expect(heard(withCalls(sampleDialog()), { enabled: false }).loop).toBeNull();
  });

  it('falls silent after a minute and a half, and says when that will be', () => {
    const view = withCalls(sampleDialog());
    const since = sampleDialog().since;
    expect(heard(view).nextAt).toBe(since + longestRingMs);
    expect(heard(view, {}, since + longestRingMs - 1).loop).toBe('soft');
    expect(heard(view, {}, since + longestRingMs).loop).toBeNull();
    expect(heard(view, {}, since + longestRingMs).nextAt).toBeNull();
  });

  it.each(['talking', 'held', 'dialling', 'failed'] as const)(
    'is not heard any more once it is %s',
    (phase) => {
      expect(heard(withCalls(sampleDialog({ phase }))).loop).toBeNull();
    },
  );

  it('is not heard while the link is away, for it may ring no more, nor when nobody is signed in', () => {
    expect(heard(sampleLost(1, { dialogs: [sampleDialog()] })).loop).toBeNull();
    expect(heard(sampleSignedOut({ dialogs: [sampleDialog()] })).loop).toBeNull();
  });
});

describe('a second call', () => {
  it('knocks quietly while the agent talks or dials', () => {
    for (const phase of ['talking', 'dialling'] as const) {
      const { loop, loudness } = heard(withCalls(second, sampleTalk({ phase })));
      expect([loop, loudness]).toEqual(['knock', 0.5]);
    }
  });

  it('makes no sound while the agent talks, where that is wanted', () => {
    expect(heard(telling('second', { sound: false }, withCalls(second, sampleTalk()))).loop).toBeNull();
    const previewed = withCalls(samplePreview(), sampleTalk());
    expect(heard(telling('second', { sound: false }, previewed)).loop).toBeNull();
  });

  it('rings while the first is on hold: nobody is being talked to', () => {
    expect(heard(withCalls(second, sampleTalk({ phase: 'held' }))).loop).toBe('soft');
  });
});

describe('a preview', () => {
  it('has a tone of its own', () => {
    expect(heard(withCalls(samplePreview()), { preview: 'glass' }).loop).toBe('glass');
    expect(heard(withCalls(samplePreview()), { preview: 'silent' }).loop).toBeNull();
  });

  it('gives way to a call that rings', () => {
    expect(heard(withCalls(samplePreview(), sampleDialog()), { preview: 'glass' }).loop).toBe('soft');
  });
});

describe('a chime', () => {
  const connected = (over: Partial<Dialog> = {}) =>
    sampleTalk({ startedAt: sampleNow - 100, answeredAt: sampleNow - 100, since: sampleNow - 100, ...over });

  it('tells of a call that is connected without having rung here', () => {
    expect(tones(withCalls(connected()))).toEqual(['chime']);
    expect(tones(withCalls(connected({ startedAt: sampleNow - 700 })))).toEqual(['chime']);
    expect(tones(withCalls(connected()), { chime: false })).toEqual([]);
  });

  it('is not heard for a call that has rung, has been up, or was dialled', () => {
    expect(tones(withCalls(connected({ startedAt: sampleNow - 4000 })))).toEqual([]);
    expect(tones(withCalls(connected()), {}, sampleNow + 10_000)).toEqual([]);
    expect(tones(withCalls(connected({ direction: 'out' })))).toEqual([]);
    expect(tones(withCalls(connected({ kind: 'monitor' })))).toEqual([]);
  });

  it('is not heard by who was talking: a call that was joined or handed over comes like this', () => {
    expect(tones(withCalls(connected({ id: dialogId('2') }), sampleTalk()))).toEqual([]);
    const before = sampleRecent({ startedAt: sampleNow - 60_000, endedAt: sampleNow });
    expect(tones({ ...withCalls(connected()), recents: [before] })).toEqual([]);
    expect(tones({ ...withCalls(connected()), recents: [sampleRecent()] })).toEqual(['chime']);
  });
});

describe('an event of its own', () => {
  const missed = sampleView({
    recents: [sampleRecent({ outcome: 'missed', endedAt: sampleNow - 1000, talkedMs: 0, seen: false })],
  });
  const moved = sampleView({
    notices: [sampleNotice({ kind: 'state-changed', state: 'NOT_READY', reasonCode: null })],
  });

  it('is heard only where that is wanted, and when it is new', () => {
    for (const [event, view] of [
      ['missed', missed],
      ['state', moved],
    ] as const) {
      expect(tones(view)).toEqual([]);
      expect(tones(telling(event, { sound: true }, view))).toEqual(['reminder']);
      expect(tones(telling(event, { sound: true }, view), {}, sampleNow + 10_000)).toEqual([]);
    }
  });

  it('is silent where it is off, whatever else rings', () => {
    expect(heard(telling('ringing', { sound: false }, withCalls(sampleDialog()))).loop).toBeNull();
    const both = withCalls(samplePreview(), sampleDialog());
    expect(heard(telling('ringing', { sound: false }, both)).loop).toBe('glass');
    expect(heard(telling('preview', { sound: false }, both)).loop).toBe('soft');
  });
});

describe('what failed', () => {
  it('is heard once for each notice, when it is new', () => {
    const error = sampleNotice({ kind: 'settings-not-kept' }, 'error');
    expect(tones(sampleView({ notices: [error] }))).toEqual(['failure']);
    expect(tones(sampleView({ notices: [error] }), {}, sampleNow + 10_000)).toEqual([]);
    expect(tones(sampleView({ notices: [{ ...error, tone: 'info' }] }))).toEqual([]);
    expect(tones(telling('failure', { sound: false }, sampleView({ notices: [error] })))).toEqual([]);
    expect(tones(sampleSignedOut({ notices: [error] }))).toEqual([]);
  });

  it('is a lost connection that does not heal at once', () => {
    const view = sampleLost(1);
    expect(tones(view)).toEqual([]);
    expect(heard(view).nextAt).toBe(sampleNow + 3000);
    expect(tones(view, {}, sampleNow + 3000)).toEqual(['failure']);
  });
});

describe('who waits on hold', () => {
  const held = sampleTalk({ phase: 'held', since: sampleNow });
  const after = (ms: number, over: Partial<SoundSettings> = {}) =>
    heard(withCalls(held), over, sampleNow + ms);

  it('is remembered after the time of the settings, and again after as long', () => {
    expect(after(59_999).shots).toEqual([]);
    expect(after(59_999).nextAt).toBe(sampleNow + 60_000);
    expect(after(60_000).shots.map(({ tone }) => tone)).toEqual(['reminder']);
    expect(after(61_000).shots).toEqual(after(119_000).shots);
    expect(after(120_000).shots).not.toEqual(after(119_000).shots);
    expect(after(120_000).nextAt).toBe(sampleNow + 180_000);
  });

  it('is not remembered where that is not wanted', () => {
    expect(after(60_000, { holdReminder: false }).shots).toEqual([]);
    const settings = { ...sampleSettings, reminders: { ...sampleSettings.reminders, holdMs: null } };
    expect(heard({ ...withCalls(held), settings }, {}, sampleNow + 60_000).shots).toEqual([]);
  });
});

it('in any order of repeated and late events nothing rings for a call that has ended, and no shot has two ids', () => {
  const id = '7';
  const ended = tell(
    loggedIn(),
    call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
    call('InboundCall', id, 'DROPPED'),
  );
  const events = [
    call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
    call('InboundCall', id, 'ACTIVE'),
    call('InboundCall', id, 'DROPPED'),
    agentState('READY'),
    lost,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), (told) => {
      const story = tell(ended, ...told);
      const { loop, shots } = soundView(createPageView()(story.state), sounds(), story.at);
      expect(loop).toBeNull();
      expect(shots.filter(({ tone }) => tone === 'chime')).toEqual([]);
    }),
    { seed: 20260115, numRuns: 300 },
  );
});
