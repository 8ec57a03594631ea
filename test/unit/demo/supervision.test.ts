import { describe, expect, it } from 'vitest';
import type { EventForm } from '../../../src-main/demo/clients.ts';
import { driveConnector, inShort } from './driven-connector.ts';

/** Ada (1001) talks with a customer; Grace (2001) supervises her. */
function supervised(form: EventForm = 'json') {
  const desk = driveConnector({ form });
  desk.logIn('1001', '3001');
  desk.logIn('2001', '3009');
  desk.send('MakeReady#1001');
  const talk = desk.connector.caller.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild' });
  desk.send('AnswerCall#1001', talk);
  desk.textsTo('1001');
  desk.textsTo('2001');
  return { ...desk, talk };
}

/** Besides, Grace listens in, and perhaps has joined. */
function monitored(form: EventForm = 'json') {
  const desk = supervised(form);
  desk.send('silentmonitor#2001', '3001');
  const monitor = desk.newestCall('2001');
  return { ...desk, monitor, barge: () => desk.send('bargein#2001', `3001,${monitor}`) };
}

describe('listening in', () => {
  it('is a call of the supervisor’s that the agent does not see', () => {
    const desk = monitored();
    expect(desk.toldTo('2001').map(inShort)).toEqual(['InboundCall ACTIVE', 'State TALKING']);
    expect(desk.toldTo('1001')).toEqual([]);
  });

  it('reads as the sample of the text form', () => {
    const desk = monitored('text');
    expect(desk.textsTo('2001')[0]).toMatch(
      /^2001#InboundCall#ACTIVE#DialogID:\d+#3001#ani=3001\|.*#CallType:SM#ParticipantsCount:2#participants:3009,ACTIVE,AGENT_DEVICE,.*\|3001,ACTIVE,AGENT_DEVICE/,
    );
  });

  it('can be held, retrieved and stopped', () => {
    const desk = monitored();
    desk.send('HoldCall#2001', desk.monitor);
    expect(desk.state('2001')).toBe('HOLD');
    desk.send('RetrieveCall#2001', desk.monitor);
    desk.send('endsilentmonitor#2001', desk.monitor);
    expect(desk.toldTo('2001').map(inShort).slice(-2)).toEqual(['InboundCall DROPPED', 'State NOT_READY']);
    expect(desk.state('1001')).toBe('TALKING');
  });

  it('ends with the call', () => {
    const desk = monitored();
    desk.connector.caller.callerHangsUp(desk.talk);
    expect(desk.dialog(desk.monitor)).toBeUndefined();
    expect(desk.state('2001')).toBe('NOT_READY');
  });

  it.each([
    ['who is no supervisor', '1002', '3001', 'Error AUTHORIZATION_FAILURE'],
    ['at an extension where nobody is', '2001', '3008', 'Error NOT_FOUND'],
  ])('is refused to somebody %s', (_, agentId, extension, error) => {
    const desk = supervised();
    desk.logIn('1002', '3002');
    desk.textsTo('1002');
    desk.send(`silentmonitor#${agentId}`, extension);
    expect(desk.toldTo(agentId).map(inShort)).toEqual([error]);
  });

  it('is refused while the agent does not talk', () => {
    const desk = supervised();
    desk.send('HoldCall#1001', desk.talk);
    desk.send('silentmonitor#2001', '3001');
    expect(desk.toldTo('2001').map(inShort)).toEqual(['Error Invalid State']);
  });
});

describe('barging in', () => {
  it('makes the supervisor a participant whom everybody sees', () => {
    const desk = monitored();
    desk.textsTo('2001');
    desk.barge();
    const barged = { address: '3009', kind: 'SUPERVISOR_BARGE_IN', state: 'ACTIVE' };
    expect(desk.toldTo('2001')[0]).toMatchObject({
      dialog: { id: desk.monitor, callType: 'CONFERENCE', participants: [barged, { address: '3001' }, {}] },
    });
    expect(desk.toldTo('1001')[0]).toMatchObject({
      dialog: { id: desk.talk, callType: 'CONFERENCE', participants: [{ address: '3001' }, barged, {}] },
    });
  });

  it('needs the agent’s extension and a monitor call that is not held', () => {
    const desk = monitored();
    desk.textsTo('2001');
    desk.send('bargein#2001', `3002,${desk.monitor}`);
    desk.send('HoldCall#2001', desk.monitor);
    desk.barge();
    const errors = desk.toldTo('2001').filter(({ type }) => type === 'Error');
    expect(errors.map(inShort)).toEqual(['Error Invalid State', 'Error Invalid State']);
  });

  it('lets the supervisor drop a participant', () => {
    const desk = monitored();
    desk.barge();
    desk.send('dropparticipant#2001', `3001,${desk.monitor}`);
    expect(desk.state('1001')).toBe('READY');
    const addresses = desk.dialog(desk.monitor)?.parties.map(({ address }) => address);
    expect(addresses).toEqual(['3009', '+442079460123']);
  });

  it('tells the supervisor when somebody could not be dropped', () => {
    const desk = monitored();
    desk.barge();
    desk.textsTo('2001');
    desk.send('dropparticipant#2001', `3008,${desk.monitor}`);
    expect(desk.toldTo('2001')).toMatchObject([{ type: 'Control' }]);
  });

  it('is needed before anybody may be dropped', () => {
    const desk = monitored();
    desk.textsTo('2001');
    desk.send('dropparticipant#2001', `3001,${desk.monitor}`);
    expect(desk.toldTo('2001').map(inShort)).toEqual(['Error Invalid State']);
  });

  it('leaves the agent and the customer talking when the supervisor goes', () => {
    const desk = monitored();
    desk.barge();
    desk.send('ReleaseCall#2001', desk.monitor);
    expect([desk.state('1001'), desk.state('2001')]).toEqual(['TALKING', 'NOT_READY']);
    const present = desk.dialog(desk.talk)?.parties.filter(({ state }) => state === 'ACTIVE');
    expect(present?.map(({ address }) => address)).toEqual(['+442079460123', '3001']);
  });

  it('is over for everybody when only one is left', () => {
    const desk = monitored();
    desk.barge();
    desk.connector.caller.callerHangsUp(desk.talk);
    expect(desk.state('2001')).toBe('TALKING');
    desk.send('ReleaseCall#1001', desk.talk);
    expect(desk.connector.board.dialogs()).toEqual([]);
    expect(desk.state('2001')).toBe('NOT_READY');
  });
});

describe('a team', () => {
  it('is listed with who is logged out, and then reports every change', () => {
    const desk = supervised('text');
    desk.send('getteamusers#2001', '1,true');
    const [list] = desk.textsTo('2001');
    expect(list).toMatch(
      /^2001#TeamUsersList#firstName:Ada.*state:TALKING.*#firstName:Cy,lastName:Away,extension,loginId:1003,state:LOGOUT/,
    );
    desk.send('HoldCall#1001', desk.talk);
    expect(desk.textsTo('2001')).toEqual([
      expect.stringMatching(/^2001#State#HOLD#.*#Ada Example#1001#3001$/),
    ]);
  });

  it('does not report changes unless asked to', () => {
    const desk = supervised();
    desk.send('getteamusers#2001', '1');
    expect(desk.toldTo('2001')).toMatchObject([{ type: 'TeamInfo', teamId: '1' }]);
    desk.send('HoldCall#1001', desk.talk);
    expect(desk.toldTo('2001')).toEqual([]);
  });

  it.each([
    ['1001', '1', 'Error AUTHORIZATION_FAILURE'],
    ['2001', '77', 'Error NOT_FOUND'],
  ])('is refused to %s for team %s', (agentId, teamId, error) => {
    const desk = supervised();
    desk.send(`getteamusers#${agentId}`, teamId);
    desk.send(`getteamuserstate#${agentId}`, teamId);
    expect(desk.toldTo(agentId).map(inShort)).toEqual([error, error]);
  });

  it('gives the state of each member', () => {
    const desk = supervised();
    desk.send('getteamuserstate#2001', '1');
    expect(desk.toldTo('2001').map(inShort)).toEqual(['State TALKING', 'State LOGOUT', 'State LOGOUT']);
  });

  it('is moved by its supervisor, with the member as subject', () => {
    const desk = supervised();
    desk.logIn('1004', '3004');
    desk.send('getteamusers#2001', '2,true');
    desk.textsTo('2001');
    desk.send('MakeReady#1004');
    desk.send('logoutwithreason#1004', '1');
    expect(desk.toldTo('2001')).toMatchObject([
      { agentId: '1004', state: 'READY' },
      { agentId: '1004', state: 'LOGOUT', reasonCode: '1' },
    ]);
  });

  it('lists everybody who is logged in', () => {
    const desk = supervised();
    desk.send('GetLoggedInAgents#1001');
    expect(desk.toldTo('1001')).toMatchObject([{ agents: [{ loginId: '1001' }, { loginId: '2001' }] }]);
  });
});

describe('queues', () => {
  it('fill while nobody is ready and drain when somebody is', () => {
    const desk = supervised();
    desk.connector.caller.ringInbound({ queue: 'Sales' });
    desk.send('getqueuelist#2001');
    const sales = { name: 'Sales', agentsTalkingInbound: 1, callsInQueue: 1 };
    expect(desk.toldTo('2001')).toMatchObject([{ queues: [sales, { name: 'Support', callsInQueue: 0 }] }]);

    desk.send('ReleaseCall#1001', desk.talk);
    desk.send('getqueuelist#2001');
    expect(desk.toldTo('2001')).toMatchObject([
      { queues: [{ name: 'Sales', callsInQueue: 0, startTimeOfLongestCallInQueue: '' }, {}] },
    ]);
  });

  it('have no figures on UCCX', () => {
    const desk = driveConnector({ platform: 'UCCX' });
    desk.logIn('2001', '3009');
    desk.textsTo('2001');
    desk.send('getqueuelist#2001');
    expect(desk.toldTo('2001')).toMatchObject([{ queues: [{ callsInQueue: -1, agentsReady: -1 }, {}] }]);
  });
});

it.each(['json', 'text'] as const)(
  'an order about a member that fails is told to the supervisor (%s)',
  (form) => {
    const desk = supervised(form);
    desk.send('getteamusers#2001', '1,true');
    desk.textsTo('2001');
    desk.send('MakeReady#1001', '');
    desk.send('logoutwithreason#1002', '99');
    const [last] = desk.textsTo('2001').slice(-1);
    expect(last).toContain('1002');
    expect(last).toContain('Error');
  },
);
