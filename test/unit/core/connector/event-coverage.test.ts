import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import type { CallWord } from '../../../../src-main/core/connector/event.ts';
import { eventWords } from '../../../../src-main/core/connector/event-words.ts';
import { at, call, party } from './dialog-examples.ts';

type Word = keyof typeof eventWords;
type Form = 'json' | 'text';
/** An event in one form, and the whole of what it says. */
type Row = readonly [body: string, event: object];

const to = '1001';
const time = '2026-01-15 09:30:00';
const when = at('2026-01-15T09:30:00');
const json = (type: Word, members: object) => JSON.stringify({ type, agentId: to, ...members });
const variables = [{ name: 'tier', value: 'Gold' }];

const jsonCall = (word: Word, as: CallWord): Row => [
  json(word, {
    dialog: {
      ...{ id: '7', state: 'ACTIVE', callType: 'ACD_IN', fromAddress: '3009', toAddress: '5000' },
      ...{ ani: '3009', dnis: '5000', queueName: 'Sales', associatedDialogId: '6', secondaryId: '8' },
      ...{ wrapUpReason: 'Sold', startTime: time, callVariables: { tier: 'Gold' } },
      participants: [{ address: '3001', state: 'ACTIVE', type: 'AGENT_DEVICE', actions: ['HOLD'] }],
    },
  }),
  call(as, to, {
    ...{ id: '7', state: 'ACTIVE', callType: 'ACD_IN', fromAddress: '3009', toAddress: '5000' },
    ...{ ani: '3009', dnis: '5000', queueName: 'Sales', associatedId: '6', secondaryId: '8' },
    ...{ wrapUpReason: 'Sold', startedAt: when, variables },
    participants: [party('3001', 'ACTIVE', { actions: ['HOLD'] })],
  }),
];
const textChange = (word: Word, as: CallWord): Row => [
  `1001#${word}#ACTIVE#DialogID:7#3009#tier=Gold#${time}#CallType:ACD_IN#ParticipantsCount:1#participants:3001,ACTIVE`,
  call(as, to, {
    ...{ id: '7', state: 'ACTIVE', party: '3009', callType: 'ACD_IN', startedAt: when, variables },
    participants: [party('3001', 'ACTIVE', { type: null })],
  }),
];
const textNew = (word: Word & CallWord, known: { state: string; fromAddress?: string }): Row => [
  `1001#${word}#3009#tier=Gold#DialogID:7#CallType:ACD_IN#${time}`,
  call(word, to, { id: '7', party: '3009', callType: 'ACD_IN', startedAt: when, variables, ...known }),
];

const member = {
  ...{ firstName: 'Ada', lastName: 'Example', extension: '3001', loginId: '1001', state: 'READY' },
  ...{ reasonCode: '', pendingState: 'NOT_READY', stateChangeTime: time },
};
const members = [
  {
    ...{ agentId: '1001', name: 'Ada Example', extension: '3001', state: 'READY', reasonCode: null },
    ...{ pendingState: 'NOT_READY', changedAt: when },
  },
];
const queue = {
  ...{ name: 'Sales', agentsNotReady: 1, agentsReady: 2, agentsTalkingInbound: 3, agentsTalkingInternal: 4 },
  ...{ agentsTalkingOutbound: 5, agentsWrapUpNotReady: 6, agentsWrapUpReady: 7, callsInQueue: 8 },
};
const longest = { startTimeOfLongestCallInQueue: time };
const contact = { description: 'Sales', firstName: 'Vera', lastName: 'Sample', phoneNumber: '3009', id: '1' };
const book = { name: 'Sales', type: 'TEAM', id: '7' };
const row = (values: object) =>
  Object.entries(values)
    .map(([name, value]) => `${name}:${String(value)}`)
    .join(',');
const status = (word: Word, kind: string): Readonly<Record<Form, Row>> => ({
  json: [json(word, { status: 'SUCCESS' }), { kind, to, status: 'SUCCESS' }],
  text: [`1001#${word}#SUCCESS`, { kind, to, status: 'SUCCESS' }],
});
const service = (word: Word, is: 'in' | 'out'): { text: Row } => ({
  text: [`1001#${word}`, { kind: 'system', to, status: is, word }],
});
const change = (word: Word, as: CallWord) => ({ json: jsonCall(word, as), text: textChange(word, as) });
const team = (word: Word): Readonly<Record<Form, Row>> => ({
  json: [json(word, { teamId: '7', users: [member] }), { kind: 'team-users', to, teamId: '7', members }],
  text: [`1001#${word}#${row(member)}`, { kind: 'team-users', to, teamId: null, members }],
});
const books = (word: Word, scope: 'all' | 'team'): Readonly<Record<Form, Row>> => ({
  json: [json(word, { phonebooks: [book] }), { kind: 'phonebooks', to, scope, phonebooks: [book] }],
  text: [`1001#${word}#${row(book)}`, { kind: 'phonebooks', to, scope, phonebooks: [book] }],
});
const contacts = (word: Word): Row => [
  json(word, { phonebookId: '7', contacts: [contact] }),
  { kind: 'contacts', to, phonebookId: '7', contacts: [contact] },
];
const sales = { id: '7', name: 'Sales' };
const info = {
  ...{ kind: 'agent-info', agentId: '1001', firstName: 'Ada', lastName: 'Example', fullName: 'Ada Example' },
  ...{ supervisor: true, wrapUpOnIncoming: 'OPTIONAL', teams: [sales], team: sales },
};
const state = {
  ...{ kind: 'state', agentId: '1001', state: 'NOT_READY', reasonCode: '8', pendingState: 'READY' },
  ...{ changedAt: when, fullName: 'Ada Example', extension: '3001' },
};
const reasons = { kind: 'reasons', to, category: 'not-ready', reasons: [{ code: '1', label: 'Break' }] };
const controls = { kind: 'dialog-controls', to, dialogId: '7', actions: ['HOLD'] };
const parties = [party('3001', 'ACTIVE', { type: null })];

const table: Readonly<Record<Word, Partial<Readonly<Record<Form, Row>>>>> = {
  System: {
    json: [
      json('System', { status: 'IN_SERVICE' }),
      { kind: 'system', to, status: 'in', word: 'IN_SERVICE' },
    ],
  },
  IN_SERVICE: service('IN_SERVICE', 'in'),
  OUT_OF_SERVICE: service('OUT_OF_SERVICE', 'out'),
  PARTIAL_SERVICE: service('PARTIAL_SERVICE', 'out'),
  ConnectStatus: status('ConnectStatus', 'connect-status'),
  AgentInfo: {
    json: [
      json('AgentInfo', {
        ...{ firstName: 'Ada', lastName: 'Example', fullName: 'Ada Example', supervisor: true },
        ...{ wrapUpOnIncoming: 'OPTIONAL', teams: [sales], team: sales },
      }),
      info,
    ],
    text: ['1001#AgentInfo#Ada#Example#true#OPTIONAL#1#7,Sales#7#Ada Example', info],
  },
  State: {
    json: [
      json('State', {
        ...{ state: 'NOT_READY', reasonCode: '8', pendingState: 'READY', stateChangeTime: time },
        ...{ fullName: 'Ada Example', extension: '3001' },
      }),
      { ...state, to: null },
    ],
    text: [`1001#State#NOT_READY#8##READY#${time}#Ada Example#1001#3001`, { ...state, to }],
  },
  ReasonCodes: {
    json: [json('ReasonCodes', { category: 'NOT_READY', reasonCodes: [{ 1: 'Break' }] }), reasons],
    text: ['1001#ReasonCodes#NOT_READY#1#Labels:Break', reasons],
  },
  NewInboundCall: {
    json: jsonCall('NewInboundCall', 'NewInboundCall'),
    text: textNew('NewInboundCall', { state: 'ALERTING', fromAddress: '3009' }),
  },
  NewOutboundCall: {
    json: jsonCall('NewOutboundCall', 'NewOutboundCall'),
    text: textNew('NewOutboundCall', { state: 'INITIATING' }),
  },
  InboundCall: change('InboundCall', 'InboundCall'),
  ConsultCall: change('ConsultCall', 'ConsultCall'),
  TransferCall: change('TransferCall', 'TransferCall'),
  ConferenceCall: change('ConferenceCall', 'ConferenceCall'),
  OutboundPreview: {
    json: jsonCall('OutboundPreview', 'OutboundPreview'),
    text: textNew('OutboundPreview', { state: 'ALERTING' }),
  },
  DialogState: change('DialogState', 'DialogState'),
  DialogStatus: change('DialogStatus', 'DialogState'),
  DialogControls: {
    json: [json('DialogControls', { dialogId: '7', actions: ['HOLD'] }), controls],
    text: ['1001#DialogControls#DialogID:7#actions:HOLD', controls],
  },
  Participants: {
    json: [
      json('Participants', { dialogId: '7', participants: [{ address: '3001', state: 'ACTIVE' }] }),
      { kind: 'participants', to, dialogId: '7', participants: parties },
    ],
    text: [
      '1001#Participants#DialogID:7#participants:3001,ACTIVE',
      { kind: 'participants', to, dialogId: '7', participants: parties },
    ],
  },
  Error: {
    json: [
      json('Error', { errorType: 'CODE', errorMessage: 'No', errorData: '22', command: 'HoldCall' }),
      { kind: 'error', to, code: 'CODE', text: 'No', data: '22', command: 'HoldCall' },
    ],
    text: ['1001#Error#CODE#No', { kind: 'error', to, code: 'CODE', text: 'No', data: null, command: null }],
  },
  Control: {
    json: [json('Control', { text: 'No' }), { kind: 'control', to, text: 'No' }],
    text: ['1001#Control##No', { kind: 'control', to, text: 'No' }],
  },
  TeamInfo: team('TeamInfo'),
  TeamUsersList: team('TeamUsersList'),
  LoggedInAgents: {
    json: [json('LoggedInAgents', { agents: [member] }), { kind: 'logged-in-agents', to, members }],
    text: [`1001#LoggedInAgents#${row(member)}`, { kind: 'logged-in-agents', to, members }],
  },
  QueueList: {
    json: [
      json('QueueList', { queues: [{ ...queue, ...longest }] }),
      { kind: 'queues', to, queues: [{ ...queue, longestSince: when }] },
    ],
    text: [
      `1001#QueueList#${row({ ...queue, ...longest })}`,
      { kind: 'queues', to, queues: [{ ...queue, longestSince: when }] },
    ],
  },
  Phonebooks: books('Phonebooks', 'all'),
  TeamPhoneBooks: books('TeamPhoneBooks', 'team'),
  PhonebookContacts: {
    json: contacts('PhonebookContacts'),
    text: [
      `1001#PhonebookContacts#${row(contact)}`,
      { kind: 'contacts', to, phonebookId: null, contacts: [contact] },
    ],
  },
  Contacts: { json: contacts('Contacts') },
  Recording: status('Recording', 'recording'),
};

const forms = ['json', 'text'] as const;
const read = (Object.keys(eventWords) as Word[]).flatMap((word) =>
  forms.filter((form) => eventWords[word][form] !== null).map((form) => [word, form] as const),
);

describe('every event that we read', () => {
  test.each(read)('%s in %s says all it can say', (word, form) => {
    const [body, event] = table[word][form] ?? ['', {}];
    expect(decode(body)).toEqual({ ok: true, form, word, event, extras: [] });
  });

  test('and no other has a row here', () => {
    const rows = Object.values(table).reduce((sum, row) => sum + Object.keys(row).length, 0);
    expect(rows).toBe(read.length);
  });
});
