import { describe, expect, it } from 'vitest';
import type { ParticipantFacts } from '../../../../src-main/core/connector/event.ts';
import { pairOf } from '../../../../src-shared/pairs.ts';
import { dialogId } from '../../../../src-shared/ids.ts';
import {
  agentState,
  call,
  checked,
  loggedIn,
  order,
  said,
  sent,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const main = '16804377';
const consult = '16804401';
const ask = (purpose: 'transfer' | 'conference') =>
  ({ type: 'order/consult', dialogId: dialogId(main), address: checked('3002'), purpose }) as const;
const party = (address: string, state = 'ACTIVE'): ParticipantFacts => ({
  address,
  state,
  type: 'AGENT_DEVICE',
  kind: null,
  actions: null,
});

/** The customer waits, the colleague talks. */
const consulting = (): Story =>
  tell(
    talking(main),
    ask('transfer'),
    call('InboundCall', main, 'HELD'),
    call('ConsultCall', consult, 'INITIATED', { party: '3002' }),
    call('ConsultCall', consult, 'ACTIVE', { party: '3002' }),
  );
const lastValues = ({ effects }: Story) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect.command.values] : [])).at(-1);

describe('talking first', () => {
  it('holds the call and calls the colleague; the pair is one story', () => {
    expect(sent(tell(talking(main), ask('transfer')))).toEqual(['startTransfer']);
    expect(sent(tell(talking(main), ask('conference')))).toEqual(['startConference']);
    const { state } = consulting();
    expect(state.pending).toEqual([]);
    expect(pairOf(state.calls)).toMatchObject({
      main: { id: main, phase: 'held' },
      consult: { id: consult, phase: 'talking', party: '3002' },
    });
  });

  it('does not call the colleague by the name of the customer whose data the consult carries', () => {
    const variables = [{ name: 'callVariable1', value: 'Ms Vera Vorbild' }];
    const { state } = tell(
      consulting(),
      call('ConsultCall', consult, 'ACTIVE', { variables, queueName: 'Sales' }),
    );
    expect(pairOf(state.calls)?.consult).toMatchObject({ name: null, queue: null, party: '3002' });
    const asked = call('NewInboundCall', '9', 'ALERTING', {
      callType: 'CONSULT_IN',
      party: '3002',
      variables,
    });
    expect(tell(loggedIn(), asked).state.calls[0]).toMatchObject({ name: null, party: '3002' });
  });

  it('is for a call one talks on', () => {
    expect(sent(tell(loggedIn(), ask('transfer')))).toEqual([]);
    const held = tell(talking(main), call('InboundCall', main, 'HELD'));
    expect(sent(tell(held, ask('transfer')))).toEqual([]);
  });

  it('keeps the customer on hold when the colleague cannot be reached', () => {
    const failed = tell(
      tell(talking(main), ask('transfer'), call('InboundCall', main, 'HELD')),
      call('ConsultCall', consult, 'FAILED', { party: '3002' }),
    );
    expect(pairOf(failed.state.calls)?.consult.phase).toBe('failed');
  });
});

describe('completing', () => {
  it('a transfer names the colleague and the held call, and is done when the call is gone', () => {
    const done = tell(consulting(), { type: 'order/join', purpose: 'transfer' });
    expect(sent(done)).toEqual(['completeTransfer']);
    expect(lastValues(done)).toEqual({ address: '3002', dialogId: main });
    const gone = tell(done, call('InboundCall', main, 'DROPPED'), call('ConsultCall', consult, 'DROPPED'));
    expect(gone.state).toMatchObject({ calls: [], pending: [] });
    expect(gone.state.recents.map(({ outcome }) => outcome)).toEqual(['answered', 'transferred']);
  });

  it('a conference is done when there are more participants', () => {
    const asked = tell(consulting(), { type: 'order/join', purpose: 'conference' });
    expect(sent(asked)).toEqual(['completeConference']);
    const joined = call('InboundCall', main, 'ACTIVE', {
      callType: 'CONFERENCE',
      participants: [party('3001'), party('3002'), party('+442079460123')],
    });
    const done = tell(asked, joined, call('ConsultCall', consult, 'DROPPED'));
    expect(done.state.pending).toEqual([]);
    expect(done.state.calls).toMatchObject([{ id: main, phase: 'talking', callType: 'CONFERENCE' }]);
  });

  it('names the consult when the agent went back to the customer and holds the colleague', () => {
    const swapped = tell(
      consulting(),
      call('ConsultCall', consult, 'HELD'),
      call('InboundCall', main, 'ACTIVE'),
      { type: 'order/join', purpose: 'transfer' },
    );
    expect(lastValues(swapped)).toEqual({ address: '3002', dialogId: consult });
  });

  it('is not possible while the colleague’s phone rings', () => {
    const dialling = tell(
      talking(main),
      call('InboundCall', main, 'HELD'),
      call('ConsultCall', consult, 'ALERTING', { party: '3002' }),
    );
    expect(sent(tell(dialling, { type: 'order/join', purpose: 'transfer' }))).toEqual([]);
  });

  it('is sent once however often it is pressed', () => {
    const press = { type: 'order/join', purpose: 'transfer' } as const;
    expect(sent(tell(consulting(), press, press))).toEqual(['completeTransfer']);
  });
});

describe('between the two', () => {
  it('switching takes the held one', () => {
    const asked = tell(consulting(), { type: 'order/swap' });
    expect(sent(asked)).toEqual(['retrieveCall']);
    expect(lastValues(asked)).toEqual({ dialogId: main });
  });

  it('ending the consult goes back to the customer', () => {
    const asked = tell(consulting(), { type: 'order/end-consult' });
    expect(sent(asked)).toEqual(['releaseCall']);
    const back = tell(asked, call('ConsultCall', consult, 'DROPPED'));
    expect(sent(back)).toEqual(['retrieveCall']);
    expect(lastValues(back)).toEqual({ dialogId: main });
  });

  it('a consult that the colleague ends leaves the customer on hold: the agent decides', () => {
    expect(sent(tell(consulting(), call('ConsultCall', consult, 'DROPPED')))).toEqual([]);
  });

  it('a consult that could not be ended takes nobody back later', () => {
    const refused = tell(
      tell(consulting(), { type: 'order/end-consult' }),
      said({ kind: 'error', to: '1001', code: 'Invalid State', text: '', data: null, command: null }),
    );
    expect(sent(tell(refused, call('ConsultCall', consult, 'DROPPED')))).toEqual([]);
  });
});

describe('handing over at once', () => {
  const now = {
    type: 'order/transfer-now',
    dialogId: dialogId(main),
    address: checked('3002'),
  } as const;

  it('is there only where the connector lists it', () => {
    expect(sent(tell(talking(main), now))).toEqual([]);
    const allowed = { ...party('3001'), actions: ['HOLD', 'TRANSFER_SST'] as const };
    const story = tell(talking(main), call('InboundCall', main, 'ACTIVE', { participants: [allowed] }), now);
    expect(sent(story)).toEqual(['blindTransfer']);
    expect(tell(story, call('InboundCall', main, 'DROPPED'), agentState('READY')).state.pending).toEqual([]);
  });
});

it('an order about one call leaves the other alone', () => {
  expect(lastValues(tell(consulting(), order('release', consult)))).toEqual({ dialogId: consult });
});
