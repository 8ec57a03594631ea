import { describe, expect, it } from 'vitest';
import { snapshotAgents } from '../../../src-main/demo/snapshot.ts';
import { driveConnector, inShort } from './driven-connector.ts';

/** Ada (1001) talks with a customer. */
function talking() {
  const desk = driveConnector();
  desk.logIn('1001', '3001');
  desk.send('MakeReady#1001');
  const talk = desk.connector.caller.ringInbound({ agentId: '1001' });
  desk.send('AnswerCall#1001', talk);
  desk.textsTo('1001');
  return { ...desk, talk };
}

describe('the wrap-up reason', () => {
  it('is noted without an answer, during the call and after it', () => {
    const desk = talking();
    desk.send('UpdateDialogWrapup#1001', `${desk.talk},Complaint`);
    expect(desk.dialog(desk.talk)?.wrapUpReason).toBe('Complaint');
    desk.send('ReleaseCall#1001', desk.talk);
    desk.textsTo('1001');
    desk.send('UpdateDialogWrapup#1001', `${desk.talk},1`);
    expect(desk.connector.board.pastDialogs().at(-1)?.wrapUpReason).toBe('Sale');
    expect(desk.textsTo('1001')).toEqual([]);
  });

  it('must be one of the list, for a call of the agent’s own', () => {
    const desk = talking();
    desk.send('UpdateDialogWrapup#1001', `${desk.talk},Boredom`);
    desk.send('UpdateDialogWrapup#1001', '4711,Sale');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid Input', 'Error Dialog Not Found']);
  });
});

describe('a call variable', () => {
  it('changes for everybody in the call', () => {
    const desk = talking();
    desk.send('UpdateDialogVariable#1001', `${desk.talk},callVariable4,CONSULT`);
    expect(desk.toldTo('1001')).toMatchObject([{ dialog: { callVariables: { callVariable4: 'CONSULT' } } }]);
  });

  it('must be one that agents may change', () => {
    const desk = talking();
    desk.send('UpdateDialogVariable#1001', `${desk.talk},callVariable11,x`);
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid Input']);
  });
});

describe('questions about a call', () => {
  it('say what may be done and who is in it', () => {
    const desk = talking();
    desk.send('GetDialogControls#1001', desk.talk);
    desk.send('GetDialogParticipants#1001', desk.talk);
    const [controls, participants] = desk.toldTo('1001');
    expect(controls).toMatchObject({ type: 'DialogControls', dialogId: desk.talk });
    expect(controls?.['actions']).toContain('HOLD');
    expect(participants).toMatchObject({ participants: [{ address: '3001' }, { state: 'ACTIVE' }] });
  });

  it('are refused when it is over', () => {
    const desk = talking();
    desk.send('GetDialogControls#1001', '4711');
    desk.send('GetDialogParticipants#1001', '4711');
    expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Dialog Not Found', 'Error Dialog Not Found']);
  });
});

it('recording is paused and resumed without an answer', () => {
  const desk = talking();
  desk.send('ZOOMPauseRecording#1001');
  desk.send('ZOOMResumeRecording#1001');
  expect(desk.textsTo('1001')).toEqual([]);
});

describe('work', () => {
  it('follows a call when it was asked for, and is left by going ready', () => {
    const desk = talking();
    desk.send('MakeWorkReady#1001');
    desk.send('ReleaseCall#1001', desk.talk);
    expect(desk.state('1001')).toBe('WORK_READY');
    desk.send('MakeReady#1001');
    expect(desk.state('1001')).toBe('READY');
    desk.send('MakeWorkNotReady#1001');
    expect(desk.state('1001')).toBe('WORK');
  });
});

it('a forced log-out leaves the calls and logs out at once', () => {
  const desk = talking();
  desk.send('force_logout#1001');
  expect(desk.state('1001')).toBe('LOGOUT');
  expect(desk.connector.board.dialogs()).toEqual([]);
});

describe('a mobile agent', () => {
  it('logs in on UCCE with a phone and a connection mode', () => {
    const desk = driveConnector();
    desk.send('Connect#1003', 'me,demo');
    desk.send('MobileAgentLogin#1003', 'demo,3003,+442079460166,sometimes');
    desk.send('MobileAgentLogin#1003', 'demo,3003,+442079460166,true');
    expect(desk.toldTo('me').map(inShort)).toEqual(['Error Invalid Input', 'AgentInfo', 'State NOT_READY']);
  });

  it('has the calls at that phone until they log out', () => {
    const desk = driveConnector();
    const ringsAt = () => snapshotAgents(desk.connector.board)['1003']?.ringsAt;
    desk.send('MobileAgentLogin#1003', 'demo,3003,+442079460166,false');
    expect(ringsAt()).toBe('+442079460166');
    desk.send('Logout#1003');
    desk.send('Login#1003', 'demo,3003');
    expect(ringsAt()).toBe('3003');
  });

  it('does not exist on UCCX', () => {
    const desk = driveConnector({ platform: 'UCCX' });
    desk.send('Connect#1003', 'me,demo');
    desk.send('MobileAgentLogin#1003', 'demo,3003,+442079460166,true');
    expect(desk.toldTo('me').map(inShort)).toEqual(['Error GENERAL_ERROR']);
  });
});
