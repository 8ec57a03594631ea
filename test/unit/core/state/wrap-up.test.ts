import { describe, expect, it } from 'vitest';
import { noticeTold } from '../../../../src-shared/words-notices.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import type { Profile } from '../../../../src-shared/settings.ts';
import {
  agentInfo,
  agentState,
  call,
  fired,
  inService,
  linked,
  logIn,
  lost,
  said,
  sent,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const choose = (...codes: readonly string[]) =>
  ({ type: 'order/choose-wrap-up', dialogId: dialogId(id), codes }) as const;
const sendIt = (after: 'ready' | 'not-ready' | null = null) =>
  ({ type: 'order/send-wrap-up', dialogId: dialogId(id), after }) as const;
const reasons = said({
  kind: 'reasons',
  to: '1001',
  category: 'wrap-up',
  reasons: [
    { code: '1', label: 'Complaint' },
    { code: '2', label: 'Bill, inquiry' },
    { code: '3', label: 'Other' },
  ],
});
const info = (wrapUpOnIncoming: string) =>
  agentInfo.type === 'connector/said' && agentInfo.event.kind === 'agent-info'
    ? said({ ...agentInfo.event, wrapUpOnIncoming })
    : agentInfo;

const inCall = (wrapUp = 'OPTIONAL', over: Partial<Profile> = {}): Story =>
  tell(
    linked(over),
    logIn,
    info(wrapUp),
    agentState('READY'),
    reasons,
    call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
    call('InboundCall', id, 'ACTIVE'),
  );
const over = (story: Story) => tell(story, call('InboundCall', id, 'DROPPED'), agentState('WORK'));
const labels = ({ effects }: Story) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.command.values.wrapUpReason] : []));

describe('the wrap-up of a call', () => {
  it('is asked for when an incoming call that was talked on has ended', () => {
    expect(over(inCall()).state.wrapUps).toMatchObject([
      { dialogId: id, chosen: [], ended: { party: '+442079460123', talkedMs: 1000 } },
    ]);
  });

  it('is not asked for where Finesse allows none, nor of a call that nobody answered', () => {
    expect(over(inCall('NOT_ALLOWED')).state.wrapUps).toEqual([]);
    const missed = tell(linked(), logIn, info('REQUIRED'), agentState('READY'), reasons);
    const gone = tell(missed, call('NewInboundCall', id, 'ALERTING'), call('InboundCall', id, 'DROPPED'));
    expect(gone.state.wrapUps).toEqual([]);
  });

  it('goes out by its label, and the card closes: nothing confirms it', () => {
    const done = tell(over(inCall()), choose('1'), sendIt());
    expect(sent(done)).toEqual(['updateWrapUp']);
    expect(labels(done)).toEqual(['Complaint']);
    expect(done.state.wrapUps).toEqual([]);
    const [waiting] = done.state.pending;
    const later = tell(done, fired(`slow:${waiting!.id}`), fired(`answer:${waiting!.id}`));
    expect(later.state).toMatchObject({ pending: [], notices: [] });
    expect(sent(later)).toEqual([]);
  });

  it('that the connector refuses is told as such, with the word that may differ; the state goes on', () => {
    const refused = tell(
      tell(over(inCall()), choose('1'), sendIt('ready')),
      said({ kind: 'error', to: '1001', code: 'NOT_FOUND', text: '', data: null, command: null }),
    );
    expect(refused.state.notices.at(-1)?.body).toMatchObject({
      kind: 'refused',
      order: 'wrap-up',
      assumed: true,
    });
    expect(refused.state.pending.map(({ order }) => order)).toEqual(['ready']);
    expect(noticeTold(refused.state.notices.at(-1)!)).toMatchObject({
      title: 'Wrap-up reason did not work',
      action: { kind: 'inspector' },
    });
  });

  it('leads on to Ready or Not ready where the agent says so', () => {
    expect(sent(tell(over(inCall()), choose('1'), sendIt('ready')))).toEqual(['updateWrapUp', 'makeReady']);
    expect(sent(tell(over(inCall()), choose('1'), sendIt('not-ready')))).toEqual([
      'updateWrapUp',
      'makeNotReady',
    ]);
  });

  it('may be chosen during the call, and is still there at its end', () => {
    const story = over(tell(inCall(), choose('3')));
    expect(story.state.wrapUps).toMatchObject([{ chosen: ['3'], ended: { party: '+442079460123' } }]);
  });

  it('sent during the call is not asked for again', () => {
    const early = tell(inCall(), choose('3'), sendIt());
    expect(labels(early)).toEqual(['Other']);
    expect(over(early).state.wrapUps).toEqual([]);
  });

  it('chosen and not sent outlives a lost link', () => {
    const story = tell(
      over(tell(inCall(), choose('3'))),
      lost,
      fired('retry'),
      { type: 'link/opened' },
      inService,
    );
    expect(sent(tell(story, sendIt()))).toEqual([]);
    const back = tell(story, agentState('WORK'));
    expect(labels(tell(back, sendIt()))).toEqual(['Other']);
  });

  it('is one reason, or several where the site allows them', () => {
    expect(tell(inCall(), choose('1', '3')).state.wrapUps[0]?.chosen).toEqual(['3']);
    const several = tell(inCall('OPTIONAL', { wrapUpReasons: 'several' }), choose('1', '3', '1'), sendIt());
    expect(labels(several)).toEqual(['Complaint', 'Other']);
  });

  it('that would break the frame is not sent: nothing is escaped', () => {
    expect(sent(tell(over(inCall()), choose('2'), sendIt()))).toEqual([]);
  });

  it('can be skipped unless it is required', () => {
    const skip = { type: 'order/skip-wrap-up', dialogId: dialogId(id) } as const;
    expect(tell(over(inCall()), skip).state.wrapUps).toEqual([]);
    expect(tell(over(inCall('REQUIRED')), skip).state.wrapUps).toHaveLength(1);
    const none = said({ kind: 'reasons', to: '1001', category: 'wrap-up', reasons: [] });
    expect(tell(over(inCall('REQUIRED')), none, skip).state.wrapUps).toEqual([]);
  });
});

describe('the recording', () => {
  it('is asked to pause and to go on; only the sending is known', () => {
    const paused = tell(inCall(), { type: 'order/recording', wish: 'pause' });
    expect(sent(paused)).toEqual(['pauseRecording']);
    expect(paused.state.recording).toEqual({ wish: 'pause', sentAt: paused.at, status: null });
    expect(sent(tell(paused, { type: 'order/recording', wish: 'resume' }))).toEqual(['resumeRecording']);
  });

  it('is confirmed where the connector reports it, and forgotten with the call', () => {
    const paused = tell(inCall(), { type: 'order/recording', wish: 'pause' });
    const told = tell(paused, said({ kind: 'recording', to: '1001', status: 'PAUSED' }));
    expect(told.state.recording?.status).toBe('PAUSED');
    expect(over(told).state.recording).toBeNull();
  });
});
