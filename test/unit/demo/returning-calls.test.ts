import { expect, it } from 'vitest';
import { driveConnector, inShort } from './driven-connector.ts';

it('an agent to whom a call is transferred back hears of it, and is in it once', () => {
  const desk = driveConnector();
  desk.logIn('1001', '3001');
  desk.logIn('1002', '3002');
  const call = desk.connector.caller.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild' });
  desk.send('AnswerCall#1001', call);
  desk.send('Transfer_sst#1001', `3002,${call}`);
  desk.send('AnswerCall#1002', call);
  desk.textsTo('1001');
  desk.send('Transfer_sst#1002', `3001,${call}`);
  expect(desk.toldTo('1001').map(inShort)).toEqual(['NewInboundCall ALERTING']);
  desk.send('AnswerCall#1001', call);
  expect(desk.toldTo('1001').map(inShort)).toEqual(['InboundCall ACTIVE', 'State TALKING']);
  const ends = desk.dialog(call)?.parties.filter(({ address }) => address === '3001');
  expect(ends?.map(({ state }) => state)).toEqual(['ACTIVE']);
});

it('an agent who was logged out in mid-call stays out while the call goes on at the phone', () => {
  const desk = driveConnector({ silentClientMs: 60_000, logoutSilentAgents: true });
  desk.logIn('1001', '3001');
  const call = desk.connector.caller.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild' });
  desk.send('AnswerCall#1001', call);
  desk.schedule.advance(60_000);
  expect(desk.state('1001')).toBe('LOGOUT');
  desk.send('HoldCall#1001', call);
  expect(desk.state('1001')).toBe('LOGOUT');
});

it('nobody is consulted about a call that they are in', () => {
  const desk = driveConnector();
  desk.logIn('1001', '3001');
  const call = desk.connector.caller.ringInbound({ agentId: '1001', customer: 'Ms Vera Vorbild' });
  desk.send('AnswerCall#1001', call);
  const customer = desk.dialog(call)?.parties.find(({ address }) => address !== '3001')?.address ?? '';
  desk.textsTo('1001');
  desk.send('ConsultCall#1001', `${customer},${call}`);
  expect(desk.toldTo('1001').map(inShort)).toEqual(['Error Invalid Destination']);
});
