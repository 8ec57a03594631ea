import { describe, expect, it } from 'vitest';
import { createPageView } from '../../../../src-main/core/views/page-view.ts';
import { agentState, fired, inService, loggedIn, lost, sent, tell } from '../../../support/play.ts';
import {
  jsonForm,
  row,
  supervises,
  supervisor,
  teamView,
  textForm,
  valuesOf,
  withTeam,
} from '../../../support/supervisor.ts';

const back = [lost, fired('retry'), { type: 'link/opened' } as const, inService, agentState('NOT_READY')];

describe.each([jsonForm, textForm])('a supervisor’s teams ($name)', (form) => {
  it('are asked for one after the other, by the form that subscribes', () => {
    const asked = supervisor();
    expect(valuesOf(asked, 'getTeamUsers')).toEqual([{ subject: '1001', teamId: '1', subscribe: true }]);
    expect(teamView(asked)?.teams).toMatchObject([{ list: 'loading' }, { list: 'loading' }]);
    const next = tell(asked, form.users('1', { id: '1002' }));
    expect(valuesOf(next, 'getTeamUsers')).toEqual([{ subject: '1001', teamId: '2', subscribe: true }]);
    const all = tell(next, form.users('2', { id: '1003' }));
    expect(teamView(all)).toMatchObject({ size: 2, teams: [{ list: 'loaded' }, { list: 'loaded' }] });
    expect(row(all, '1002')).toMatchObject({ name: 'Agent 1002', extension: '3002', teams: ['1'] });
    expect(row(all, '1003').teams).toEqual(['2']);
  });

  it('that come after their time are there all the same', () => {
    const late = tell(supervisor(['1']), fired('list:team-users'), form.users('1', { id: '1002' }));
    expect(teamView(late)?.teams[0]?.list).toBe('loaded');
    expect(row(late, '1002').teams).toEqual(['1']);
  });

  it('count an agent of two teams once', () => {
    const both = tell(
      supervisor(),
      form.users('1', { id: '1002' }),
      form.users('2', { id: '1002' }, { id: '1003' }),
    );
    expect(teamView(both)?.size).toBe(2);
    expect(row(both, '1002').teams).toEqual(['1', '2']);
  });

  it('do not hold the supervisor', () => {
    expect(teamView(withTeam(form, { id: '1001' }, { id: '1002' }))?.size).toBe(1);
  });

  it('show each change as it comes, with what was not told kept', () => {
    const story = tell(
      withTeam(form, { id: '1002' }),
      form.state({ id: '1002', state: 'TALKING', pending: 'NOT_READY' }),
    );
    expect(row(story, '1002')).toMatchObject({
      state: 'TALKING',
      pendingState: 'NOT_READY',
      name: 'Agent 1002',
      extension: '3002',
      since: story.at,
    });
    expect(story.state.agent?.state).toBe('NOT_READY');
  });

  it('show somebody whose change comes before any list, and ask for the lists again', () => {
    const early = tell(supervisor(['1']), form.state({ id: '1009', state: 'TALKING' }));
    expect(row(early, '1009')).toMatchObject({ state: 'TALKING', teams: [] });
    const listed = tell(early, form.users('1', { id: '1009', state: 'TALKING' }));
    expect(row(listed, '1009')).toMatchObject({ name: 'Agent 1009', teams: ['1'] });
    const later = tell(listed, form.state({ id: '1010' }));
    expect(valuesOf(later, 'getTeamUsers')).toEqual([{ subject: '1001', teamId: '1' }]);
  });

  it('lose whoever is in no list any more', () => {
    const before = withTeam(form, { id: '1002' }, { id: '1003' });
    const after = tell(before, { type: 'order/reload-teams' }, form.users('1', { id: '1003' }));
    expect(valuesOf(tell(before, { type: 'order/reload-teams' }), 'getTeamUsers')).toEqual([
      { subject: '1001', teamId: '1' },
    ]);
    expect(after.state.supervision.agents.map(({ id }) => id)).toEqual(['1003']);
  });

  it('keep what they showed over a lost link, and are subscribed to anew', () => {
    const seen = withTeam(form, { id: '1002' });
    const away = tell(seen, lost);
    expect(row(away, '1002').state).toBe('READY');
    expect(teamView(away)?.teams[0]?.list).toBe('loading');
    const again = tell(seen, ...back);
    expect(valuesOf(again, 'getTeamUsers')).toEqual([{ subject: '1001', teamId: '1', subscribe: true }]);
    const fresh = tell(again, form.users('1', { id: '1002', state: 'NOT_READY', reason: '2' }));
    expect(row(fresh, '1002')).toMatchObject({ state: 'NOT_READY', reasonCode: '2' });
    expect(teamView(fresh)?.teams[0]?.list).toBe('loaded');
  });

  it('count the calls of an agent, and those that rang in vain', () => {
    const day = tell(
      withTeam(form, { id: '1002' }),
      form.state({ id: '1002', state: 'RESERVED' }),
      form.state({ id: '1002', state: 'TALKING' }),
    );
    const began = day.at;
    const held = tell(
      day,
      form.state({ id: '1002', state: 'HOLD' }),
      form.state({ id: '1002', state: 'TALKING' }),
    );
    expect(row(held, '1002')).toMatchObject({ calls: 1, call: { since: began, party: null } });
    const over = tell(held, form.state({ id: '1002' }), form.state({ id: '1002', state: 'RESERVED' }));
    expect(row(over, '1002').call).toBeNull();
    const missed = tell(over, form.state({ id: '1002', state: 'NOT_READY', reason: '32767' }));
    expect(row(missed, '1002')).toMatchObject({ calls: 1, missed: 1, justMissed: true });
    const ready = tell(missed, form.state({ id: '1002' }));
    expect(row(ready, '1002')).toMatchObject({ missed: 1, justMissed: false });
  });

  it('have the connector’s time of a state once its clock is known by a fresh change', () => {
    const learnt = tell(
      withTeam(form, { id: '1002' }, { id: '1003' }),
      form.state({ id: '1002', state: 'TALKING', at: '2026-01-15 09:30:00' }),
    );
    expect(valuesOf(learnt, 'getTeamUsers')).toEqual([{ subject: '1001', teamId: '1' }]);
    const later = tell(
      learnt,
      form.users('1', { id: '1002', state: 'TALKING' }, { id: '1003', at: '2026-01-15 09:29:00' }),
    );
    expect(row(later, '1003').since).toBe(learnt.at - 60_000);
  });

  it('tell of nobody’s change to whoever shows anything but the rows', () => {
    const story = withTeam(form, { id: '1002' });
    const view = createPageView();
    const before = view(story.state);
    const changed = tell(story, form.state({ id: '1002', state: 'TALKING' }));
    expect(changed.state.supervision.agents).not.toBe(story.state.supervision.agents);
    expect(view(changed.state)).toBe(before);
  });

  it('keep somebody who logs out, without the phone', () => {
    const out = tell(withTeam(form, { id: '1002' }), form.state({ id: '1002', state: 'LOGOUT' }));
    expect(row(out, '1002')).toMatchObject({ state: 'LOGOUT', extension: null });
  });
});

describe('teams', () => {
  it('that fail say so and hold the next one not up', () => {
    const failed = tell(supervisor(), fired('list:team-users'));
    expect(teamView(failed)?.teams).toMatchObject([{ list: 'failed' }, { list: 'loading' }]);
    expect(valuesOf(failed, 'getTeamUsers')).toHaveLength(1);
    expect(valuesOf(failed, 'getTeamUsersState')).toEqual([{ subject: '1001', teamId: '1' }]);
    expect(tell(failed, fired('list:team-states')).state.notices).toEqual([]);
    expect(failed.state.notices).toEqual([]);
    const again = tell(failed, fired('list:team-users'), { type: 'order/reload-teams' });
    expect(valuesOf(again, 'getTeamUsers')).toHaveLength(1);
  });

  it('that have never come are asked for before one of which somebody new is heard', () => {
    const heard = tell(
      supervisor(['1', '2', '3']),
      jsonForm.users('1', { id: '1002' }),
      jsonForm.state({ id: '1009' }),
      jsonForm.users('2', { id: '1003' }),
    );
    const asked = tell(heard, jsonForm.users('3', { id: '1009' }));
    const all = [...valuesOf(heard, 'getTeamUsers'), ...valuesOf(asked, 'getTeamUsers')];
    expect(all.map(({ teamId }) => teamId)).toEqual(['2', '3', '1']);
    expect(row(asked, '1009').teams).toEqual(['3']);
  });

  it('there may be none of: then the connector is asked who the supervisor is', () => {
    const none = supervisor([]);
    expect(teamView(none)).toMatchObject({ teams: [], size: 0 });
    expect(sent(tell(none, { type: 'order/reload-teams' }))).toEqual(['refresh']);
    const given = tell(none, supervises('7'));
    expect(valuesOf(given, 'getTeamUsers')).toHaveLength(1);
  });

  it('that are taken away go with whoever was in no other', () => {
    const two = tell(
      supervisor(),
      jsonForm.users('1', { id: '1002' }, { id: '1003' }),
      jsonForm.users('2', { id: '1003' }),
    );
    const one = tell(two, supervises('2'));
    expect(one.state.supervision.agents.map(({ id, teams }) => [id, teams])).toEqual([['1003', ['2']]]);
  });

  it('cost a plain agent nothing: no command, no rows, and the same state', () => {
    const plain = loggedIn();
    expect(sent(plain)).not.toContain('getTeamUsers');
    const told = tell(plain, jsonForm.state({ id: '1002' }));
    expect(told.state.supervision).toBe(plain.state.supervision);
    expect(teamView(told)).toBeNull();
  });

  it('are gone with the supervisor', () => {
    expect(teamView(tell(withTeam(jsonForm, { id: '1002' }), agentState('LOGOUT')))).toBeNull();
  });
});
