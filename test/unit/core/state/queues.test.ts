import { describe, expect, it } from 'vitest';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { queueLevel, type QueueRow } from '../../../../src-shared/queues.ts';
import type { SupervisionSettings } from '../../../../src-shared/settings-supervision.ts';
import { fired, inService, agentState, lost, sent, tell, timers, type Story } from '../../../support/play.ts';
import { frame, supervisor } from '../../../support/supervisor.ts';

const look = (looking = true) => ({ type: 'order/look-at-queues', page: 'team', looking }) as const;
const figures = (more: object = {}) => ({
  ...{ name: 'Sales', agentsNotReady: 2, agentsReady: 3, agentsTalkingInbound: 4 },
  ...{ agentsTalkingInternal: 0, agentsTalkingOutbound: 1, agentsWrapUpNotReady: 0 },
  ...{ agentsWrapUpReady: 1, callsInQueue: 5, startTimeOfLongestCallInQueue: '2026-01-15 09:25:00' },
  ...more,
});
const json = (more: object = {}) => frame({ type: 'QueueList', agentId: '1001', queues: [figures(more)] });
const text = frame(
  `1001#QueueList#${Object.entries(figures())
    .map(([name, value]) => `${name}:${value}`)
    .join(',')}`,
);
const queues = ({ state }: Story) => createPageView()(state).queues;
const told = (...events: Parameters<typeof tell>[1][]) => tell(supervisor(['1']), look(), ...events);
const withAlerts = (alerts: SupervisionSettings['alerts']) => {
  const story = supervisor(['1']);
  const { settings } = story.state;
  const supervision = { ...settings.supervision, alerts };
  return tell(story, { type: 'settings/changed', settings: { ...settings, supervision } }, look());
};

describe('queues', () => {
  it.each([
    ['json', json()],
    ['text', text],
  ])('show who waits and who works (%s)', (_form, list) => {
    const [row] = queues(told(list)).rows;
    expect(row).toMatchObject({ name: 'Sales', waiting: 5, ready: 3, notReady: 2, talking: 5, work: 1 });
  });

  it('are asked for while somebody looks, every 15 seconds', () => {
    const seen = told();
    expect(sent(seen)).toEqual(['getQueues']);
    const loaded = tell(seen, json());
    expect(timers(loaded)).toContain('queues');
    expect(sent(tell(loaded, fired('queues')))).toEqual(['getQueues']);
    const away = tell(loaded, look(false));
    expect(away.effects).toContainEqual({ type: 'timer/clear', timer: 'queues' });
    expect(sent(tell(away, fired('queues')))).toEqual([]);
  });

  it('go on while a second window looks', () => {
    const two = tell(
      told(json()),
      { type: 'order/look-at-queues', page: 'wallboard', looking: true },
      look(false),
    );
    expect(sent(tell(two, fired('queues')))).toEqual(['getQueues']);
  });

  it('are not asked for on UCCX', () => {
    const story = tell(supervisor(['1'], { platform: 'UCCX' }), look());
    expect(sent(story)).toEqual([]);
    expect(queues(story).list).toBe('none');
  });

  it('without any figure are the statistics of UCCX, one unknown figure is none', () => {
    const nothing = Object.fromEntries(
      Object.entries(figures()).map(([name, value]) => [name, typeof value === 'number' ? -1 : value]),
    );
    expect(queues(told(json(nothing))).list).toBe('none');
    // Nor does it change to a table and back while they are asked for again.
    expect(queues(tell(told(json(nothing)), fired('queues'))).list).toBe('none');
    const some = queues(told(json({ callsInQueue: -1, agentsTalkingInbound: -1 })));
    expect(some.list).toBe('loaded');
    expect(some.rows[0]).toMatchObject({ waiting: null, talking: null, ready: 3 });
  });

  it('that fail say so, and are asked for again when the supervisor tries again', () => {
    const failed = told(fired('list:queues'));
    expect(queues(failed).list).toBe('failed');
    expect(sent(tell(failed, fired('queues')))).toEqual([]);
    expect(sent(tell(failed, { type: 'order/retry-queues' }))).toEqual(['getQueues']);
  });

  it('that have come before and fail once are asked for again by themselves, and stay failed till they come', () => {
    const failed = tell(told(json()), fired('queues'), fired('list:queues'));
    expect(queues(failed)).toMatchObject({ list: 'failed', rows: [{ name: 'Sales' }] });
    expect(timers(failed)).toContain('queues');
    const again = tell(failed, fired('queues'));
    expect(sent(again)).toEqual(['getQueues']);
    expect(queues(again).list).toBe('failed');
    expect(queues(tell(again, json())).list).toBe('loaded');
    expect(queues(tell(again, fired('list:queues'))).list).toBe('failed');
  });

  it('that have failed are asked for over the next link', () => {
    const back = tell(
      told(fired('list:queues')),
      ...[lost, fired('retry'), { type: 'link/opened' } as const, inService, agentState('NOT_READY')],
    );
    expect(sent(back)).toContain('getQueues');
  });

  it('are asked for anew after a lost link, and shown meanwhile', () => {
    const back = tell(
      told(json()),
      ...[lost, fired('retry'), { type: 'link/opened' } as const, inService, agentState('NOT_READY')],
    );
    expect(sent(back)).toContain('getQueues');
    expect(queues(back)).toMatchObject({ list: 'loaded', rows: [{ name: 'Sales' }] });
  });

  it('have a longest wait since it was first heard of, while the connector’s clock is not known', () => {
    const first = told(json());
    const again = tell(first, json());
    expect(queues(again).rows[0]?.longestSince).toBe(first.at);
    expect(queues(tell(again, json({ callsInQueue: 0 }))).rows[0]?.longestSince).toBeNull();
  });

  it('keep the most of each minute for an hour', () => {
    const first = told(json({ callsInQueue: 3 }), json({ callsInQueue: 7 }), json({ callsInQueue: 2 }));
    expect(queues(first).rows[0]?.lastHour.at(-1)).toBe(7);
    const later = tell({ ...first, at: first.at + 59 * 60_000 }, json({ callsInQueue: 1 }));
    expect(queues(later).rows[0]?.lastHour).toEqual([7, ...Array<null>(58).fill(null), 1]);
    const gone = tell({ ...later, at: later.at + 30 * 60_000 }, json({ callsInQueue: 1 }));
    expect(queues(gone).rows[0]?.lastHour).not.toContain(7);
  });

  it('that cross a limit are told once, where the supervisor wants it', () => {
    const quiet = tell(withAlerts('table'), json({ callsInQueue: 12 }));
    expect(quiet.state.notices).toEqual([]);
    const loud = tell(withAlerts('window'), json({ callsInQueue: 12 }));
    expect(loud.state.notices[0]?.body).toMatchObject({ kind: 'queue-alert', alarm: true, waiting: 12 });
    const { id } = loud.state.notices[0]!;
    const read = tell(loud, { type: 'order/dismiss-notice', id }, json({ callsInQueue: 13 }));
    expect(read.state.notices).toEqual([]);
    const again = tell(read, json({ callsInQueue: 0 }), json({ callsInQueue: 12 }));
    expect(again.state.notices).toHaveLength(1);
  });
});

describe('how bad a queue is', () => {
  const limits = { waitingWarn: 5, waitingAlarm: 10, longestWarnMs: 60_000, longestAlarmMs: 120_000 };
  const row = (more: Partial<QueueRow>): QueueRow => ({
    ...{ name: 'Sales', waiting: 0, longestSince: null, ready: 2 },
    ...{ notReady: 0, talking: 0, work: 0, lastHour: [] },
    ...more,
  });
  it.each([
    ['nobody waits', {}, 'ok'],
    ['some wait', { waiting: 5 }, 'warn'],
    ['many wait', { waiting: 10 }, 'alarm'],
    ['one waits long', { waiting: 1, longestSince: 940_000 }, 'warn'],
    ['one waits too long', { waiting: 1, longestSince: 880_000 }, 'alarm'],
    ['one waits and nobody is ready', { waiting: 1, ready: 0 }, 'alarm'],
    ['nobody waits and nobody is ready', { ready: 0 }, 'ok'],
    ['nobody knows who waits, and some are ready', { waiting: null }, 'unknown'],
    ['nothing is known', { waiting: null, ready: null }, 'unknown'],
  ] as const)('%s', (_what, more, level) => expect(queueLevel(row(more), limits, 1_000_000)).toBe(level));

  it('is never more than it is without limits', () => {
    const never = { waitingWarn: null, waitingAlarm: null, longestWarnMs: null, longestAlarmMs: null };
    expect(queueLevel(row({ waiting: 500 }), never, 0)).toBe('ok');
  });
});
