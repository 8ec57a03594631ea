import { describe, expect, it } from 'vitest';
import type { ParticipantFacts } from '../../../../src-main/core/connector/event.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import {
  agentState,
  call,
  checked,
  fired,
  inService,
  loggedIn,
  lost,
  ringing,
  said,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
const customer = '+442079460123';
const there = (address: string, state = 'ACTIVE', kind: string | null = null): ParticipantFacts => ({
  address,
  state,
  type: address.startsWith('+') ? null : 'AGENT_DEVICE',
  kind,
  actions: null,
});
const parties = (...participants: readonly ParticipantFacts[]) => ({ participants });
const gone = call('InboundCall', id, 'DROPPED');
const row = ({ state }: Story, wanted = id) => state.recents.find((one) => one.id === wanted);

describe('what became of an incoming call', () => {
  it('is answered with the time it was talked on, or missed', () => {
    const answered = tell(talking(id), gone);
    expect(row(answered)).toMatchObject({ outcome: 'answered', direction: 'in', talkedMs: 2000, seen: true });
    expect(row(tell(ringing(id), gone))).toMatchObject({
      outcome: 'missed',
      answeredAt: null,
      talkedMs: 0,
      seen: false,
    });
  });

  it('is abandoned where the event shows that the caller was gone first (JSON)', () => {
    const left = call(
      'NewInboundCall',
      id,
      'ALERTING',
      parties(there('3001', 'ALERTING'), there(customer, 'DROPPED')),
    );
    expect(row(tell(ringing(id), left, gone))).toMatchObject({ outcome: 'abandoned', seen: false });
    const inTheLast = call(
      'InboundCall',
      id,
      'DROPPED',
      parties(there('3001', 'ALERTING'), there(customer, 'DROPPED')),
    );
    expect(row(tell(ringing(id), inTheLast))).toMatchObject({ outcome: 'abandoned' });
  });

  it('is missed where it went elsewhere, or nobody says who left first', () => {
    const elsewhere = call(
      'InboundCall',
      id,
      'ALERTING',
      parties(there('3001', 'DROPPED'), there(customer, 'INITIATED')),
    );
    expect(row(tell(ringing(id), elsewhere))).toMatchObject({ outcome: 'missed' });
    const both = call(
      'InboundCall',
      id,
      'DROPPED',
      parties(there('3001', 'DROPPED'), there(customer, 'DROPPED')),
    );
    expect(row(tell(ringing(id), both))).toMatchObject({ outcome: 'missed' });
    expect(row(tell(ringing(id), gone, agentState('NOT_READY', { reasonCode: '32767' })))).toMatchObject({
      outcome: 'missed',
    });
  });

  it('is not taken for answered because others talk in it later', () => {
    const colleague = call('DialogState', id, 'ACTIVE', parties(there('3002'), there(customer)));
    expect(row(tell(ringing(id), gone, colleague))).toMatchObject({ outcome: 'missed' });
  });

  it('is a conference when two others or more were connected at once, a supervisor who barges in left out', () => {
    const three = call('InboundCall', id, 'ACTIVE', parties(there('3001'), there('3002'), there(customer)));
    expect(row(tell(talking(id), three, gone))).toMatchObject({ outcome: 'conference' });
    const barged = call(
      'InboundCall',
      id,
      'ACTIVE',
      parties(there('3001'), there('3009', 'ACTIVE', 'SUPERVISOR_BARGE_IN'), there(customer)),
    );
    expect(row(tell(talking(id), barged, gone))).toMatchObject({ outcome: 'answered' });
  });

  it('is ended while disconnected when it is over after a lost link', () => {
    const back = tell(
      talking(id),
      lost,
      fired('retry'),
      { type: 'link/opened' },
      inService,
      agentState('READY'),
    );
    expect(row(tell(back, fired('confirm')))).toMatchObject({ outcome: 'disconnected' });
  });
});

describe('what became of an outgoing call', () => {
  const dialled = tell(loggedIn(), call('InboundCall', id, 'INITIATED', { party: '4190' }));

  it('is answered, not reached, or failed with the reason', () => {
    const talked = tell(dialled, call('InboundCall', id, 'ACTIVE'), gone);
    expect(row(talked)).toMatchObject({ outcome: 'answered', direction: 'out', party: '4190' });
    expect(row(tell(dialled, gone))).toMatchObject({ outcome: 'not-reached', seen: true });
    const failed = tell(dialled, call('InboundCall', id, 'FAILED', { failure: 'Destination busy' }), gone);
    expect(row(failed)).toMatchObject({ outcome: 'failed', failure: 'Destination busy' });
  });

  it('is a row only if it was one: no preview that was not accepted, nothing that was only listened to', () => {
    const preview = tell(
      loggedIn(),
      call('OutboundPreview', '5', 'ALERTING'),
      call('InboundCall', '5', 'DROPPED'),
    );
    const listened = tell(
      loggedIn(),
      call('InboundCall', '6', 'ACTIVE', { callType: 'SM' }),
      call('InboundCall', '6', 'DROPPED', { callType: 'SM' }),
    );
    expect([...preview.state.recents, ...listened.state.recents]).toEqual([]);
  });
});

describe('a call that is handed over', () => {
  const consult = '16804401';
  const consulting = tell(
    talking(id),
    { type: 'order/consult', dialogId: dialogId(id), address: checked('4102'), purpose: 'transfer' },
    call('InboundCall', id, 'HELD'),
    call('ConsultCall', consult, 'INITIATED', { party: '4102' }),
    call('ConsultCall', consult, 'ACTIVE', { party: '4102' }),
  );
  const over = [gone, call('ConsultCall', consult, 'DROPPED')] as const;

  it('says to whom, and the consult says what it was about', () => {
    const done = tell(consulting, { type: 'order/join', purpose: 'transfer' }, ...over);
    expect(row(done)).toMatchObject({ outcome: 'transferred', transferredTo: '4102', consult: false });
    expect(row(done, consult)).toMatchObject({
      outcome: 'answered',
      direction: 'out',
      party: '4102',
      consult: true,
      about: customer,
    });
  });

  it('is handed over in either order of the two ends', () => {
    const done = tell(consulting, { type: 'order/join', purpose: 'transfer' }, ...over.toReversed());
    expect(row(done)).toMatchObject({ outcome: 'transferred', transferredTo: '4102' });
  });

  it('is not when the transfer was refused and the customer then hung up', () => {
    const refused = said({
      kind: 'error',
      to: '1001',
      code: 'Invalid State',
      text: '',
      data: null,
      command: null,
    });
    const done = tell(consulting, { type: 'order/join', purpose: 'transfer' }, refused, ...over);
    expect(row(done)).toMatchObject({ outcome: 'answered', transferredTo: null });
  });

  it('is known by the others who talk on where it was done on the phone (JSON)', () => {
    const left = call(
      'InboundCall',
      id,
      'ACTIVE',
      parties(there('3001', 'DROPPED'), there(customer), there('4102')),
    );
    expect(row(tell(talking(id), left))).toMatchObject({ outcome: 'transferred', transferredTo: '4102' });
  });

  it('is one row when it comes back: of its last end', () => {
    const done = tell(consulting, { type: 'order/join', purpose: 'transfer' }, ...over);
    const again = call('InboundCall', id, 'ACTIVE', parties(there('3001'), there(customer)));
    const back = tell(done, again, again);
    expect(row(back)).toBeUndefined();
    const ended = tell(back, gone);
    expect(ended.state.recents.filter((one) => one.id === id)).toMatchObject([{ outcome: 'answered' }]);
    expect(row(ended)?.startedAt).toBe(row(done)?.startedAt);
  });

  it('an incoming consult is told as one', () => {
    const asked = tell(
      loggedIn(),
      call('NewInboundCall', '9', 'ALERTING', { callType: 'CONSULT_IN', party: '3002' }),
      call('InboundCall', '9', 'DROPPED', { callType: 'CONSULT_IN' }),
    );
    expect(row(asked, '9')).toMatchObject({ outcome: 'missed', consult: true, about: null, party: '3002' });
  });
});

describe('the wrap-up of a call', () => {
  const reasons = said({
    kind: 'reasons',
    to: '1001',
    category: 'wrap-up',
    reasons: [
      { code: '1', label: 'Complaint' },
      { code: '3', label: 'Other' },
    ],
  });
  const wrapUpAllowed = said({
    kind: 'agent-info',
    agentId: loggedIn().state.agent!.id,
    firstName: 'Ada',
    lastName: 'Example',
    fullName: null,
    supervisor: false,
    wrapUpOnIncoming: 'OPTIONAL',
    teams: [],
    team: null,
  });
  const inCall = tell(talking(id), wrapUpAllowed, reasons);
  const choose = (code: string) =>
    ({ type: 'order/choose-wrap-up', dialogId: dialogId(id), codes: [code] }) as const;
  const send = { type: 'order/send-wrap-up', dialogId: dialogId(id), after: null } as const;

  it('is in its row, sent during it or after its end', () => {
    expect(row(tell(inCall, choose('3'), send, gone))?.wrapUp).toEqual(['Other']);
    const after = tell(inCall, gone, choose('1'));
    expect(row(after)?.wrapUp).toEqual([]);
    expect(row(tell(after, send))?.wrapUp).toEqual(['Complaint']);
  });

  it('is taken from the row when it is refused', () => {
    const refused = said({ kind: 'error', to: '1001', code: 'X', text: '', data: null, command: null });
    expect(row(tell(inCall, gone, choose('1'), send, refused))?.wrapUp).toEqual([]);
  });

  it('is what Finesse says it is where the agent set it elsewhere', () => {
    const set = call('InboundCall', id, 'ACTIVE', { wrapUpReason: 'Complaint' });
    expect(row(tell(inCall, set, gone))?.wrapUp).toEqual(['Complaint']);
  });
});

describe('the list', () => {
  it('has the newest first by their start, whenever they ended', () => {
    const story = tell(
      talking('1'),
      call('InboundCall', '1', 'HELD'),
      call('NewInboundCall', '2', 'ALERTING'),
      call('InboundCall', '2', 'DROPPED'),
      call('InboundCall', '1', 'DROPPED'),
    );
    expect(story.state.recents.map((one) => one.id)).toEqual(['2', '1']);
  });

  it('counts a missed call as news until it is looked at', () => {
    const missed = tell(ringing(id), gone);
    expect(row(missed)?.seen).toBe(false);
    expect(row(tell(missed, { type: 'order/look-at-recents' }))?.seen).toBe(true);
  });

  it('keeps a row short, whatever a name holds', () => {
    const story = tell(
      ringing(id),
      call('NewInboundCall', id, 'ALERTING', { queueName: 'q'.repeat(5000) }),
      gone,
    );
    expect(row(story)?.queue).toHaveLength(200);
  });
});
