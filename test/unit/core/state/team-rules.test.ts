import { describe, expect, it } from 'vitest';
import type { SupervisionSettings } from '../../../../src-shared/settings-supervision.ts';
import { fired, lost, tell, timers, type Story } from '../../../support/play.ts';
import { textForm as form, withTeam } from '../../../support/supervisor.ts';

const minuteMs = 60_000;
const told = ({ state }: Story) => state.notices.map(({ body }) => body);
function ruled(story: Story, over: Partial<SupervisionSettings>): Story {
  const { settings } = story.state;
  const supervision = { ...settings.supervision, alerts: 'window' as const, ...over };
  return tell(story, { type: 'settings/changed', settings: { ...settings, supervision } });
}
const breaks = (over: Partial<SupervisionSettings> = {}, ids = ['1002', '1003']) =>
  ids.reduce(
    (story, id) => tell(story, form.state({ id, state: 'NOT_READY', reason: '2' })),
    ruled(withTeam(form, { id: '1002' }, { id: '1003' }, { id: '1004' }), { notReadyMs: minuteMs, ...over }),
  );
const later = (story: Story, ms: number): Story => tell({ ...story, at: story.at + ms }, fired('rules'));

describe('an agent in a state for too long', () => {
  it('is told once, several together', () => {
    const over = later(breaks(), 70_000);
    expect(told(over)).toEqual([
      {
        ...{ kind: 'agents-too-long', state: 'NOT_READY', names: ['Agent 1002', 'Agent 1003'] },
        ...{ count: 2, afterMs: minuteMs },
      },
    ]);
    const read = tell(over, { type: 'order/dismiss-notice', id: over.state.notices[0]!.id });
    expect(told(later(read, 10_000))).toEqual([]);
  });

  it('is looked for from the first list on, and again and again', () => {
    const story = withTeam(form, { id: '1002' });
    expect(timers(story)).toContain('rules');
    expect(timers(later(story, 10_000))).toEqual(['rules']);
  });

  it.each([
    ['the rule is off', { notReadyMs: null }],
    ['it is only to be marked', { alerts: 'table' as const }],
  ])('is not told while %s', (_why, over) => expect(told(later(breaks(over), 70_000))).toEqual([]));

  it('is not told while the link is down: nobody knows the state', () => {
    expect(told(later(tell(breaks(), lost), 70_000))).toEqual([]);
  });
});

describe('a missed call', () => {
  const misses = (story: Story, id: string) =>
    tell(
      story,
      form.state({ id, state: 'RESERVED' }),
      form.state({ id, state: 'NOT_READY', reason: '32767' }),
    );

  it('is told, several that nobody has read as one', () => {
    const one = misses(breaks({}, []), '1002');
    expect(told(one)).toEqual([{ kind: 'agents-missed', names: ['Agent 1002'], count: 1 }]);
    expect(told(misses(one, '1003'))).toEqual([
      { kind: 'agents-missed', names: ['Agent 1003', 'Agent 1002'], count: 2 },
    ]);
  });

  it('is not told where the supervisor does not want it', () => {
    expect(told(misses(breaks({ missed: false }, []), '1002'))).toEqual([]);
  });
});
