import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import { at, dialog, party } from './dialog-examples.ts';

const read = (message: object) => decode(JSON.stringify(message));
const eventOf = (message: object) => {
  const decoded = read(message);
  return decoded.ok ? decoded.event : decoded.why;
};
const dialogOf = (members: object) => eventOf({ type: 'InboundCall', agentId: '1001', dialog: members });
const facts = (known: Parameters<typeof dialog>[0]) => ({
  kind: 'call',
  to: '1001',
  word: 'InboundCall',
  dialog: dialog({ id: '1', ...known }),
});

describe('a call is understood', () => {
  test('with its members at the top level', () => {
    const message = { type: 'InboundCall', agentId: '1001', id: '1', state: 'ACTIVE', callVariable2: 'Gold' };
    expect(eventOf(message)).toEqual(
      facts({ state: 'ACTIVE', variables: [{ name: 'callVariable2', value: 'Gold' }] }),
    );
    expect(read(message)).toMatchObject({ extras: [] });
  });

  test('with its members at the top level, where what is not there is null', () => {
    const message = { type: 'InboundCall', agentId: '1001', dialog: null, dialogs: null, Call_Id: '1' };
    expect(read(message)).toMatchObject({ event: facts({}), extras: [] });
  });

  test.each(['id', 'CallId', 'dialogID', 'dialog_id', 'DialogId'])('with its id as %s', (name) => {
    expect(dialogOf({ [name]: 1 })).toEqual(facts({}));
  });

  test.each([
    [{ CallState: 'Ringing' }, { state: 'ALERTING' }],
    [{ STATE: 'active' }, { state: 'ACTIVE' }],
    [{ state: 'NotFound' }, { state: 'NOTFOUND' }],
    [{ state: 'SOMETHING_NEW' }, { state: 'SOMETHING_NEW' }],
    [
      { DNIS: '5000', ANI: '3001' },
      { dnis: '5000', ani: '3001' },
    ],
    [{ activityDialogID: '7' }, { associatedId: '7' }],
    [{ associatedDialogUri: '/finesse/api/Dialog/7' }, { associatedId: '7' }],
    [{ associatedDialogId: '' }, { associatedId: null }],
    [{ startTime: '2026-01-15 09:30:00' }, { startedAt: at('2026-01-15T09:30:00') }],
    [
      { state: 'FAILED', errorMessage: 'Busy' },
      { state: 'FAILED', failure: 'Busy' },
    ],
  ])('with %j', (members, known) => {
    expect(dialogOf({ id: '1', ...members })).toEqual(facts(known));
  });

  test('with the cause of a failure at the participant', () => {
    const participants = [{ address: '4190', state: 'FAILED', stateCause: 'BUSY' }];
    expect(dialogOf({ id: '1', state: 'FAILED', participants })).toMatchObject({
      dialog: { failure: 'BUSY' },
    });
  });

  test.each([
    ['an object', { callVariable1: 'Ada', callVariable2: '', callVariable3: 'null', count: 4 }],
    ['a list of names and values', [{ name: 'callVariable1', value: 'Ada' }, { name: 'count', value: 4 }, 5]],
    ['a list of single members', [{ callVariable1: 'Ada' }, { count: '4' }]],
    ['a list of members of which one is called name', [{ Name: '', callVariable1: 'Ada' }, { count: '4' }]],
  ])('with call variables as %s', (_, callvariables) => {
    expect(dialogOf({ id: '1', callvariables })).toEqual(
      facts({
        variables: [
          { name: 'callVariable1', value: 'Ada' },
          { name: 'count', value: '4' },
        ],
      }),
    );
  });

  test('with the queue that the first of its variables names', () => {
    const callVariables = { 'user.queueName': 'Sales', queueName: 'Support' };
    expect(dialogOf({ id: '1', queueName: '', callVariables })).toMatchObject({
      dialog: { queueName: 'Sales' },
    });
  });

  test('with what its members lack taken from the call variables', () => {
    const callVariables = { ANI: '3001', dnis: '5000', 'user.queueName': 'Sales', associatedDialogId: '7' };
    expect(dialogOf({ id: '1', dnis: '6000', callVariables })).toMatchObject({
      dialog: { ani: '3001', dnis: '6000', queueName: 'Sales', associatedId: '7' },
    });
  });

  test('with one participant in place of a list, and the names Finesse uses', () => {
    const participants = {
      mediaAddress: 3001,
      mediaAddressType: 'AGENT_DEVICE',
      state: 'ACTIVE',
      actions: { action: ['HOLD', 'drop', 'FLY'] },
    };
    expect(dialogOf({ id: '1', participants })).toEqual(
      facts({ participants: [party('3001', 'ACTIVE', { actions: ['HOLD', 'DROP'] })] }),
    );
  });

  test('without the members that have a wrong type', () => {
    expect(
      dialogOf({ id: '1', state: {}, ani: [], participants: 'nobody', callVariables: 7, callType: true }),
    ).toEqual(facts({ callType: 'true' }));
  });

  test('unless it has no id', () => {
    expect(dialogOf({ state: 'ACTIVE' })).toBe('bad-members');
    expect(eventOf({ type: 'InboundCall', dialog: 'x' })).toBe('bad-members');
    expect(dialogOf({ id: { deep: 1 } })).toBe('bad-members');
  });
});

describe('DialogState', () => {
  test('with a list is a snapshot', () => {
    const dialogs = [{ id: '1', state: 'ACTIVE' }, { id: '2' }];
    expect(eventOf({ type: 'DialogState', agentId: '1001', dialogs })).toEqual({
      kind: 'snapshot',
      to: '1001',
      dialogs: [dialog({ id: '1', state: 'ACTIVE' }), dialog({ id: '2' })],
    });
  });

  test.each([{ dialogs: [] }, { dialogs: null }, { dialog: null }])('%j says that no call is up', (none) => {
    expect(eventOf({ type: 'DialogState', agentId: '1001', ...none })).toEqual({
      kind: 'snapshot',
      to: '1001',
      dialogs: [],
    });
  });

  test('with one call is news of that call', () => {
    expect(eventOf({ type: 'Dialog Status', dialog: { id: '1' } })).toMatchObject({
      kind: 'call',
      word: 'DialogState',
    });
  });

  test('with a call that cannot be read ends none', () => {
    expect(eventOf({ type: 'DialogState', dialogs: [{ id: '1' }, { state: 'ACTIVE' }] })).toBe('bad-members');
    expect(eventOf({ type: 'DialogState', dialogs: 'none' })).toBe('bad-members');
    expect(eventOf({ type: 'DialogState' })).toBe('bad-members');
  });
});

describe('agents', () => {
  test('types and members are found in any case, numbers and booleans with or without quotes', () => {
    expect(eventOf({ TYPE: 'agentinfo', AgentID: 1001, Supervisor: 'TRUE', team: 7 })).toMatchObject({
      kind: 'agent-info',
      agentId: '1001',
      supervisor: true,
      team: { id: '7', name: null },
    });
    expect(eventOf({ type: 'STATE', agentId: 1001, State: 'Not Ready', reasonCode: 8 })).toMatchObject({
      kind: 'state',
      state: 'NOT_READY',
      reasonCode: '8',
    });
  });

  test('a state we do not know is UNKNOWN, and RE_LOGIN is kept', () => {
    expect(eventOf({ type: 'State', agentId: '1', state: 'DREAMING' })).toMatchObject({ state: 'UNKNOWN' });
    expect(eventOf({ type: 'State', agentId: '1', state: 're_login' })).toMatchObject({ state: 'RE_LOGIN' });
  });

  test.each([
    ['single members', [{ '1': 'Break' }, { '2': 'Lunch' }]],
    ['one map', { '1': 'Break', '2': 'Lunch' }],
    [
      'codes and labels',
      [
        { code: 1, label: 'Break', uri: '/x' },
        { label: 'Lunch', code: '2' },
      ],
    ],
    ['elements of which some are unreadable', [null, { '1': 'Break' }, 'x', { '2': 'Lunch' }, { '3': {} }]],
  ])('reasons come as %s', (_, reasonCodes) => {
    expect(eventOf({ type: 'ReasonCodes', category: 'not_ready', reasonCodes })).toEqual({
      kind: 'reasons',
      to: null,
      category: 'not-ready',
      reasons: [
        { code: '1', label: 'Break' },
        { code: '2', label: 'Lunch' },
      ],
    });
  });

  test.each([
    { type: 'State', agentId: '1001' },
    { type: 'State', state: 'READY' },
    { type: 'AgentInfo', firstName: 'Ada' },
    { type: 'System', status: 'MAYBE' },
    { type: 'ReasonCodes', category: 'COFFEE', reasonCodes: [] },
    { type: 'ReasonCodes', category: 'LOGOUT', reasonCodes: 'none' },
    { type: 'TeamInfo', users: {} },
    { type: 'QueueList' },
    { type: {} },
    { state: 'READY' },
  ])('%j cannot be understood', (message) => {
    expect(read(message)).toEqual({ ok: false, why: 'bad-members' });
  });

  test('PARTIAL_SERVICE is out of service, and keeps its word', () => {
    expect(eventOf({ type: 'System', status: 'PARTIAL_SERVICE' })).toMatchObject({
      status: 'out',
      word: 'PARTIAL_SERVICE',
    });
  });
});

test.each([
  [
    { type: 'Error', agentId: '1001', errorType: 'Invalid State', errorMessage: 'No', errorData: 22 },
    { kind: 'error', to: '1001', code: 'Invalid State', text: 'No', data: '22', command: null },
  ],
  [
    { type: 'ConnectStatus', status: 'success' },
    { kind: 'connect-status', to: null, status: 'SUCCESS' },
  ],
  [
    { type: 'Control', message: 'Line is busy' },
    { kind: 'control', to: null, text: 'Line is busy' },
  ],
  [
    { type: 'Recording', status: 'paused' },
    { kind: 'recording', to: null, status: 'PAUSED' },
  ],
  [
    { type: 'DialogControls', dialogId: 1, actions: 'HOLD' },
    { kind: 'dialog-controls', to: null, dialogId: '1', actions: ['HOLD'] },
  ],
  [
    { type: 'Participants', dialogId: 1, participants: [{ address: '3001', state: 'HELD' }, {}] },
    { kind: 'participants', to: null, dialogId: '1', participants: [party('3001', 'HELD', { type: null })] },
  ],
  [
    { type: 'TeamPhoneBooks', phoneBooks: [{ id: 8, name: 'Sales', type: 'team' }] },
    { kind: 'phonebooks', to: null, scope: 'team', phonebooks: [{ id: '8', name: 'Sales', type: 'TEAM' }] },
  ],
  [
    { type: 'Contacts', phonebookId: 7, contacts: [{ id: 1, lastName: 'Sample', phoneNumber: 3009 }] },
    {
      kind: 'contacts',
      to: null,
      phonebookId: '7',
      contacts: [{ id: '1', firstName: '', lastName: 'Sample', phoneNumber: '3009', description: '' }],
    },
  ],
])('%j is read by its default members', (message, event) => {
  expect(read(message)).toEqual({ ok: true, form: 'json', word: message.type, event, extras: [] });
});

test('queue figures may stand in statistics, and -1 is none', () => {
  const queues = [{ id: '4', name: 'Sales', statistics: { callsInQueue: 3, agentsReady: -1 } }];
  expect(eventOf({ type: 'QueueList', queues })).toMatchObject({
    queues: [{ name: 'Sales', callsInQueue: 3, agentsReady: null, agentsNotReady: null }],
  });
});

test.each([
  { Statistics: { Name: 'Sales', CallsInQueue: 3 } },
  { id: '4', statistics: { name: 'Sales', callsInQueue: 3 } },
])('a queue may be named in its statistics: %j', (queue) => {
  expect(eventOf({ type: 'QueueList', queues: [queue] })).toMatchObject({
    queues: [{ name: 'Sales', callsInQueue: 3 }],
  });
});

test('an unknown word is kept, and unread members are named', () => {
  expect(read({ type: 'Weather', agentId: '1', sky: 'blue' })).toEqual({
    ok: true,
    form: 'json',
    word: 'Weather',
    event: { kind: 'unknown', to: '1', word: 'Weather' },
    extras: ['sky'],
  });
  expect(read({ type: 'InboundCall', odd: 1, dialog: { id: '1', mediaType: 'Voice' } })).toMatchObject({
    extras: ['odd', 'dialog.mediaType'],
  });
  expect(read({ type: 'InboundCall', queueName: 'Sales', dialog: { id: '1' } })).toMatchObject({
    event: { dialog: { queueName: null } },
    extras: ['queueName'],
  });
});

describe('unread members are named by their path', () => {
  const one = { id: '1', state: 'ACTIVE' };
  test.each([
    [{ type: 'DialogState', dialogs: [one, { ...one, moon: 1 }] }, ['dialogs.moon']],
    [
      { type: 'InboundCall', dialog: { ...one, participants: [{ address: '3001', moon: 1 }] } },
      ['dialog.participants.moon'],
    ],
    [
      { type: 'InboundCall', dialog: { ...one, participants: { address: '3001', moon: 1 } } },
      ['dialog.participants.moon'],
    ],
    [{ type: 'AgentInfo', agentId: '1001', team: { id: '7', moon: 1 } }, ['team.moon']],
    [{ type: 'AgentInfo', agentId: '1001', teams: [{ id: '7', moon: 1 }] }, ['teams.moon']],
    [{ type: 'TeamInfo', users: [{ loginId: '1001', moon: 1 }] }, ['users.moon']],
    [{ type: 'QueueList', queues: [{ name: 'Sales', statistics: { moon: 1 } }] }, ['queues.statistics.moon']],
    [{ type: 'Phonebooks', phonebooks: [{ id: '7', moon: 1 }] }, ['phonebooks.moon']],
    [{ type: 'Contacts', contacts: [{ phoneNumber: '3009', moon: 1 }] }, ['contacts.moon']],
    [
      { type: 'InboundCall', dialog: { ...one, callVariables: [{ name: 'a', value: 'b', moon: 1 }] } },
      ['dialog.callVariables.moon'],
    ],
    [
      { type: 'TeamPhoneBooks', phonebooks: [{ name: 'a row without an id is left out' }] },
      ['phonebooks.name'],
    ],
  ])('%j', (message, extras) => {
    expect(read(message)).toMatchObject({ ok: true, extras });
  });
});

test.each([
  [
    { type: 'DialogState', dialogs: { id: '1', state: 'ACTIVE' } },
    { dialogs: [dialog({ id: '1', state: 'ACTIVE' })] },
  ],
  [
    { type: 'AgentInfo', agentId: '1001', teams: { id: '7', name: 'Sales' } },
    { teams: [{ id: '7', name: 'Sales' }] },
  ],
  [{ type: 'TeamInfo', users: { loginId: '1001' } }, { members: [{ agentId: '1001' }] }],
  [{ type: 'LoggedInAgents', agents: { loginId: '1001' } }, { members: [{ agentId: '1001' }] }],
  [{ type: 'QueueList', queues: { name: 'Sales' } }, { queues: [{ name: 'Sales' }] }],
  [{ type: 'Phonebooks', phonebooks: { id: '7' } }, { phonebooks: [{ id: '7' }] }],
  [{ type: 'Contacts', contacts: { phoneNumber: '3009' } }, { contacts: [{ phoneNumber: '3009' }] }],
])('one object in place of a list is a list of one: %j', (message, event) => {
  expect(eventOf(message)).toMatchObject(event);
});
