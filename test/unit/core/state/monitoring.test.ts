import { describe, expect, it } from 'vitest';
import { bargeRefusal, monitorRefusal } from '../../../../src-main/core/state/monitoring.ts';
import { agentState, call, fired, sent, tell } from '../../../support/play.ts';
import {
  jsonForm,
  row,
  teamView,
  textForm,
  valuesOf,
  withTeam,
  type Form,
} from '../../../support/supervisor.ts';

const listen = { type: 'order/monitor', agentId: '1002' } as const;
const asked = (form: Form) => tell(withTeam(form, { id: '1002', state: 'TALKING' }, { id: '1003' }), listen);
const listening = (form: Form) => tell(asked(form), form.monitor('ACTIVE'));
const joined = (form: Form) => tell(listening(form), { type: 'order/barge-in' }, form.barged);
const dialogId = '16804420';
const release = (story: ReturnType<typeof tell>) =>
  tell(story, { type: 'order/call', order: 'release', dialogId: story.state.calls[0]!.id });

describe.each([jsonForm, textForm])('listening in ($name)', (form) => {
  it('is asked for by the agent’s extension, and told at the row when it has begun', () => {
    expect(valuesOf(asked(form), 'silentMonitor')).toEqual([{ subject: '1001', extension: '3002' }]);
    const story = listening(form);
    expect(row(story, '1002').told).toEqual({ order: 'monitor', outcome: 'done' });
    expect(teamView(story)?.monitored).toMatchObject({
      ...{ dialogId, agentId: '1002', name: 'Agent 1002', extension: '3002', mode: 'listening' },
      partyName: 'Ms Vera Vorbild',
    });
  });

  it('shows whom the agent talks with in their row', () => {
    expect(row(listening(form), '1002').call).toMatchObject({ name: 'Ms Vera Vorbild' });
  });

  it('is no call of one’s own: it has the agent’s name, no data pops up, and no row of recent calls', () => {
    const story = listening(form);
    expect(story.state.calls[0]).toMatchObject({ kind: 'monitor', name: 'Agent 1002', party: '3002' });
    const over = tell(story, form.monitor('DROPPED'));
    expect(over.state.recents).toEqual([]);
    expect(over.state.wrapUps).toEqual([]);
  });

  it('can be held', () => {
    expect(teamView(tell(listening(form), form.monitor('HELD')))?.monitored?.mode).toBe('held');
  });

  it('stops by a word of its own, without a notice', () => {
    const stopped = release(listening(form));
    expect(valuesOf(stopped, 'endSilentMonitor')).toEqual([{ subject: '1001', dialogId }]);
    const over = tell(stopped, form.monitor('DROPPED'));
    expect(teamView(over)?.monitored).toBeNull();
    expect(over.state.notices).toEqual([]);
  });

  it('becomes a barge-in', () => {
    const ordered = tell(listening(form), { type: 'order/barge-in' });
    expect(valuesOf(ordered, 'bargeIn')).toEqual([{ subject: '1001', extension: '3002', dialogId }]);
    expect(ordered.state.pending).toMatchObject([{ order: 'barge-in' }]);
    const story = joined(form);
    expect(story.state.pending).toEqual([]);
    expect(teamView(story)?.monitored).toMatchObject({
      ...{ mode: 'joined', agentId: '1002', extension: '3002' },
      party: '+442079460123',
    });
    expect(bargeRefusal(story.state)).toBe('not-allowed');
  });

  it('ends with the agent’s call, and says so', () => {
    const over = tell(listening(form), form.state({ id: '1002' }), form.monitor('DROPPED'));
    expect(teamView(over)?.monitored).toBeNull();
    expect(over.state.notices.map(({ body }) => body)).toEqual([
      { kind: 'monitor-ended', name: 'Agent 1002', loggedOut: false },
    ]);
  });

  it('ends with an agent who logs out, and says so', () => {
    const out = tell(listening(form), form.state({ id: '1002', state: 'LOGOUT' }), form.monitor('DROPPED'));
    expect(out.state.notices.map(({ body }) => body)).toEqual([
      { kind: 'monitor-ended', name: 'Agent 1002', loggedOut: true },
    ]);
  });

  it('is asked about when only the agent’s state shows that the call is over', () => {
    const doubtful = tell(listening(form), form.state({ id: '1002' }));
    expect(valuesOf(doubtful, 'getDialogState')).toEqual([{ subject: '1001', dialogId }]);
    const gone = tell(doubtful, call('DialogState', dialogId, 'NOTFOUND'));
    expect(teamView(gone)?.monitored).toBeNull();
  });

  it('that is refused is told at the row', () => {
    const refused = tell(asked(form), form.error('1001', 'No'));
    expect(row(refused, '1002').told).toMatchObject({ order: 'monitor', outcome: 'refused', text: 'No' });
    expect(refused.state.notices).toEqual([]);
  });

  it('that nobody answers is told at the row', () => {
    const story = asked(form);
    const silent = tell(story, fired(`answer:${story.state.pending[0]!.id}`));
    expect(row(silent, '1002').told).toMatchObject({ order: 'monitor', outcome: 'no-answer' });
  });

  it('leaves a joined call as any call is left', () => {
    expect(sent(release(joined(form)))).toContain('releaseCall');
  });
});

describe('whom nobody can listen to', () => {
  const story = withTeam(
    jsonForm,
    { id: '1002', state: 'TALKING' },
    { id: '1003' },
    { id: '1004', state: 'TALKING' },
  );
  it.each([
    ['somebody who does not talk', story, '1003', 'agent-not-talking'],
    ['somebody who is gone', story, '4711', 'agent-gone'],
    ['a second one', listening(jsonForm), '1002', 'monitoring-already'],
    ['a second one while the first is asked for', tell(story, listen), '1004', 'monitoring-already'],
    [
      'anybody while the supervisor could get a call',
      tell(story, agentState('READY')),
      '1002',
      'own-not-ready',
    ],
    [
      'anybody during an own call',
      tell(story, call('NewInboundCall', '9', 'ALERTING', { party: '4087' })),
      '1002',
      'own-call',
    ],
  ] as const)('%s', (_who, { state }, id, refusal) => expect(monitorRefusal(state, id)).toBe(refusal));
});
