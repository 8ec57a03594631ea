import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { at, call, party } from './dialog-examples.ts';

const eventOf = (message: string) => {
  const decoded = decode(message);
  return decoded.ok ? decoded.event : decoded.why;
};

describe('a call is understood', () => {
  const start = '1001#InboundCall#ACTIVE#DialogID:7#3002#';
  const time = '2026-01-15 09:30:06';
  const end = `#${time}#CallType:ACD_IN#ParticipantsCount:1#participants:3001,ACTIVE,AGENT_DEVICE`;

  test.each([
    ['with a # in a variable', `a=x#y|b=z${end}`, ['x#y', 'z']],
    ['with what looks like fields in one', `a=x##CallType:NO#|b=${end}`, ['x##CallType:NO#']],
    ['with a | in a variable', `a=x|y|b=z${end}`, ['x|y', 'z']],
    ['with = in a variable', `a=http://host/?q=1&r=2${end}`, ['http://host/?q=1&r=2']],
    [
      'with labels in other cases',
      `a=x${end.replace('CallType', 'CALL_TYPE').replace('parti', 'Parti')}`,
      ['x'],
    ],
    ['without labels', `a=x#${time}#ACD_IN#1#3001,ACTIVE,AGENT_DEVICE`, ['x']],
  ])('%s', (_, fields, values) => {
    expect(eventOf(start + fields)).toEqual(
      call('InboundCall', '1001', {
        id: '7',
        state: 'ACTIVE',
        party: '3002',
        variables: values.map((value, index) => ({ name: 'ab'.charAt(index), value })),
        startedAt: at('2026-01-15T09:30:06'),
        callType: 'ACD_IN',
        participants: [party('3001', 'ACTIVE')],
      }),
    );
  });

  test('when a new call shifts its fields', () => {
    const event = eventOf(
      '1001#newinboundcall#3002#a=#|b=x#y#DialogID:7#CallType:ACD_IN#2026-01-15 09:30:06',
    );
    expect(event).toMatchObject({
      word: 'NewInboundCall',
      dialog: {
        id: '7',
        state: 'ALERTING',
        fromAddress: '3002',
        variables: [
          { name: 'a', value: '#' },
          { name: 'b', value: 'x#y' },
        ],
        callType: 'ACD_IN',
        startedAt: at('2026-01-15T09:30:06'),
      },
    });
  });

  test.each([
    ['1001#InboundCall#DROP#7', { id: '7', state: 'DROPPED' }],
    ['1001#InboundCall#NotFound#DialogID:7', { id: '7', state: 'NOTFOUND' }],
    ['1001#InboundCall#failed#dialogid: 7 #', { id: '7', state: 'FAILED' }],
    ['1001#InboundCall#ACTIVE#DialogID:7#NULL#null', { id: '7', state: 'ACTIVE' }],
    ['#InboundCall##DialogID:7', { id: '7' }],
  ])('when it is as short as %s', (message, known) => {
    expect(eventOf(message)).toEqual(call('InboundCall', message.startsWith('#') ? null : '1001', known));
  });

  test.each([
    ['NewInboundCall', { state: 'ALERTING', party: '3002', fromAddress: '3002' }],
    ['OutboundPreview', { state: 'ALERTING', party: '3002' }],
    ['NewOutboundCall', { state: 'INITIATING', party: '3002' }],
  ] as const)('%s begins one in its first state', (word, known) => {
    expect(eventOf(`1001#${word}#3002##DialogID:7`)).toEqual(call(word, '1001', { id: '7', ...known }));
  });

  test('without a start time', () => {
    expect(eventOf('1001#InboundCall#ACTIVE#DialogID:7#3002#a=x#CallType:SM')).toMatchObject({
      dialog: { startedAt: null, callType: 'SM', variables: [{ name: 'a', value: 'x' }] },
    });
  });

  test('with participants of three to six parts, and one of whom only the address is known', () => {
    const entries =
      '3001,ACTIVE,AGENT_DEVICE|3002,HELD,NULL,|3003,ACTIVE,AGENT_DEVICE,K,2026-01-15 09:30:06,more|3004||,x';
    expect(
      eventOf(`1001#InboundCall#ACTIVE#DialogID:7#3002###CallType:#participants:${entries}`),
    ).toMatchObject({
      dialog: {
        participants: [
          party('3001', 'ACTIVE'),
          party('3002', 'HELD', { type: null }),
          party('3003', 'ACTIVE', { kind: 'K' }),
          party('3004', 'UNKNOWN', { type: null }),
        ],
      },
    });
  });

  test.each(['1001#InboundCall#ACTIVE', '1001#InboundCall#ACTIVE#DialogID:', '1001#NewInboundCall#3001#a=b'])(
    'unless it has no id: %s',
    (message) => {
      expect(eventOf(message)).toBe('bad-members');
    },
  );
});

describe('agents', () => {
  test('an older AgentInfo ends with the full name in place of the team', () => {
    expect(eventOf('1001#AgentInfo#Ada#Example#false##TotalTeams:0##Ada Example')).toMatchObject({
      fullName: 'Ada Example',
      team: null,
    });
  });

  test('a short AgentInfo is enough', () => {
    expect(eventOf('1001#AgentInfo#Ada#Example#FALSE')).toMatchObject({
      agentId: '1001',
      supervisor: false,
      wrapUpOnIncoming: null,
      teams: [],
      team: null,
    });
  });

  test('a State without the agent in it is that of the addressee', () => {
    expect(eventOf('1001#state#ready')).toMatchObject({ agentId: '1001', state: 'READY' });
    expect(eventOf('1001#State#')).toBe('bad-members');
  });

  test.each([
    ['1,2#Break,Lunch', ['Break', 'Lunch']],
    ['codes:1,2#labels:Break: short,Lunch', ['Break: short', 'Lunch']],
    ['1,2#labels:Break,Lunch, late', ['Break', 'Lunch, late']],
    ['1,2#labels:Break#2,Lunch', ['Break#2', 'Lunch']],
    ['1,2#labels:Break,Lunch,late', ['1', '2']],
    ['1,2', ['1', '2']],
    ['#', []],
  ])('reasons %s get the labels %j', (lists, labels) => {
    expect(eventOf(`1001#ReasonCodes#Wrap_Up#${lists}`)).toMatchObject({
      category: 'wrap-up',
      reasons: labels.map((label, index) => ({ code: String(index + 1), label })),
    });
  });
});

describe('lists', () => {
  test('rows are read by position, whatever their labels or none', () => {
    const book = { id: '8', name: 'Sales', type: 'TEAM' };
    for (const row of ['name:Sales,type:TEAM,id:8', 'Sales,TEAM,8', 'N:Sales,Scope:team,Key:8'])
      expect(eventOf(`1001#Phonebooks#${row}`)).toMatchObject({ phonebooks: [book] });
  });

  test('a comma in a labelled value stays in it', () => {
    const row = 'name:Sales, north,type:GLOBAL,id:8';
    expect(eventOf(`1001#Phonebooks#${row}`)).toMatchObject({ phonebooks: [{ name: 'Sales, north' }] });
    const member =
      'firstName:Cy,lastName:Away, Jr,extension,loginId:1003,state:READY,reasonCode:,pendingState:,t:';
    expect(eventOf(`2001#TeamUsersList#${member}`)).toMatchObject({
      members: [{ agentId: '1003', name: 'Cy Away, Jr', extension: null, state: 'READY' }],
    });
  });

  test('times without labels are whole', () => {
    const row = 'Ada,Example,3001,1001,TALKING,,,2026-01-15 09:31:00';
    expect(eventOf(`2001#TeamUsersList#${row}`)).toMatchObject({
      members: [{ changedAt: at('2026-01-15T09:31:00') }],
    });
  });

  test('an answer without rows is an empty list', () => {
    expect(eventOf('2001#QueueList')).toEqual({ kind: 'queues', to: '2001', queues: [] });
    expect(eventOf('2001#TeamUsersList#')).toMatchObject({ members: [] });
  });
});

test.each([
  ['1001#Error##Line #4 is busy', { kind: 'error', code: '', text: 'Line #4 is busy' }],
  ['1001#CONTROL#7#Not now', { kind: 'control', text: 'Not now' }],
  ['x#Partial_Service', { kind: 'system', status: 'out', word: 'PARTIAL_SERVICE' }],
  ['1001#ConnectStatus#Success', { kind: 'connect-status', status: 'SUCCESS' }],
  ['1001#Recording#paused', { kind: 'recording', status: 'PAUSED' }],
  ['1001#DialogControls#DialogID:7#HOLD,FLY', { kind: 'dialog-controls', dialogId: '7', actions: ['HOLD'] }],
  [
    '1001#Participants#DialogID:7#ParticipantsCount:1#participants:3001,ACTIVE,AGENT_DEVICE',
    { kind: 'participants', dialogId: '7', participants: [party('3001', 'ACTIVE')] },
  ],
  [
    '1001#Participants#DialogID:7#3001,ACTIVE,AGENT_DEVICE',
    { kind: 'participants', dialogId: '7', participants: [party('3001', 'ACTIVE')] },
  ],
  ['1001#Weather#blue', { kind: 'unknown', to: '1001', word: 'Weather' }],
  ['1001#constructor#x', { kind: 'unknown', word: 'constructor' }],
])('%s is read', (message, event) => {
  expect(eventOf(message)).toMatchObject(event);
});

describe('the form', () => {
  test('is chosen by the message', () => {
    expect(decode(' \r\n{"type":"System","status":"IN_SERVICE"}\n')).toMatchObject({ form: 'json' });
    expect(decode('x#IN_SERVICE\r\n')).toMatchObject({ form: 'text', event: { word: 'IN_SERVICE' } });
  });

  test('may be forced', () => {
    expect(decode('x#IN_SERVICE', { form: 'json' })).toEqual({ ok: false, why: 'not-json' });
    expect(decode('{"a":"#State"}', { form: 'text' })).toEqual({ ok: false, why: 'not-text' });
    expect(decode('[1]', { form: 'json' })).toEqual({ ok: false, why: 'bad-members' });
  });

  test.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['hello', 'not-text'],
    ['a##b', 'not-text'],
    ['a#two words#b', 'not-text'],
    ['{"type":"System"', 'not-json'],
    ['x'.repeat(8 * 1024 * 1024 + 1), 'too-large'],
  ] as const)('%.20j cannot be read', (message, why) => {
    expect(decode(message)).toEqual({ ok: false, why });
  });
});

describe('the reason of a call that failed', () => {
  const failed = (fields: string) => eventOf(`1001#InboundCall#FAILED#DialogID:7#${fields}`);
  const end = '2026-01-15 09:30:06#CallType:OUT#ParticipantsCount:0#participants:';

  test.each([
    ['Line #4 is busy', 'Line #4 is busy'],
    [`Line #4 is busy#callVariable1=x#${end}`, 'Line #4 is busy'],
    [`Line #4 is busy##${end}`, 'Line #4 is busy'],
    [`Line #4 is busy#CallType:OUT`, 'Line #4 is busy'],
    [`BUSY##${end}`, 'BUSY'],
  ])('is whole in %s', (fields, failure) => {
    expect(failed(fields)).toMatchObject({ dialog: { failure, party: null } });
  });

  test('leaves the variables to what follows it, or as they were', () => {
    expect(failed(`Line #4#a=x#${end}`)).toMatchObject({
      dialog: { variables: [{ name: 'a', value: 'x' }] },
    });
    expect(failed('Line #4 is busy')).toMatchObject({ dialog: { variables: null } });
  });
});

test('what holds no pair does not replace the variables that are known', () => {
  expect(eventOf('1001#InboundCall#ACTIVE#DialogID:7#3002#odd##CallType:ACD_IN')).toMatchObject({
    dialog: { variables: null },
  });
});

describe('what no reading used is named', () => {
  const call = '1001#InboundCall#ACTIVE#DialogID:7#3002#a=b:c#2026-01-15 09:30:06#CallType:ACD_IN';
  test.each([
    ['1001#State#READY#####Ada Example#1001#3001#moon', ['field 10']],
    ['1001#IN_SERVICE#Phase:full', ['field 2 Phase']],
    [`${call}#ParticipantsCount:1#participants:3001,ACTIVE#Queue:Sales#`, ['field 10 Queue']],
    [`${call}#moon`, ['field 8']],
    [
      '1001#NewInboundCall#3002#a=b#DialogID:7#Queue:Sales#2026-01-15 09:30:06#x',
      ['field 5 Queue', 'field 7'],
    ],
    ['1001#Phonebooks#name:Sales,type:TEAM,id:7,owner:Ada', ['field 2, part 3 owner']],
    ['1001#Error#CODE#words#of#any#number', []],
    [call, []],
  ])('in %s', (message, extras) => {
    expect(decode(message)).toMatchObject({ ok: true, extras });
  });
});
