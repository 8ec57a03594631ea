import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alerts } from '../../../../src-main/core/views/alerts.ts';
import { alertEvents, popupCalls, type AlertEvent } from '../../../../src-shared/alerts.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import type { AppView } from '../../../../src-shared/view.ts';
import { call, loggedIn, lost, ringing, talking, tell } from '../../../support/play.ts';
import { viewOf } from '../../../support/sample-app-view.ts';
import {
  sampleAgent,
  sampleDialog,
  sampleLost,
  sampleNotice,
  sampleNow,
  samplePreview,
  sampleRecent,
  sampleSettings,
  sampleSignedOut,
  sampleTalk,
  sampleView,
} from '../../../support/sample-view.ts';

/** The same, with every switch of these events off. */
const without = (view: AppView, ...events: readonly AlertEvent[]): AppView => {
  const off = { popup: false, notification: false, sound: false, flash: false };
  const all = Object.fromEntries(events.map((event) => [event, off]));
  return { ...view, settings: { ...view.settings, alerts: { ...view.settings.alerts, ...all } } };
};
const eventsOf = (view: AppView) => alerts(view, 'notification').map(({ event }) => event);
const missed = (id: string, over = {}) =>
  sampleRecent({
    id: dialogId(id),
    outcome: 'missed',
    name: null,
    party: '4087',
    startedAt: sampleNow,
    seen: false,
    ...over,
  });

describe('a call', () => {
  it('is told while it rings, and no longer', () => {
    const rung = ringing('1');
    expect(alerts(viewOf(rung), 'notification')).toMatchObject([
      { event: 'ringing', id: '1', title: 'Call from +442079460123', text: '', urgent: true },
    ]);
    expect(eventsOf(viewOf(talking('1')))).toEqual([]);
    expect(eventsOf(viewOf(tell(rung, lost)))).toEqual([]);
  });

  it('names the customer first and the number and queue after', () => {
    const story = tell(
      loggedIn(),
      call('NewInboundCall', '1', 'ALERTING', {
        party: '+442079460123',
        queueName: 'Sales',
        variables: [{ name: 'callVariable1', value: 'Ms Ada Example' }],
      }),
    );
    expect(alerts(viewOf(story), 'notification')).toMatchObject([
      { title: 'Call from Ms Ada Example', text: 'Sales. +442079460123' },
    ]);
  });

  it('leads to itself by a click, and is answered by a button', () => {
    const input = { dialogId: '1' };
    const [alert] = alerts(viewOf(ringing('1')), 'notification');
    expect(alert?.open).toEqual({ name: 'call/show', input });
    expect(alert?.actions).toEqual([{ label: 'Answer', request: { name: 'call/answer', input } }]);
  });

  it('is another event while the agent talks, and another one when it is a preview', () => {
    const second = sampleDialog({ id: dialogId('2') });
    expect(eventsOf(sampleView({ dialogs: [second, sampleTalk()] }))).toEqual(['second']);
    expect(eventsOf(sampleView({ dialogs: [second, sampleTalk({ phase: 'held' })] }))).toEqual(['ringing']);
    expect(eventsOf(sampleView({ dialogs: [samplePreview()] }))).toEqual(['preview']);
    expect(eventsOf(sampleView({ dialogs: [samplePreview(), sampleTalk()] }))).toEqual(['second']);
    const [alert] = alerts(sampleView({ dialogs: [second, sampleTalk()] }), 'notification');
    expect(alert?.actions[0]?.label).toBe('Hold and answer');
  });
});

describe('a missed call', () => {
  it('is told until the agent has looked, the newest for all', () => {
    const view = sampleView({ recents: [missed('2'), missed('1')] });
    expect(alerts(view, 'notification')).toMatchObject([
      {
        event: 'missed',
        title: 'Missed call from 4087',
        text: '2 missed calls',
        open: { name: 'recents/show' },
      },
    ]);
    expect(eventsOf(sampleView({ recents: [missed('2', { seen: true })] }))).toEqual([]);
  });

  it('of an earlier session is no news', () => {
    expect(eventsOf(sampleView({ recents: [missed('1', { startedAt: sampleNow - 86_400_000 })] }))).toEqual(
      [],
    );
  });
});

describe('a state that others have changed', () => {
  const notReady = { ...sampleAgent, state: 'NOT_READY' } as const;
  const changed = sampleNotice({ kind: 'state-changed', state: 'NOT_READY', reasonCode: null });

  it('is told as long as it stands', () => {
    expect(alerts(sampleView({ agent: notReady, notices: [changed] }), 'notification')).toMatchObject([
      { event: 'state', title: 'Your state was changed to Not ready' },
    ]);
    expect(eventsOf(sampleView({ notices: [changed] }))).toEqual([]);
  });

  it('is told when it is the end of the session', () => {
    const out = sampleNotice({ kind: 'logged-out' });
    expect(eventsOf(sampleSignedOut({ notices: [out] }))).toEqual(['state']);
    expect(eventsOf(sampleView({ notices: [out] }))).toEqual([]);
  });
});

describe('a lost connection', () => {
  it('is told when the first try has not healed it, once however many follow', () => {
    expect(eventsOf(sampleLost(1))).toEqual([]);
    const ids = [2, 3, 9].map((attempt) => alerts(sampleLost(attempt), 'notification').map(({ id }) => id));
    expect(new Set(ids.flat()).size).toBe(1);
  });

  it('says what becomes of the call', () => {
    const [alert] = alerts(sampleLost(2, { dialogs: [sampleTalk()] }), 'notification');
    expect(alert?.title).toBe('Connection lost');
    expect(alert?.text).toContain('Your call goes on');
  });
});

describe('the switches', () => {
  const everything: readonly (readonly [AlertEvent, AppView])[] = [
    ['ringing', sampleView({ dialogs: [sampleDialog()] })],
    ['second', sampleView({ dialogs: [sampleDialog({ id: dialogId('2') }), sampleTalk()] })],
    ['preview', sampleView({ dialogs: [samplePreview()] })],
    ['missed', sampleView({ recents: [missed('1')] })],
    [
      'state',
      sampleView({
        notices: [sampleNotice({ kind: 'state-differs', before: 'NOT_READY', now: 'READY' })],
      }),
    ],
    ['connection', sampleLost(2)],
    ['failure', sampleView({ notices: [sampleNotice({ kind: 'settings-not-kept' }, 'error')] })],
  ];

  it('there is a view of each event', () => expect(everything.map(([event]) => event)).toEqual(alertEvents));

  it.each(everything)('one way does not hang on another: %s', (event, view) => {
    const turned = (way: 'notification' | 'flash', on: boolean) => {
      const before = without(view, ...alertEvents);
      const { alerts: all } = before.settings;
      return {
        ...before,
        settings: { ...before.settings, alerts: { ...all, [event]: { ...all[event], [way]: on } } },
      };
    };
    expect(alerts(turned('notification', true), 'notification').map((one) => one.event)).toEqual([event]);
    expect(alerts(turned('notification', true), 'flash')).toEqual([]);
    expect(alerts(turned('flash', true), 'flash').map((one) => one.event)).toEqual([event]);
    expect(alerts(turned('flash', true), 'notification')).toEqual([]);
  });

  it('of the popup choose its calls, and one switches it off altogether', () => {
    const view = sampleView({ dialogs: [samplePreview(), sampleDialog()] });
    expect(popupCalls(view)).toHaveLength(2);
    expect(popupCalls(without(view, 'preview')).map(({ phase }) => phase)).toEqual(['ringing']);
    const off = {
      ...view,
      settings: { ...sampleSettings, popup: { ...sampleSettings.popup, enabled: false } },
    };
    expect(popupCalls(off)).toEqual([]);
  });

  it('all off, nothing is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everything), ([, view]) => {
        const silent = without(view, ...alertEvents);
        expect([alerts(silent, 'notification'), alerts(silent, 'flash'), popupCalls(silent)]).toEqual([
          [],
          [],
          [],
        ]);
      }),
      { seed: 1 },
    );
  });
});
