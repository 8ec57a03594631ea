import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTeamFeed } from '../../src-main/team-feed.ts';
import type { TeamRow } from '../../src-shared/supervision.ts';
import type { TeamRows } from '../../src-shared/team-channel.ts';
import { sampleTeamRow } from '../support/sample-team.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As long as the feed rests between two messages. */
const restMs = 100;
/** A feed, what it has sent, and agents that can change. */
function desk(...names: readonly string[]) {
  let agents: readonly TeamRow[] = names.map((name) => sampleTeamRow(name));
  let places = new Map<string, number>();
  const sent: TeamRows[] = [];
  const feed = createTeamFeed(
    () => ({ agents, places }),
    (rows) => sent.push(rows),
  );
  return {
    feed,
    sent,
    talk: (place: number) => {
      agents = agents.with(place, { ...agents[place]!, state: 'TALKING', since: place });
      feed.changed();
    },
    list: (...listed: readonly string[]) => {
      agents = listed.map((name) => sampleTeamRow(name));
      places = new Map();
      feed.changed();
    },
  };
}
const shown = (sent: readonly TeamRows[]) =>
  sent.map(({ fresh, rows }) => [fresh, rows.map(({ name }) => name)]);

it('sends nothing to a page that shows no team', () => {
  const { feed, sent, talk } = desk('Ada', 'Bob');
  talk(0);
  feed.want(true);
  feed.want(false);
  talk(1);
  vi.advanceTimersByTime(restMs);
  expect(shown(sent)).toEqual([[true, ['Ada', 'Bob']]]);
});

it('sends all once, then only who has changed, at most ten messages a second', () => {
  const { feed, sent, talk } = desk('Ada', 'Bob', 'Cy');
  feed.want(true);
  for (const place of [1, 2, 1, 1]) talk(place);
  vi.advanceTimersByTime(restMs);
  vi.advanceTimersByTime(restMs);
  expect(shown(sent)).toEqual([
    [true, ['Ada', 'Bob', 'Cy']],
    [false, ['Bob', 'Cy']],
  ]);
});

it('sends all again when a list has changed who is there, and to a page that begins anew', () => {
  const { feed, sent, list } = desk('Ada');
  feed.want(true);
  vi.advanceTimersByTime(restMs);
  list('Ada', 'Bob');
  vi.advanceTimersByTime(restMs);
  feed.want(true);
  expect(shown(sent)).toEqual([
    [true, ['Ada']],
    [true, ['Ada', 'Bob']],
    [true, ['Ada', 'Bob']],
  ]);
});

it('does not tell a page that has nothing that there is nothing', () => {
  const { feed, sent } = desk();
  feed.want(true);
  expect(sent).toEqual([]);
});
