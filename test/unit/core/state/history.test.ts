import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../../src-main/core/state/app-event.ts';
import { dayOf } from '../../../../src-shared/recents.ts';
import type { Recent } from '../../../../src-shared/dialog.ts';
import { sampleRecent } from '../../../support/sample-view.ts';
import {
  agentInfo,
  agentState,
  call,
  chosen,
  fired,
  linked,
  logIn,
  opening,
  start,
  tell,
  type Story,
} from '../../../support/play.ts';
import { dialogId } from '../../../../src-shared/ids.ts';

const dayMs = 86_400_000;
const me = { profile: 'p', agentId: '1001' };
const kept = (id: string, startedAt: number, more: Partial<Recent> = {}) =>
  sampleRecent({ id: dialogId(id), startedAt, answeredAt: startedAt, endedAt: startedAt + 1000, ...more });

/** Many days after the epoch, so that there are earlier ones. */
const linkedLater = (): Story => ({ ...linked(), at: 400 * dayMs + 3_600_000 });
const enter = (story: Story): Story => tell(story, logIn, agentInfo, agentState('READY'));
const loaded = (...rows: readonly Recent[]) => ({ type: 'history/loaded', owner: me, rows }) as const;
const aCall = (id: string) => [
  call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
  call('InboundCall', id, 'DROPPED'),
];
const keepDays = (days: number) =>
  ({ type: 'settings/changed', settings: { ...start.settings, recentsKeepDays: days } }) as const;

type Of<Type extends Effect['type']> = Extract<Effect, { type: Type }>;
const effectsOf = <Type extends Effect['type']>({ effects }: Story, type: Type): readonly Of<Type>[] =>
  effects.filter((effect): effect is Of<Type> => effect.type === type);
const saved = (story: Story) =>
  effectsOf(story, 'history/save').map(({ day, rows }) => [day, rows.map(({ id }) => id)]);
const ids = ({ state }: Story) => state.recents.map(({ id }) => id);

describe('logging in', () => {
  it('asks for what is kept of this agent at this contact centre, as far back as the settings say', () => {
    const story = enter(linkedLater());
    expect(effectsOf(story, 'history/load')).toEqual([
      { type: 'history/load', owner: me, from: dayOf(story.at - 30 * dayMs) },
    ]);
  });

  it('shows it with the calls that came meanwhile, and keeps those', () => {
    const early = tell(enter(linkedLater()), ...aCall('7'));
    expect(saved(early)).toEqual([]);
    const story = tell(early, loaded(kept('5', early.at - 9000), kept('6', early.at - dayMs)));
    expect(ids(story)).toEqual(['7', '5', '6']);
    expect(saved(story)).toEqual([[dayOf(early.at), ['7', '5']]]);
  });

  it('leaves out what is older than it may be', () => {
    const story = enter(linkedLater());
    const old = kept('5', story.at - 30 * dayMs - 5000);
    expect(ids(tell(story, loaded(old, kept('6', story.at - 29 * dayMs))))).toEqual(['6']);
  });

  it('takes nothing that was read for somebody else, or comes twice', () => {
    const story = enter(linkedLater());
    const others = { ...loaded(kept('5', story.at)), owner: { ...me, agentId: '1002' } };
    expect(ids(tell(story, others))).toEqual([]);
    expect(ids(tell(story, loaded(kept('5', story.at)), loaded(kept('6', story.at))))).toEqual(['5']);
  });
});

describe('a call that is over', () => {
  it('is kept with the others of its day', () => {
    const story = tell(enter(linkedLater()), loaded());
    const first = tell(story, ...aCall('7'));
    expect(saved(first)).toEqual([[dayOf(story.at), ['7']]]);
    expect(saved(tell(first, ...aCall('8')))).toEqual([[dayOf(story.at), ['8', '7']]]);
  });

  it('costs the days that have changed, and no other', () => {
    const story = enter(linkedLater());
    const days = Array.from({ length: 20 }, (_, index) => kept(`k${index}`, story.at - index * dayMs));
    const missed = kept('m', story.at - 10 * dayMs + 5000, { outcome: 'missed', seen: false });
    const shown = tell(story, loaded(missed, ...days));
    expect(saved(tell(shown, ...aCall('7')))).toEqual([[dayOf(story.at), ['7', 'k0']]]);
    const looked = tell(shown, { type: 'order/look-at-recents' });
    expect(saved(looked)).toEqual([[dayOf(missed.startedAt), ['m', 'k10']]]);
    expect(effectsOf(tell(looked, { type: 'order/look-at-recents' }), 'history/save')).toEqual([]);
  });

  it('with an id that an earlier day had is another call', () => {
    const story = enter(linkedLater());
    const shown = tell(story, loaded(kept('7', story.at - dayMs)), ...aCall('7'));
    expect(shown.state.recents.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['7', 'missed'],
      ['7', 'answered'],
    ]);
  });
});

describe('logging out', () => {
  const story = tell(enter(linkedLater()), loaded(), ...aCall('7'));
  const out = tell(story, { type: 'order/log-out', reasonCode: null }, agentState('LOGOUT'));

  it('takes the calls off the screen: who comes next must not see them', () => {
    expect(out.state.recents).toEqual([]);
    expect(effectsOf(out, 'history/save')).toEqual([]);
    const next = tell(out, logIn, agentInfo, agentState('READY'));
    expect(next.state.recents).toEqual([]);
    expect(effectsOf(next, 'history/load')).toHaveLength(1);
  });

  it('another server is another list', () => {
    expect(tell(story, chosen()).state).toMatchObject({ recents: [], history: { owner: null } });
  });
});

describe('a call that is up when the app is quit', () => {
  const party = '+442079460123';
  const up = (word: 'NewInboundCall' | 'InboundCall', state: string) => call(word, '7', state, { party });
  const talk = tell(
    enter(linkedLater()),
    loaded(),
    up('NewInboundCall', 'ALERTING'),
    up('InboundCall', 'ACTIVE'),
    agentState('TALKING'),
  );
  const quit = tell(talk, { type: 'order/quit' }, { type: 'order/answer-quit', choice: 'quit' });
  const [left] = effectsOf(quit, 'history/save').flatMap(({ rows }) => rows);
  /** The next start of the app, an hour later, in the same call. */
  const again = (): Story => enter({ ...linkedLater(), at: quit.at + 3_600_000 });
  const ended = up('InboundCall', 'DROPPED');

  it('leaves a row, written before the app ends', () => {
    expect(left).toMatchObject({ id: '7', outcome: 'disconnected', party, answeredAt: talk.at - 1000 });
    expect(quit.effects.map(({ type }) => type).indexOf('history/save')).toBeLessThan(
      quit.effects.map(({ type }) => type).indexOf('quit'),
    );
  });

  it('does so too when Finesse logs the agent out', () => {
    const out = tell(talk, agentState('LOGOUT'));
    expect(saved(out)).toEqual([[dayOf(talk.at), ['7']]]);
    expect(out.state).toMatchObject({ calls: [], recents: [] });
  });

  it('goes on after the next start as the same call, however late the list is read: one row in the end', () => {
    for (const events of [
      [loaded(left!), up('InboundCall', 'ACTIVE')],
      [up('InboundCall', 'ACTIVE'), loaded(left!)],
    ]) {
      const back = tell(again(), ...events);
      expect(back.state.recents).toEqual([]);
      expect(back.state.calls).toMatchObject([{ startedAt: left!.startedAt, answeredAt: left!.answeredAt }]);
      const over = tell(back, ended);
      expect(over.state.recents).toMatchObject([
        { id: '7', outcome: 'answered', startedAt: left!.startedAt, endedAt: over.at },
      ]);
      expect(saved(over)).toEqual([[dayOf(over.at), ['7']]]);
    }
  });

  it('is another call where only the id is the same', () => {
    const stranger = call('NewInboundCall', '7', 'ALERTING', { party: '+442079460199' });
    const story = tell(again(), loaded(left!), stranger, ended);
    expect(story.state.recents.map(({ outcome }) => outcome)).toEqual(['missed', 'disconnected']);
    const later = tell(
      { ...again(), at: quit.at + dayMs },
      loaded(left!),
      up('NewInboundCall', 'ALERTING'),
      ended,
    );
    expect(later.state.recents.map(({ outcome }) => outcome)).toEqual(['missed', 'disconnected']);
  });
});

describe('how long calls are kept', () => {
  it('is enforced at the start and every day', () => {
    const first = tell({ ...opening, at: 400 * dayMs }, chosen());
    expect(effectsOf(first, 'history/erase')).toEqual([
      { type: 'history/erase', before: dayOf(first.at - 30 * dayMs) },
    ]);
    expect(effectsOf(first, 'timer/set')).toContainEqual({
      type: 'timer/set',
      timer: 'history',
      afterMs: dayMs,
    });
    const story = enter(linkedLater());
    const shown = tell(story, loaded(kept('5', story.at - 29.5 * dayMs), kept('6', story.at)));
    const later = tell({ ...shown, at: shown.at + dayMs }, fired('history'));
    expect(ids(later)).toEqual(['6']);
    expect(effectsOf(later, 'history/erase')).toHaveLength(1);
    expect(effectsOf(later, 'timer/set').map(({ timer }) => timer)).toContain('history');
  });

  it('turned off, erases everything that is kept, and goes on with the calls of this session', () => {
    const story = enter(linkedLater());
    const shown = tell(story, loaded(kept('5', story.at - dayMs)), ...aCall('7'));
    const off = tell(shown, keepDays(0));
    expect(ids(off)).toEqual(['7']);
    expect(off.effects).toEqual([{ type: 'history/erase', before: null }]);
    expect(saved(tell(off, ...aCall('8')))).toEqual([]);
  });

  it('off from the start, neither reads nor writes', () => {
    const story = enter(tell(linkedLater(), keepDays(0)));
    expect(effectsOf(story, 'history/load')).toEqual([]);
    const shown = tell(story, ...aCall('7'));
    expect(ids(shown)).toEqual(['7']);
    expect(saved(shown)).toEqual([]);
  });

  it('turned off while it was being read, shows nothing of it', () => {
    const story = tell(enter(linkedLater()), keepDays(0));
    expect(ids(tell(story, loaded(kept('5', story.at - dayMs))))).toEqual([]);
  });

  it('turned on, keeps what the session has so far', () => {
    const story = tell(enter(tell(linkedLater(), keepDays(0))), ...aCall('7'));
    expect(saved(tell(story, keepDays(30)))).toEqual([[dayOf(story.at), ['7']]]);
  });

  it('made shorter, throws away at once', () => {
    const story = enter(linkedLater());
    const shown = tell(story, loaded(kept('5', story.at - 10 * dayMs), kept('6', story.at)));
    const shorter = tell(shown, keepDays(7));
    expect(ids(shorter)).toEqual(['6']);
    expect(effectsOf(shorter, 'history/erase')).toEqual([
      { type: 'history/erase', before: dayOf(shorter.at - 7 * dayMs) },
    ]);
  });
});

it('a year of a hundred calls a day is borne', () => {
  const story = enter(tell(linkedLater(), keepDays(365)));
  const rows = Array.from({ length: 36_500 }, (_, at) => kept(`k${at}`, story.at - at * 860_000));
  const shown = tell(story, loaded(...rows));
  expect(shown.state.recents).toHaveLength(36_500);
  const next = tell(shown, ...aCall('7'));
  expect(saved(next)).toHaveLength(1);
  expect(saved(tell(next, { type: 'order/look-at-recents' }))).toHaveLength(1);
});
