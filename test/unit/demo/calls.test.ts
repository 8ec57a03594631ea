import { describe, expect, it } from 'vitest';
import { driveConnector, inShort } from './driven-connector.ts';

/** Agent 1001 at 3001, READY. */
function readyDesk(...options: Parameters<typeof driveConnector>) {
  const desk = driveConnector(...options);
  desk.logIn('1001', '3001');
  desk.send('MakeReady#1001');
  desk.textsTo('1001');
  return desk;
}

describe('a call from a queue', () => {
  it('reserves the agent, rings, is answered and ended by the caller', () => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.ringInbound();
    desk.send('AnswerCall#1001', dialogId);
    desk.connector.caller.callerHangsUp(dialogId);
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'State RESERVED',
      'NewInboundCall ALERTING',
      'InboundCall ACTIVE',
      'State TALKING',
      'InboundCall DROPPED',
      'State READY',
    ]);
    expect(desk.dialog(dialogId)).toBeUndefined();
  });

  it('may be held, retrieved and released by the agent', () => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.ringInbound();
    desk.send('AnswerCall#1001', dialogId);
    desk.toldTo('1001');
    desk.send('HoldCall#1001', dialogId);
    expect(desk.state('1001')).toBe('HOLD');
    desk.send('RetrieveCall#1001', dialogId);
    expect(desk.state('1001')).toBe('TALKING');
    desk.send('ReleaseCall#1001', dialogId);
    expect(desk.toldTo('1001').map(inShort).slice(-2)).toEqual(['InboundCall DROPPED', 'State READY']);
  });

  it('says HELD in the text form', () => {
    const desk = readyDesk({ form: 'text' });
    const dialogId = desk.connector.caller.ringInbound();
    desk.send('AnswerCall#1001', dialogId);
    desk.send('HoldCall#1001', dialogId);
    expect(desk.textsTo('1001').some((text) => text.startsWith('1001#InboundCall#HELD#'))).toBe(true);
  });

  it.each([
    ['UCCE', '32767'],
    ['UCCX', '32763'],
  ] as const)('leaves on %s when nobody answers, and the agent is not ready', (platform, reason) => {
    const desk = readyDesk({ platform });
    const dialogId = desk.connector.caller.ringInbound();
    desk.schedule.advance(20_000);
    expect(desk.toldTo('1001').map(inShort).slice(-2)).toEqual(['InboundCall DROPPED', 'State NOT_READY']);
    expect(desk.reason('1001')).toBe(reason);
    desk.send('GetDialogState#1001', dialogId);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['DialogState NotFound']);
  });

  it('waits in the queue until an agent of the team is ready', () => {
    const desk = driveConnector();
    const dialogId = desk.connector.caller.ringInbound({ queue: 'Sales' });
    desk.logIn('1001', '3001');
    expect(desk.connector.board.legs('1001')).toEqual([]);
    desk.send('MakeReady#1001');
    expect(desk.state('1001')).toBe('RESERVED');
    expect(desk.newestCall('1001')).toBe(dialogId);
  });

  it('goes to the agent who has waited longest', () => {
    const desk = readyDesk();
    desk.schedule.advance(1_000);
    desk.logIn('1002', '3002');
    desk.send('MakeReady#1002');
    desk.connector.caller.ringInbound();
    expect([desk.state('1001'), desk.state('1002')]).toEqual(['RESERVED', 'READY']);
  });

  it.each([
    ['1001', 'OPTIONAL', 'READY'],
    ['1002', 'REQUIRED', 'WORK_READY'],
    ['1003', 'NOT_ALLOWED', 'READY'],
  ])('is followed for agent %s, whose wrap-up is %s, by %s', (agentId, _, state) => {
    const desk = driveConnector();
    desk.logIn(agentId, '3005');
    desk.send(`MakeReady#${agentId}`);
    const dialogId = desk.connector.caller.ringInbound({ agentId });
    desk.send(`AnswerCall#${agentId}`, dialogId);
    desk.send(`ReleaseCall#${agentId}`, dialogId);
    expect(desk.state(agentId)).toBe(state);
  });

  it('is followed by the wrap-up that leads to not ready, if that was asked for', () => {
    const desk = driveConnector();
    desk.logIn('1002', '3002');
    desk.send('MakeReady#1002');
    const dialogId = desk.connector.caller.ringInbound();
    desk.send('AnswerCall#1002', dialogId);
    desk.send('MakeNotReady#1002');
    desk.send('ReleaseCall#1002', dialogId);
    expect(desk.state('1002')).toBe('WORK');
    desk.send('MakeReady#1002');
    expect(desk.state('1002')).toBe('READY');
  });

  it('lets a second, direct call be answered, which holds the first', () => {
    const desk = readyDesk();
    const first = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.send('AnswerCall#1001', first);
    const second = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.send('AnswerCall#1001', second);
    const legs = desk.connector.board.legs('1001');
    expect(legs.map(({ dialog, party }) => [dialog.id, party.state])).toEqual([
      [first, 'HELD'],
      [second, 'ACTIVE'],
    ]);
  });
});

describe('what Finesse does not allow', () => {
  it.each(['HoldCall', 'RetrieveCall', 'ReleaseCall'])('%s of a ringing call is an invalid state', (word) => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.ringInbound();
    desk.toldTo('1001');
    desk.send(`${word}#1001`, dialogId);
    expect(desk.toldTo('1001')).toMatchObject([
      { type: 'Error', errorType: 'Invalid State', errorMessage: 'CF_INVALID_OBJECT_STATE' },
    ]);
  });

  it('acting on a dialog that is not there', () => {
    const desk = readyDesk();
    desk.send('AnswerCall#1001', '4711');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Dialog Not Found']);
  });

  it('dialling beside an active call', () => {
    const desk = readyDesk();
    desk.send('AnswerCall#1001', desk.connector.caller.ringInbound());
    desk.toldTo('1001');
    desk.send('MakeCall#1001', '+442079460199');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid State']);
  });
});

describe('an outgoing call', () => {
  it('is dialled, rings and is picked up', () => {
    const desk = readyDesk();
    desk.send('MakeCall#1001', '+442079460155');
    desk.schedule.advance(10_000);
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'InboundCall INITIATING',
      'InboundCall INITIATED',
      'InboundCall ALERTING',
      'InboundCall ACTIVE',
      'State TALKING',
    ]);
  });

  it('fails with the reason when the line is busy, and stays until it is ended', () => {
    const desk = readyDesk({ form: 'text' });
    desk.send('MakeCall#1001', '+442079460190');
    desk.schedule.advance(1_000);
    const dialogId = desk.newestCall('1001');
    expect(desk.textsTo('1001').at(-1)).toBe(`1001#InboundCall#FAILED#DialogID:${dialogId}#User busy`);
    desk.send('ReleaseCall#1001', dialogId);
    expect(desk.dialog(dialogId)).toBeUndefined();
  });

  it('that failed is dropped by the phone system after a while', () => {
    const desk = readyDesk();
    desk.send('MakeCall#1001', '4711');
    desk.schedule.advance(16_000);
    expect(desk.toldTo('1001').map(inShort).slice(-2)).toEqual(['InboundCall FAILED', 'InboundCall DROPPED']);
  });

  it('rings at the other agent when it is their extension', () => {
    const desk = readyDesk();
    desk.logIn('1002', '3002');
    desk.toldTo('1002');
    desk.send('MakeCall#1001', '3002');
    desk.schedule.advance(1_000);
    expect(desk.toldTo('1002').map(inShort)).toEqual(['NewInboundCall ALERTING']);
    desk.send('AnswerCall#1002', desk.newestCall('1002'));
    expect([desk.state('1001'), desk.state('1002')]).toEqual(['TALKING', 'TALKING']);
    desk.send('ReleaseCall#1002', desk.newestCall('1002'));
    expect([desk.state('1001'), desk.state('1002')]).toEqual(['READY', 'NOT_READY']);
  });

  it('that was given up while dialling rings nowhere', () => {
    const desk = readyDesk();
    desk.logIn('1002', '3002');
    desk.toldTo('1002');
    desk.send('MakeCall#1001', '3002');
    desk.send('ReleaseCall#1001', desk.newestCall('1001'));
    desk.schedule.advance(10_000);
    expect(desk.toldTo('1002')).toEqual([]);
  });
});

describe('a preview', () => {
  it('reserves the agent and shows the contact', () => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.offerPreview();
    const [state, offer] = desk.toldTo('1001');
    expect(state).toMatchObject({ state: 'RESERVED_OUTBOUND_PREVIEW' });
    expect(offer).toMatchObject({
      type: 'OutboundPreview',
      dialog: { id: dialogId, callVariables: { BACampaign: 'Spring renewals' } },
    });
  });

  it('is dialled when accepted', () => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.offerPreview();
    desk.toldTo('1001');
    desk.send('AcceptOutboundPreview#1001', `${dialogId},ACCEPT`);
    desk.schedule.advance(10_000);
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'InboundCall ACCEPTED',
      'InboundCall INITIATING',
      'InboundCall INITIATED',
      'InboundCall ALERTING',
      'InboundCall ACTIVE',
      'State TALKING',
    ]);
  });

  it.each([
    ['rejected', 'RejectOutboundPreview', 'REJECT'],
    ['closed', 'CloseOutboundPreview', 'CLOSE'],
  ])('makes the agent ready again when %s', (_, word, keyword) => {
    const desk = readyDesk();
    const dialogId = desk.connector.caller.offerPreview();
    desk.toldTo('1001');
    desk.send(`${word}#1001`, `${dialogId},${keyword}`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['InboundCall DROPPED', 'State READY']);
  });

  it('lapses when nobody decides in time', () => {
    const desk = readyDesk();
    desk.connector.caller.offerPreview({ timeoutMs: 5_000 });
    desk.schedule.advance(5_000);
    expect(desk.toldTo('1001').map(inShort).slice(-2)).toEqual(['InboundCall DROPPED', 'State READY']);
  });

  it('on UCCX can be accepted, and nothing else', () => {
    const desk = readyDesk({ platform: 'UCCX' });
    const id = desk.connector.caller.offerPreview({ agentId: '1001' });
    expect(desk.state('1001')).toBe('RESERVED_OUTBOUND_PREVIEW');
    expect(desk.toldTo('1001').at(-1)).toMatchObject({
      dialog: { callType: 'OUTBOUND_DIRECT_PREVIEW', participants: [{ actions: ['ACCEPT'] }] },
    });
    desk.send('RejectOutboundPreview#1001', `${id},REJECT`);
    desk.send('CloseOutboundPreview#1001', `${id},CLOSE`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error GENERAL_ERROR', 'Error GENERAL_ERROR']);
    desk.send('AcceptOutboundPreview#1001', `${id},ACCEPT`);
    desk.schedule.advance(2_200);
    expect(desk.dialog(id)?.parties.map(({ state }) => state)).toEqual(['ACTIVE', 'ACTIVE']);
  });
});
