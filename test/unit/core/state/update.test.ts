import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpdateSettings } from '../../../../src-shared/settings-updates.ts';
import type { Effect } from '../../../../src-main/core/state/app-event.ts';
import { blockOf, lookEveryMs } from '../../../../src-main/core/state/update.ts';
import {
  agentState,
  call,
  chosen,
  fired,
  loggedIn,
  lost,
  opening,
  order,
  ringing,
  talking,
  tell,
  timers,
  type Story,
} from '../../../support/play.ts';

const key = 'MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=';
const settings: UpdateSettings = {
  mode: 'download',
  feed: 'https://updates.example/sidetone',
  publicKey: key,
};
type Untimed = Parameters<typeof tell>[1];

/** The administrator's word about updates, in a package that can replace itself unless told otherwise. */
function withFeed(story: Story, over: Partial<UpdateSettings> = {}, updatesItself = true): Story {
  const updates = { ...settings, ...over };
  return tell(
    story,
    { type: 'desk/changed', desk: { updatesItself } },
    { type: 'settings/changed', settings: { ...story.state.settings, updates } },
  );
}
const source = ({ state }: Story) => state.update.source ?? settings;
const newer = (story: Story, version = '9.9.9'): Story =>
  tell(
    story,
    { type: 'order/check-update' },
    {
      type: 'update/checked',
      source: source(story),
      outcome: { kind: 'newer', version },
    },
  );
const fetched = (story: Story): Story =>
  tell(story, { type: 'update/fetched', source: source(story), failure: null });
/** Version 9.9.9 lies here, checked. */
const ready = (story: Story): Story => fetched(newer(withFeed(story)));
const kinds = ({ effects }: Story) => effects.map(({ type }) => type);
const quits = ({ effects }: Story) =>
  effects.flatMap((effect) => (effect.type === 'quit' ? [effect.update] : []));
/** What is done from here on. */
const since = (story: Story): Story => ({ ...story, effects: [] });

describe('a newer version is looked for', () => {
  test('not at all without a feed, or where it is off', () => {
    expect(timers(tell(opening, chosen(), fired('update')))).not.toContain('update');
    for (const over of [{ feed: '' }, { mode: 'off' }] as const) {
      const story = tell(withFeed(opening, over), { type: 'order/check-update' });
      expect(kinds(story)).not.toContain('update/check');
      expect(timers(story)).not.toContain('update');
    }
  });

  test("also where no profile can be used, whose first word is the administrator's", () => {
    const updates = { ...opening.state.settings, updates: settings };
    const begins: Story = { ...opening, state: { ...opening.state, settings: updates } };
    const policy = { file: '/etc/sidetone/policy.json', found: true, problems: [], lastGood: false };
    expect(timers(tell(begins, { type: 'policy/read', policy }))).toContain('update');
  });

  test('some time after the start, and then every six hours, give or take a tenth', () => {
    const story = withFeed(opening);
    expect(timers(story)).toContain('update');
    for (const chance of [0, 0.5, 1]) {
      const { effects } = tell(since(story), { type: 'timer/fired', timer: 'update', chance });
      expect(effects).toEqual([
        { type: 'update/check', source: settings },
        { type: 'timer/set', timer: 'update', afterMs: Math.round(lookEveryMs * (0.9 + 0.2 * chance)) },
      ]);
    }
  });

  test('once at a time, and not while one lies here', () => {
    const twice = tell(
      since(withFeed(opening)),
      { type: 'order/check-update' },
      { type: 'order/check-update' },
    );
    expect(kinds(twice)).toEqual(['update/check']);
    expect(kinds(tell(since(ready(opening)), { type: 'order/check-update' }))).toEqual([]);
  });

  test('not without a key, which is told', () => {
    const story = tell(withFeed(opening, { publicKey: '' }), { type: 'order/check-update' });
    expect(kinds(story)).not.toContain('update/check');
    expect(story.state.update.failure).toEqual({ kind: 'no-key' });
  });

  test('no more once the administrator takes the feed away: what was fetched is not installed', () => {
    const story = withFeed(since(ready(opening)), { feed: '' });
    expect(kinds(story)).toEqual(['update/stop', 'timer/clear']);
    expect(quits(tell(story, { type: 'order/quit' }))).toEqual(['none']);
  });
});

describe('a newer version that was found', () => {
  test('is fetched, and is ready then', () => {
    const story = newer(withFeed(opening));
    expect(kinds(story)).toContain('update/download');
    expect(story.state.update.found).toEqual({ version: '9.9.9', stage: 'downloading' });
    expect(fetched(story).state.update.found).toEqual({ version: '9.9.9', stage: 'ready' });
  });

  test.each([
    ['where telling is all that is wanted', { mode: 'tell' }, true],
    ['where this package cannot replace itself', {}, false],
  ] as const)('is told and not fetched %s', (_where, over, itself) => {
    const story = newer(withFeed(opening, over, itself));
    expect(kinds(story)).not.toContain('update/download');
    expect(story.state.update.found).toEqual({ version: '9.9.9', stage: 'told' });
    expect(quits(tell(story, { type: 'order/quit' }))).toEqual(['none']);
  });

  test('is nobody’s when the feed is another one meanwhile', () => {
    const asked = tell(withFeed(opening), { type: 'order/check-update' });
    const moved = withFeed(asked, { feed: 'https://elsewhere.example' });
    const outcome = { kind: 'newer', version: '9.9.9' } as const;
    const late = tell(since(moved), { type: 'update/checked', source: source(asked), outcome });
    expect(late.state.update.found).toBeNull();
    expect(kinds(late)).toEqual([]);
  });

  test('that is put off stays put off, until there is yet another', () => {
    const later = tell(newer(withFeed(opening, { mode: 'tell' })), { type: 'order/update-later' });
    expect(newer(later).state.update.later).toBe(true);
    expect(newer(later, '10.0.0').state.update.later).toBe(false);
  });

  test('and could not be fetched is told, and looked for again', () => {
    const story = newer(withFeed(opening));
    const failure = { kind: 'damaged', version: '9.9.9' } as const;
    const failed = tell(story, { type: 'update/fetched', source: source(story), failure });
    expect(failed.state.update).toMatchObject({ found: null, failure });
    expect(kinds(tell(since(failed), { type: 'order/check-update' }))).toEqual(['update/check']);
  });

  test('outlives the choice of another server', () => {
    expect(tell(ready(loggedIn()), chosen()).state.update.found?.stage).toBe('ready');
  });
});

describe('it is installed', () => {
  test('when the app is quit', () =>
    expect(quits(tell(ready(opening), { type: 'order/quit' }))).toEqual(['install']));

  test('at once where nobody is signed in and it is wanted', () =>
    expect(quits(tell(ready(opening), { type: 'order/restart-to-update' }))).toEqual(['restart']));

  test('after the log-out of who is signed in, be they ready: they are asked first', () => {
    const asked = tell(ready(loggedIn()), { type: 'order/restart-to-update' });
    expect(asked.state.question).toBe('quit');
    expect(quits(asked)).toEqual([]);
    const leaving = tell(asked, { type: 'order/answer-quit', choice: 'log-out' });
    expect(quits(leaving)).toEqual([]);
    expect(quits(tell(leaving, agentState('LOGOUT')))).toEqual(['restart']);
    expect(quits(tell(asked, { type: 'order/answer-quit', choice: 'quit' }))).toEqual(['restart']);
    const stayed = tell(asked, { type: 'order/answer-quit', choice: 'stay' });
    expect(stayed.state.update.restarting).toBe(false);
  });

  test.each([
    ['a call rings', ringing()],
    ['a call is up', talking()],
    ['the agent is in wrap-up', tell(loggedIn(), agentState('WORK'))],
    ['an order is under way', tell(loggedIn(), { type: 'order/not-ready', reasonCode: null })],
  ])('not while %s: neither by a restart nor with a quit', (_what, story) => {
    const now = ready(story);
    expect(blockOf(now.state)).not.toBeNull();
    const restarted = tell(since(now), { type: 'order/restart-to-update' });
    expect(restarted.state.question).toBeNull();
    expect(kinds(restarted)).toEqual([]);
    const left = tell(now, { type: 'order/quit' }, { type: 'order/answer-quit', choice: 'quit' });
    expect(quits(left)).toEqual(['none']);
  });

  test('not when a call comes while the agent is asked, or is being logged out: the call goes first', () => {
    const asked = tell(ready(loggedIn()), { type: 'order/restart-to-update' });
    const leaving = tell(asked, { type: 'order/answer-quit', choice: 'log-out' });
    for (const story of [asked, leaving]) {
      const rung = tell(story, call('NewInboundCall', '7', 'ALERTING'));
      expect(rung.state).toMatchObject({ question: null, leaving: false, update: { restarting: false } });
      expect(quits(tell(rung, agentState('LOGOUT')))).toEqual([]);
    }
  });
});

test('whatever happens, nothing is installed while a call, wrap-up or order is up', () => {
  const events = fc.constantFrom<Untimed>(
    { type: 'order/quit' },
    { type: 'order/restart-to-update' },
    { type: 'order/answer-quit', choice: 'quit' },
    { type: 'order/answer-quit', choice: 'log-out' },
    { type: 'order/answer-quit', choice: 'stay' },
    { type: 'order/update-later' },
    { type: 'order/ready' },
    { type: 'order/not-ready', reasonCode: null },
    call('NewInboundCall', '7', 'ALERTING'),
    call('InboundCall', '7', 'ACTIVE'),
    call('InboundCall', '7', 'DROPPED'),
    order('answer', '7'),
    order('release', '7'),
    agentState('READY'),
    agentState('NOT_READY'),
    agentState('TALKING'),
    agentState('WORK'),
    agentState('LOGOUT'),
    lost,
  );
  const installs: string[] = [];
  fc.assert(
    fc.property(fc.array(events, { maxLength: 12 }), (all) => {
      let story = ready(loggedIn());
      for (const event of all) {
        const before = story.state;
        story = tell(since(story), event);
        const installed = story.effects.filter(isInstall);
        if (installed.length > 0) {
          expect(blockOf(before)).toBeNull();
          installs.push(event.type);
        }
      }
    }),
    { numRuns: 400 },
  );
  // It would prove nothing if nothing were ever installed.
  expect(installs.length).toBeGreaterThan(0);
});
const isInstall = (effect: Effect) => effect.type === 'quit' && effect.update !== 'none';
