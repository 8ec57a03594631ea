import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  countFamilies,
  everybody,
  nextSort,
  sameLines,
  type Arrangement,
} from '../../../../src-renderer/lib/team/arrange.ts';
import { agentStates } from '../../../../src-shared/agent.ts';
import { sampleTeam, sampleTeamRow } from '../../../support/sample-team.ts';

const names = new Intl.Collator('en', { numeric: true });
const shown = (over: Partial<Arrangement> = {}, rows = sampleTeam) =>
  arrange(rows, { ...everybody, ...over }, names).map(
    ({ id }) => rows.find((row) => row.id === id)?.name ?? id,
  );

describe('the order of agents', () => {
  it('is by state, and in it longest first', () => {
    expect(shown()).toEqual(sampleTeam.map(({ name }) => name));
  });

  it('by numbers has the most first', () => {
    const rows = [sampleTeamRow('Few', { calls: 1 }), sampleTeamRow('Many', { calls: 12 })];
    expect(shown({ sort: { key: 'calls', down: false } }, rows)).toEqual(['Many', 'Few']);
    expect(shown({ sort: { key: 'calls', down: true } }, rows)).toEqual(['Few', 'Many']);
  });

  it('has who is in a state since nobody knows when last', () => {
    const rows = [sampleTeamRow('Unknown', { since: null }), sampleTeamRow('Known')];
    expect(shown({ sort: { key: 'since', down: false } }, rows)).toEqual(['Known', 'Unknown']);
  });

  it('goes up, down, and back by the same head', () => {
    const up = nextSort(null, 'name');
    const down = nextSort(up, 'name');
    expect([up, down, nextSort(down, 'name'), nextSort(down, 'calls')]).toEqual([
      { key: 'name', down: false },
      { key: 'name', down: true },
      null,
      { key: 'calls', down: false },
    ]);
  });
});

describe('what is shown of them', () => {
  it.each([
    ['4090', ['Tomasz Orłowski']],
    ['oberhuber', ['Tomasz Orłowski']],
    ['orlowski tom', ['Tomasz Orłowski']],
    ['nobody', []],
  ])('for "%s"', (text, found) => expect(shown({ text })).toEqual(found));

  it('is that of the teams and states that were chosen', () => {
    expect(shown({ teams: ['2'] })).toEqual(['Katja Brandstätter']);
    expect(shown({ families: ['wrap', 'off'] })).toEqual(['Jonas Lindqvist', 'Oskar Nyström']);
    expect(countFamilies(sampleTeam).get('call')).toBe(4);
  });

  it('in groups has a heading before each state, with how many there are', () => {
    const lines = arrange(sampleTeam, { ...everybody, grouped: true }, names);
    expect(lines.flatMap((line) => (line.kind === 'group' ? [[line.state, line.count]] : []))).toEqual([
      ...[
        ['TALKING', 2],
        ['HOLD', 1],
        ['RESERVED', 1],
        ['WORK', 1],
      ],
      ...[
        ['NOT_READY', 2],
        ['READY', 1],
        ['LOGOUT', 1],
      ],
    ]);
  });

  it('is each agent once, whatever they do', () => {
    const row = fc.record({
      state: fc.constantFrom(...agentStates),
      since: fc.option(fc.nat()),
      calls: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), fc.boolean(), (facts, grouped, down) => {
        const rows = facts.map((fact, place) => sampleTeamRow(`Agent ${place}`, fact));
        const lines = arrange(rows, { ...everybody, grouped, sort: { key: 'since', down } }, names);
        const ids = lines.flatMap((line) => (line.kind === 'agent' ? [line.id] : []));
        expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        expect(
          sameLines(lines, arrange(rows, { ...everybody, grouped, sort: { key: 'since', down } }, names)),
        ).toBe(true);
      }),
      { seed: 1 },
    );
  });
});
