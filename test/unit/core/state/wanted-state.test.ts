import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../../src-main/core/state/app-state.ts';
import {
  agentState,
  call,
  checked,
  fired,
  inService,
  loggedIn,
  lost,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const lunch = { type: 'order/not-ready', reasonCode: checked('2') } as const;
const over = [call('InboundCall', id, 'DROPPED'), agentState('READY')] as const;
const wishOf = ({ state }: Story): AppState['wish'] => state.wish;
const asked = (story: Story) => sent(story).filter((key) => key.startsWith('make'));

describe('a state asked for in a call', () => {
  it('goes to Finesse at once on UCCE, and its pendingState confirms it', () => {
    const story = tell(talking(id, { platform: 'UCCE' }), lunch);
    expect(sent(story)).toEqual(['makeNotReadyWithReason']);
    expect(wishOf(story)).toBeNull();
    const told = tell(story, agentState('TALKING', { pendingState: 'NOT_READY' }));
    expect(told.state.pending).toEqual([]);
    expect(told.state.agent?.pendingState).toBe('NOT_READY');
  });

  it.each(['UCCX', 'unknown'] as const)('waits here for the end of the call on %s', (platform) => {
    const wished = tell(talking(id, { platform }), lunch);
    expect(sent(wished)).toEqual([]);
    expect(wishOf(wished)).toEqual({ state: 'NOT_READY', reasonCode: '2' });
    const ended = tell(wished, ...over);
    expect(sent(ended)).toEqual(['makeNotReadyWithReason']);
    expect(wishOf(ended)).toBeNull();
    expect(tell(ended, agentState('NOT_READY', { reasonCode: '2' })).state.pending).toEqual([]);
  });

  it('is the last one that was asked for, and can be taken back', () => {
    const second = tell(talking(id), lunch, { type: 'order/ready' });
    expect(wishOf(second)).toEqual({ state: 'READY', reasonCode: null });
    const back = tell(second, { type: 'order/forget-wish' });
    expect(asked(tell(back, ...over))).toEqual([]);
  });

  it('is not asked for when it came about by itself', () => {
    const story = tell(talking(id), { type: 'order/ready' }, ...over);
    expect(asked(story)).toEqual([]);
    expect(wishOf(story)).toBeNull();
  });

  it('does not cut short the wrap-up that follows the call, and comes after it', () => {
    const wrapping = tell(talking(id), lunch, call('InboundCall', id, 'DROPPED'), agentState('WORK_READY'));
    expect(asked(wrapping)).toEqual([]);
    expect(wishOf(wrapping)).not.toBeNull();
    expect(asked(tell(wrapping, agentState('READY')))).toEqual(['makeNotReadyWithReason']);
  });

  it('gives way to what is asked for after the call', () => {
    const wrapping = tell(talking(id), lunch, call('InboundCall', id, 'DROPPED'), agentState('WORK'));
    const ready = tell(wrapping, { type: 'order/ready' });
    expect(asked(ready)).toEqual(['makeReady']);
    expect(asked(tell(ready, agentState('READY')))).toEqual([]);
  });

  it('outlives a lost link, and is sent when the session lives again', () => {
    const gone = tell(talking(id), lunch, lost, fired('retry'), { type: 'link/opened' }, inService);
    expect(wishOf(gone)).not.toBeNull();
    expect(asked(tell(gone, agentState('READY')))).toEqual(['makeNotReadyWithReason']);
  });

  it('is forgotten when the agent is logged out', () => {
    expect(wishOf(tell(talking(id), lunch, agentState('LOGOUT')))).toBeNull();
  });
});

describe('wrap-up by choice', () => {
  it('is asked for with what comes after it, by words that are only assumed', () => {
    const ready = tell(loggedIn(), { type: 'order/work', then: 'ready' });
    expect(sent(ready)).toEqual(['makeWorkReady']);
    expect(tell(ready, agentState('WORK_READY')).state.pending).toEqual([]);
    const away = tell(loggedIn(), { type: 'order/work', then: 'not-ready' });
    expect(sent(away)).toEqual(['makeWorkNotReady']);
    const command = away.state.pending[0]!.id;
    expect(tell(away, fired(`answer:${command}`)).state.notices.at(-1)?.body).toEqual({
      kind: 'no-answer',
      order: 'work-not-ready',
      assumed: true,
    });
  });

  it('may follow a call', () => {
    const wished = tell(talking(id), { type: 'order/work', then: 'ready' });
    expect(wishOf(wished)).toEqual({ state: 'WORK_READY', reasonCode: null });
    expect(asked(tell(wished, ...over))).toEqual(['makeWorkReady']);
    // Finesse has put the agent into wrap-up by itself, with the other state to follow.
    expect(asked(tell(wished, agentState('WORK')))).toEqual(['makeWorkReady']);
  });
});

describe('a reason of Not ready', () => {
  const used = ({ effects }: Story) => effects.filter(({ type }) => type === 'used-reason');

  it('counts as used when it was confirmed, not when it was asked for', () => {
    const wished = tell(loggedIn(), lunch);
    expect(used(wished)).toEqual([]);
    const confirmed = tell(wished, agentState('NOT_READY', { reasonCode: '2' }));
    expect(used(confirmed)).toEqual([{ type: 'used-reason', code: '2' }]);
  });

  it('that somebody else chose does not count, nor does Not ready without one', () => {
    expect(used(tell(loggedIn(), agentState('NOT_READY', { reasonCode: '2' })))).toEqual([]);
    const plain = tell(loggedIn(), { type: 'order/not-ready', reasonCode: null }, agentState('NOT_READY'));
    expect(used(plain)).toEqual([]);
  });
});
