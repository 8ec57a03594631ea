import { describe, expect, it } from 'vitest';
import { driveConnector, inShort } from './driven-connector.ts';

describe('a session', () => {
  it('answers Hello and Beat to the client that sent them, in any spelling of the word', () => {
    const desk = driveConnector();
    desk.send('Hello#me');
    desk.send('BEAT# me');
    expect(desk.toldTo('me').map(inShort)).toEqual(['System IN_SERVICE', 'System IN_SERVICE']);
  });

  it('says nothing to Connect, and answers Login with who and how the agent is', () => {
    const desk = driveConnector();
    desk.send('Connect#1001', 'me,demo');
    expect(desk.toldTo('me')).toEqual([]);
    desk.send('Login#1001', 'demo,3001');
    expect(desk.toldTo('me').map(inShort)).toEqual(['AgentInfo', 'State NOT_READY']);
  });

  it.each([
    ['an unknown agent', '9999', 'demo,3001', 'USER_NOT_FOUND'],
    ['a wrong password', '1001', 'guess,3001', 'Authorization Failure'],
    ['no password', '1001', ',3001', 'MISSING_PASSWORD'],
    ['no extension', '1001', 'demo', 'MISSING_EXTENSION'],
    ['an extension that is no phone', '1001', 'demo,4711', 'WRONG_EXTENSION'],
    ['an extension in use', '1001', 'demo,3002', 'CF_RESOURCE_BUSY'],
  ])('refuses to log in with %s', (_, agentId, body, errorType) => {
    const desk = driveConnector();
    desk.logIn('1002', '3002');
    desk.send(`Connect#${agentId}`, 'me,demo');
    desk.send(`Login#${agentId}`, body);
    expect(desk.toldTo('me').map(inShort)).toEqual([`Error ${errorType}`]);
  });

  it('keeps the state of an agent who comes back from another client', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.send('MakeReady#1001');
    const dialogId = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.send('AnswerCall#1001', dialogId);

    desk.send('Connect#1001', 'other,demo');
    desk.send('refresh#1001');
    expect(desk.toldTo('other').map(inShort)).toEqual(['State TALKING', 'AgentInfo', 'InboundCall ACTIVE']);
  });

  it('tells of a call that is up when an agent logs in again', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    const dialogId = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.toldTo('1001');
    desk.send('Login#1001', 'demo,3001');
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'AgentInfo',
      'State NOT_READY',
      'NewInboundCall ALERTING',
    ]);
    expect(desk.dialog(dialogId)).toBeDefined();
  });

  it('forgets a client that falls silent, and may log its agent out', () => {
    const desk = driveConnector({ silentClientMs: 60_000, logoutSilentAgents: true });
    desk.logIn('1001', '3001');
    desk.schedule.advance(59_000);
    desk.send('Beat#1001');
    desk.schedule.advance(59_000);
    expect(desk.state('1001')).toBe('NOT_READY');
    desk.schedule.advance(2_000);
    expect(desk.state('1001')).toBe('LOGOUT');
    expect(desk.reason('1001')).toBe('50001');
  });

  it('refuses telephony while out of service, but still answers Hello', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.toldTo('1001');
    desk.connector.setService('OUT_OF_SERVICE');
    desk.send('MakeReady#1001');
    desk.send('Hello#1001');
    expect(desk.toldTo('1001').map(inShort)).toEqual([
      'System OUT_OF_SERVICE',
      'Error GENERAL_ERROR',
      'System OUT_OF_SERVICE',
    ]);
  });

  it('answers an unknown word with an Error', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.toldTo('1001');
    desk.send('Juggle#1001');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error GENERAL_ERROR']);
  });
});

describe('states', () => {
  it('change at once while the agent is free', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.send('MakeReady#1001');
    expect(desk.state('1001')).toBe('READY');
    desk.send('MakeNotReadyWithReason#1001', '2');
    expect([desk.state('1001'), desk.reason('1001')]).toEqual(['NOT_READY', '2']);
    desk.send('logoutwithreason#1001', '1');
    expect([desk.state('1001'), desk.reason('1001')]).toEqual(['LOGOUT', '1']);
    expect(desk.toldTo('1001').at(-1)).toMatchObject({ type: 'State', state: 'LOGOUT', reasonCode: '1' });
  });

  it('refuse a reason that no list has', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.toldTo('1001');
    desk.send('MakeNotReadyWithReason#1001', '99');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid Input']);
  });

  it('cannot be asked for while logged out', () => {
    const desk = driveConnector();
    desk.send('Connect#1001', 'me,demo');
    desk.send('MakeReady#1001');
    expect(desk.toldTo('me').map(inShort)).toEqual(['Error Invalid State']);
  });

  it('are confirmed once more when the agent has them already', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.send('MakeReady#1001');
    desk.toldTo('1001');
    desk.send('MakeReady#1001');
    desk.send('GetState#1001');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['State READY', 'State READY']);
  });

  it('wait for the end of a call, and UCCE says which', () => {
    const desk = driveConnector();
    desk.logIn('1001', '3001');
    desk.send('MakeReady#1001');
    const dialogId = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.send('AnswerCall#1001', dialogId);
    desk.send('MakeNotReadyWithReason#1001', '3');
    expect(desk.toldTo('1001').at(-1)).toMatchObject({ state: 'TALKING', pendingState: 'NOT_READY' });
    desk.connector.caller.callerHangsUp(dialogId);
    expect(desk.toldTo('1001').at(-1)).toMatchObject({
      state: 'NOT_READY',
      pendingState: '',
      reasonCode: '3',
    });
  });

  it('wait for the end of a call on UCCX too, without a word of it', () => {
    const desk = driveConnector({ platform: 'UCCX' });
    desk.logIn('1001', '3001');
    desk.send('MakeReady#1001');
    const dialogId = desk.connector.caller.ringInbound({ agentId: '1001' });
    desk.send('AnswerCall#1001', dialogId);
    desk.send('MakeNotReady#1001');
    expect(desk.toldTo('1001').at(-1)).toMatchObject({ state: 'TALKING', pendingState: '' });
    desk.connector.caller.callerHangsUp(dialogId);
    expect(desk.state('1001')).toBe('NOT_READY');
  });
});
