import { describe, expect, it } from 'vitest';
import { agentRefusal } from '../../../../src-main/core/state/agent-orders.ts';
import { fired, lost, sent, tell } from '../../../support/play.ts';
import { jsonForm, row, textForm, valuesOf, withTeam } from '../../../support/supervisor.ts';

const order = (name: 'agent-ready' | 'agent-not-ready' | 'agent-log-out', agentId = '1002') =>
  ({ type: 'order/agent', order: name, agentId }) as const;

describe.each([jsonForm, textForm])('an order about an agent ($name)', (form) => {
  it.each([
    ['agent-ready', 'makeReady', 'NOT_READY', 'READY'],
    ['agent-not-ready', 'makeNotReady', 'READY', 'NOT_READY'],
    ['agent-log-out', 'logout', 'READY', 'LOGOUT'],
  ] as const)(
    '%s goes out by their id, and is done when their state shows it',
    (name, key, before, after) => {
      const asked = tell(withTeam(form, { id: '1002', state: before }), order(name));
      expect(valuesOf(asked, key)).toEqual([{ subject: '1002' }]);
      expect(asked.state.pending).toMatchObject([{ order: name, part: '1002' }]);
      const done = tell(asked, form.state({ id: '1002', state: after }));
      expect(done.state.pending).toEqual([]);
      expect(row(done, '1002').told).toEqual({ order: name, outcome: 'done' });
      expect(done.state.notices).toEqual([]);
    },
  );

  it('is done during a call when the state that follows is told', () => {
    const asked = tell(withTeam(form, { id: '1002', state: 'TALKING' }), order('agent-not-ready'));
    const told = tell(asked, form.state({ id: '1002', state: 'TALKING', pending: 'NOT_READY' }));
    expect(row(told, '1002').told?.outcome).toBe('done');
  });

  it('without an answer during a call was taken, as far as anybody can know', () => {
    const asked = tell(withTeam(form, { id: '1002', state: 'TALKING' }), order('agent-log-out'));
    const silent = tell(asked, fired(`answer:${asked.state.pending[0]!.id}`));
    expect(row(silent, '1002').told).toEqual({ order: 'agent-log-out', outcome: 'after-call' });
  });

  it('without an answer else says so at the row, and asks what is true', () => {
    const asked = tell(withTeam(form, { id: '1002' }), order('agent-not-ready'));
    const { id } = asked.state.pending[0]!;
    expect(tell(asked, fired(`slow:${id}`)).state.notices).toEqual([]);
    const silent = tell(asked, fired(`answer:${id}`));
    expect(row(silent, '1002')).toMatchObject({ state: 'READY', told: { outcome: 'no-answer' } });
    expect(silent.state.notices).toEqual([]);
    expect(sent(silent)).toEqual(['getTeamUsers']);
    const other = tell(silent, form.users('1', { id: '1002', state: 'WORK' }));
    expect(row(other, '1002').told?.outcome).toBe('no-answer');
    const late = tell(silent, form.users('1', { id: '1002', state: 'NOT_READY' }));
    expect(row(late, '1002').told).toBeNull();
  });

  it.each(['1002', '1001'])('that an Error to %s refuses is told at the row', (to) => {
    const asked = tell(withTeam(form, { id: '1002' }), order('agent-not-ready'));
    const refused = tell(asked, form.error(to, 'Agent is busy'));
    expect(row(refused, '1002').told).toMatchObject({
      order: 'agent-not-ready',
      outcome: 'refused',
      text: 'Agent is busy',
    });
    expect(refused.state.pending).toEqual([]);
    expect(refused.state.notices).toEqual([]);
    const read = tell(refused, { type: 'order/read-told', agentId: '1002' });
    expect(row(read, '1002').told).toBeNull();
  });

  it('of somebody else is not told to the supervisor', () => {
    const heard = tell(withTeam(form, { id: '1002' }), form.error('1002', 'Busy'));
    expect(heard.state.notices).toEqual([]);
  });
});

describe('what Finesse grants', () => {
  const refusal = (state: string, name: 'agent-ready' | 'agent-not-ready' | 'agent-log-out') =>
    agentRefusal(withTeam(jsonForm, { id: '1002', state }).state, name, '1002');

  it.each([
    ['READY', ['agent-not-ready', 'agent-log-out']],
    ['NOT_READY', ['agent-ready', 'agent-log-out']],
    ['TALKING', ['agent-ready', 'agent-not-ready', 'agent-log-out']],
    ['HOLD', ['agent-ready', 'agent-not-ready', 'agent-log-out']],
    ['WORK', ['agent-ready', 'agent-not-ready', 'agent-log-out']],
    ['RESERVED', []],
    ['LOGOUT', []],
    ['UNKNOWN', []],
  ])('in %s is %j', (state, granted) => {
    const all = ['agent-ready', 'agent-not-ready', 'agent-log-out'] as const;
    expect(all.filter((name) => refusal(state, name) === null)).toEqual(granted);
  });

  it('is one order at a time for an agent, and none without a link', () => {
    const asked = tell(withTeam(jsonForm, { id: '1002' }), order('agent-not-ready'));
    expect(agentRefusal(asked.state, 'agent-log-out', '1002')).toBe('pending');
    expect(sent(tell(asked, order('agent-log-out')))).toEqual([]);
    expect(agentRefusal(tell(asked, lost).state, 'agent-log-out', '1002')).toBe('not-connected');
    expect(agentRefusal(asked.state, 'agent-ready', '4711')).toBe('agent-gone');
  });
});
