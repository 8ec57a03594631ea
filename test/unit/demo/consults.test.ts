import { describe, expect, it } from 'vitest';
import type { EventForm } from '../../../src-main/demo/clients.ts';
import type { Platform } from '../../../src-main/demo/finesse.ts';
import { driveConnector, inShort } from './driven-connector.ts';

/** Ada (1001) talks with a customer; Bob (1002) is logged in, not ready. */
function talking(options: { platform?: Platform; form?: EventForm } = {}) {
  const desk = driveConnector(options);
  desk.logIn('1001', '3001');
  desk.logIn('1002', '3002');
  desk.send('MakeReady#1001');
  const main = desk.connector.caller.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild' });
  desk.send('AnswerCall#1001', main);
  desk.textsTo('1001');
  desk.textsTo('1002');
  return { ...desk, main };
}

/** Besides, Ada has asked Bob, who has answered. */
function consulting(options: { platform?: Platform; form?: EventForm } = {}) {
  const desk = talking(options);
  desk.send('ConsultCall#1001', `3002,${desk.main}`);
  desk.schedule.advance(1_000);
  const consult = desk.newestCall('1002');
  desk.send('AnswerCall#1002', consult);
  return { ...desk, consult };
}

const parties = (desk: ReturnType<typeof talking>, dialogId: string) =>
  desk.dialog(dialogId)?.parties.map(({ address, state }) => `${address} ${state}`);

describe('a consult', () => {
  it('holds the call and rings at the colleague with its data', () => {
    const desk = talking();
    desk.send('ConsultCall#1001', `3002,${desk.main}`);
    desk.schedule.advance(1_000);
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'InboundCall ACTIVE',
      'State HOLD',
      'ConsultCall INITIATING',
      'ConsultCall INITIATED',
      'ConsultCall ALERTING',
    ]);
    expect(desk.toldTo('1002')[0]).toMatchObject({
      type: 'NewInboundCall',
      dialog: {
        callType: 'CONSULT_IN',
        fromAddress: '3001',
        ani: '+442079460123',
        associatedDialogId: desk.main,
        callVariables: { callVariable1: 'Ms Vera Vorbild' },
      },
    });
  });

  it('that is answered lets the held call be transferred, and says so', () => {
    const desk = consulting();
    const held = desk.toldTo('1001').findLast((event) => event.type === 'InboundCall');
    const actions = ['RETRIEVE', 'DROP', 'UPDATE_CALL_DATA', 'TRANSFER', 'CONFERENCE'];
    expect(held).toMatchObject({ dialog: { id: desk.main, participants: [{ actions }, {}] } });
  });

  it('may be given up, and the call is still held', () => {
    const desk = consulting();
    desk.send('ReleaseCall#1001', desk.consult);
    expect(desk.dialog(desk.consult)).toBeUndefined();
    expect([desk.state('1001'), desk.state('1002')]).toEqual(['HOLD', 'NOT_READY']);
  });

  it('may be swapped with the call', () => {
    const desk = consulting();
    desk.send('RetrieveCall#1001', desk.main);
    const states = desk.connector.board.legs('1001').map(({ party }) => party.state);
    expect(states).toEqual(['ACTIVE', 'HELD']);
  });

  it('is one at a time, and not with oneself', () => {
    const desk = consulting();
    desk.textsTo('1001');
    desk.send('ConsultCall#1001', `3003,${desk.consult}`);
    desk.send('ReleaseCall#1001', desk.consult);
    desk.send('RetrieveCall#1001', desk.main);
    desk.send('ConsultCall#1001', `3001,${desk.main}`);
    const errors = desk.toldTo('1001').filter(({ type }) => type === 'Error');
    expect(errors.map(inShort)).toEqual(['Error Invalid State', 'Error Invalid Destination']);
  });

  it('reads as in the samples of the text form', () => {
    const desk = consulting({ form: 'text' });
    expect(desk.textsTo('1001')).toContain(`1001#ConsultCall#ACTIVE#DialogID:${desk.consult}#3002`);
    expect(desk.textsTo('1002').at(-2)).toContain(
      '#CallType:CONSULT_IN#ParticipantsCount:2#participants:3002,ACTIVE',
    );
  });
});

describe('completing a transfer', () => {
  it('drops both calls for who started it and leaves the others talking', () => {
    const desk = consulting();
    desk.textsTo('1001');
    desk.textsTo('1002');
    desk.send('TransferCall#1001', `3002,${desk.main}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'InboundCall DROPPED',
      'ConsultCall DROPPED',
      'State READY',
    ]);
    const [survivor, dropped] = desk.toldTo('1002');
    expect(survivor).toMatchObject({
      dialog: { id: desk.main, state: 'ACTIVE', secondaryId: desk.consult, callType: 'CONSULT_OFFERED' },
    });
    expect(dropped).toMatchObject({ dialog: { id: desk.consult, state: 'DROPPED' } });
    expect(parties(desk, desk.main)).toEqual(['+442079460123 ACTIVE', '3001 DROPPED', '3002 ACTIVE']);
    expect(desk.state('1002')).toBe('TALKING');
  });

  it('works for the call that is not the present one after a swap, too', () => {
    const desk = consulting();
    desk.send('RetrieveCall#1001', desk.main);
    desk.send('TransferCall#1001', `3002,${desk.consult}`);
    expect(desk.newestCall('1002')).toBe(desk.main);
    expect(desk.dialog(desk.consult)).toBeUndefined();
  });

  it('is refused while no consult is active', () => {
    const desk = talking();
    desk.send('HoldCall#1001', desk.main);
    desk.textsTo('1001');
    desk.send('TransferCall#1001', `3002,${desk.main}`);
    desk.send('Conferencecall#1001', `3002,${desk.main}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid State', 'Error Invalid State']);
  });
});

describe('completing a conference', () => {
  it('joins all three in the first call', () => {
    const desk = consulting();
    desk.textsTo('1001');
    desk.textsTo('1002');
    desk.send('Conferencecall#1001', `3002,${desk.main}`);
    for (const agentId of ['1001', '1002']) {
      const conference = desk.toldTo(agentId).find((event) => inShort(event) === 'InboundCall ACTIVE');
      expect(conference).toMatchObject({ dialog: { id: desk.main, callType: 'CONFERENCE' } });
    }
    expect(parties(desk, desk.main)).toEqual(['+442079460123 ACTIVE', '3001 ACTIVE', '3002 ACTIVE']);
    expect(desk.dialog(desk.consult)).toBeUndefined();
  });

  it('goes on without who leaves it', () => {
    const desk = consulting();
    desk.send('Conferencecall#1001', `3002,${desk.main}`);
    desk.send('ReleaseCall#1001', desk.main);
    expect([desk.state('1001'), desk.state('1002')]).toEqual(['READY', 'TALKING']);
    desk.connector.caller.callerHangsUp(desk.main);
    expect(desk.state('1002')).toBe('NOT_READY');
  });

  it('reads as the sample of the text form', () => {
    const desk = consulting({ form: 'text' });
    desk.textsTo('1001');
    desk.send('Conferencecall#1001', `3002,${desk.main}`);
    expect(desk.textsTo('1001')[0]).toMatch(
      /^1001#InboundCall#ACTIVE#.*#CallType:CONFERENCE#ParticipantsCount:3#participants:3001,ACTIVE.*\|3002,ACTIVE.*\|\+442079460123,ACTIVE,NULL/,
    );
  });
});

describe('a transfer without a word', () => {
  it('rings at the colleague with the customer on the line', () => {
    const desk = talking();
    desk.send('Transfer_sst#1001', `3002,${desk.main}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['InboundCall DROPPED', 'State READY']);
    expect(desk.toldTo('1002').map(inShort)).toEqual(['NewInboundCall ALERTING']);
    desk.send('AnswerCall#1002', desk.main);
    expect(desk.state('1002')).toBe('TALKING');
  });

  it('is picked up by somebody outside', () => {
    const desk = talking();
    desk.send('Transfer_sst#1001', `+442079460155,${desk.main}`);
    desk.schedule.advance(5_000);
    expect(parties(desk, desk.main)).toContain('+442079460155 ACTIVE');
  });

  it('is refused to a busy number, and the call goes on', () => {
    const desk = talking();
    desk.send('Transfer_sst#1001', `+442079460190,${desk.main}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid Destination']);
    expect(desk.state('1001')).toBe('TALKING');
  });

  it('is refused on UCCX', () => {
    const desk = talking({ platform: 'UCCX' });
    desk.send('Transfer_sst#1001', `3002,${desk.main}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error GENERAL_ERROR']);
  });
});
