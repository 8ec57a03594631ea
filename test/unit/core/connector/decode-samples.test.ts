import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decode } from '../../../../src-main/core/connector/decode.ts';
import type { ConnectorEvent } from '../../../../src-main/core/connector/event.ts';
import { at, call, dialog, party } from './dialog-examples.ts';

const folder = new URL('../../../fixtures/events/', import.meta.url);

/** `name=value` pairs of the samples: those without a value are absent. */
const gold = [
  { name: 'callVariable1', value: 'Ms Ada Example' },
  { name: 'callVariable2', value: 'Gold' },
];
const caller = '+442079460123';
const outside = party(caller, 'ACTIVE', { type: null });
const state = {
  kind: 'state',
  reasonCode: null,
  pendingState: null,
  fullName: 'Ada Example',
  agentId: '1001',
  extension: '3001',
} as const;
const member = { reasonCode: null, pendingState: null, extension: null, changedAt: null };

/** What each sample under test/fixtures/events says. */
const expected: Record<string, object> = {
  'AgentInfo.json': {
    kind: 'agent-info',
    agentId: 'jehanzeb4',
    firstName: 'jehanzeb4',
    lastName: 'riaz',
    fullName: null,
    supervisor: false,
    wrapUpOnIncoming: null,
    teams: [],
    team: { id: '7', name: 'Demo' },
  },
  'ReasonCodes.json': {
    kind: 'reasons',
    to: 'jehanzeb4',
    category: 'wrap-up',
    reasons: [
      { code: '1', label: 'Complaint' },
      { code: '2', label: 'Inquiry New' },
      { code: '3', label: 'Conf call' },
      { code: '4', label: 'Transfer call' },
      { code: '5', label: 'Customer new call' },
      { code: '6', label: 'Old call customer' },
      { code: '7', label: 'Bill Inquiry' },
    ],
  },
  'State.json': {
    ...state,
    to: null,
    agentId: 'jehanzeb6',
    state: 'NOT_READY',
    reasonCode: '8',
    changedAt: at('2019-09-17T12:46:21'),
    fullName: null,
    extension: null,
  },
  'System.json': { kind: 'system', to: null, status: 'out', word: 'OUT_OF_SERVICE' },
  'text/agent-info-agent.txt': {
    kind: 'agent-info',
    agentId: '1001',
    firstName: 'Ada',
    lastName: 'Example',
    fullName: 'Ada Example',
    supervisor: false,
    wrapUpOnIncoming: 'NOT_ALLOWED',
    teams: [],
    team: { id: '1', name: null },
  },
  'text/agent-info-supervisor.txt': {
    kind: 'agent-info',
    agentId: '2001',
    firstName: 'Grace',
    lastName: 'Sample',
    fullName: 'Grace Sample',
    supervisor: true,
    wrapUpOnIncoming: 'OPTIONAL',
    teams: [
      { id: '1', name: 'Sales' },
      { id: '2', name: 'Support' },
    ],
    team: { id: '1', name: 'Sales' },
  },
  'text/consult-call-active.txt': call('ConsultCall', '1001', {
    id: '16804401',
    state: 'ACTIVE',
    party: '3002',
  }),
  'text/consult-call-alerting.txt': call('ConsultCall', '1001', {
    id: '16804401',
    state: 'ALERTING',
    party: '3002',
  }),
  'text/consult-call-dropped.txt': call('ConsultCall', '1001', {
    id: '16804401',
    state: 'DROPPED',
    party: '3002',
  }),
  'text/consult-call-failed.txt': call('ConsultCall', '1001', {
    id: '16804401',
    state: 'FAILED',
    party: '3002',
  }),
  'text/control.txt': { kind: 'control', to: '2001', text: 'The participant could not be dropped' },
  'text/error.txt': {
    kind: 'error',
    to: '1001',
    code: 'GENERAL_ERROR',
    text: 'The command could not be carried out',
    data: null,
    command: null,
  },
  'text/inbound-call-active.txt': call('InboundCall', '1001', {
    id: '16804377',
    state: 'ACTIVE',
    party: caller,
    ani: caller,
    variables: [
      { name: 'ani', value: caller },
      ...gold,
      { name: 'user.microapp.locale', value: 'en-us' },
      { name: 'user.microapp.media_server', value: 'http://192.0.2.72' },
    ],
    startedAt: at('2026-01-15T09:30:06'),
    callType: 'ACD_IN',
    participants: [party('3001', 'ACTIVE'), outside],
  }),
  'text/inbound-call-barged.txt': call('InboundCall', '2001', {
    id: '16804420',
    state: 'ACTIVE',
    party: '3001',
    ani: '3001',
    variables: [{ name: 'ani', value: '3001' }, ...gold],
    startedAt: at('2026-01-15T09:36:00'),
    callType: 'CONFERENCE',
    participants: [
      party('3009', 'ACTIVE', { kind: 'SUPERVISOR_BARGE_IN' }),
      party('3001', 'ACTIVE'),
      outside,
    ],
  }),
  'text/inbound-call-conference.txt': call('InboundCall', '1001', {
    id: '16804377',
    state: 'ACTIVE',
    party: caller,
    ani: caller,
    variables: [{ name: 'ani', value: caller }, ...gold, { name: 'callVariable4', value: 'CONFERENCE' }],
    startedAt: at('2026-01-15T09:30:06'),
    callType: 'CONFERENCE',
    participants: [party('3001', 'ACTIVE'), party('3002', 'ACTIVE'), outside],
  }),
  'text/inbound-call-dropped.txt': call('InboundCall', '1001', {
    id: '16804377',
    state: 'DROPPED',
    party: caller,
    ani: caller,
    variables: [{ name: 'ani', value: caller }, ...gold],
    startedAt: at('2026-01-15T09:30:06'),
    callType: 'ACD_IN',
    participants: [],
  }),
  'text/inbound-call-failed.txt': call('InboundCall', '1001', {
    id: '16804411',
    state: 'FAILED',
    failure: 'Destination not available',
  }),
  'text/inbound-call-held.txt': call('InboundCall', '1001', {
    id: '16804377',
    state: 'HELD',
    party: caller,
    ani: caller,
    variables: [{ name: 'ani', value: caller }, ...gold],
    startedAt: at('2026-01-15T09:30:06'),
    callType: 'ACD_IN',
    participants: [party('3001', 'HELD'), outside],
  }),
  'text/inbound-call-outgoing-initiated.txt': call('InboundCall', '1001', {
    id: '16804410',
    state: 'INITIATED',
    party: '+442079460999',
    ani: '+442079460999',
    variables: [{ name: 'ani', value: '+442079460999' }, ...gold],
    startedAt: at('2026-01-15T10:00:00'),
    callType: 'OUT',
    participants: [party('3001', 'INITIATED')],
  }),
  'text/inbound-call-silent-monitor.txt': call('InboundCall', '2001', {
    id: '16804420',
    state: 'ACTIVE',
    party: '3001',
    ani: '3001',
    variables: [{ name: 'ani', value: '3001' }, ...gold],
    startedAt: at('2026-01-15T09:36:00'),
    callType: 'SM',
    participants: [party('3009', 'ACTIVE'), party('3001', 'ACTIVE')],
  }),
  'text/new-inbound-call.txt': call('NewInboundCall', '1001', {
    id: '16804377',
    state: 'ALERTING',
    party: caller,
    fromAddress: caller,
    ani: caller,
    variables: [{ name: 'ani', value: caller }, ...gold],
    callType: 'ACD_IN',
    startedAt: at('2026-01-15T09:30:00'),
  }),
  'text/new-inbound-call-transferred.txt': call('NewInboundCall', '1002', {
    id: '16804401',
    state: 'ALERTING',
    party: '3001',
    fromAddress: '3001',
    ani: caller,
    associatedId: '16804377',
    variables: [
      { name: 'ani', value: caller },
      { name: 'associatedDialogId', value: '16804377' },
      ...gold,
      { name: 'callVariable4', value: 'TRANSFER' },
    ],
    callType: 'CONSULT_IN',
    startedAt: at('2026-01-15T09:33:00'),
  }),
  'text/observed-inbound-call-consult-in.txt': call('InboundCall', '5000', {
    id: '17672721',
    state: 'ACTIVE',
    party: '3512',
    ani: '3512',
    associatedId: '17672718',
    variables: [
      { name: 'ani', value: '3512' },
      { name: 'associatedDialogId', value: '17672718' },
      { name: 'callVariable4', value: 'CONSULT' },
      { name: 'callVariable5', value: '00000000-0000-4000-8000-000000000000' },
      { name: 'callVariable7', value: '3035' },
      { name: 'callVariable8', value: 'MAINAPP' },
      { name: 'user.microapp.locale', value: 'en-us' },
      { name: 'user.microapp.media_server', value: 'http://192.0.2.72' },
      { name: 'user.microapp.fetchdelay', value: 'D' },
      { name: 'user.microapp.app_media_lib', value: 'app' },
      { name: 'user.cvp_server_info', value: '192.0.2.72' },
    ],
    startedAt: at('2022-07-22T18:16:47'),
    callType: 'CONSULT_IN',
    participants: [party('3053', 'ACTIVE'), party('3512', 'ACTIVE')],
  }),
  'text/phonebook-contacts-none.txt': { kind: 'contacts', to: '1001', phonebookId: null, contacts: [] },
  'text/phonebook-contacts.txt': {
    kind: 'contacts',
    to: '1001',
    phonebookId: null,
    contacts: [
      { id: '41', firstName: 'Grace', lastName: 'Sample', phoneNumber: '3009', description: 'Reception' },
      { id: '42', firstName: 'Bob', lastName: 'Sample', phoneNumber: '3002', description: '' },
    ],
  },
  'text/phonebooks.txt': {
    kind: 'phonebooks',
    to: '1001',
    scope: 'all',
    phonebooks: [
      { id: '7', name: 'Company', type: 'GLOBAL' },
      { id: '8', name: 'Sales team', type: 'TEAM' },
    ],
  },
  'text/queue-list.txt': {
    kind: 'queues',
    to: '2001',
    queues: [
      {
        name: 'Sales',
        agentsNotReady: 2,
        agentsReady: 3,
        agentsTalkingInbound: 4,
        agentsTalkingInternal: 0,
        agentsTalkingOutbound: 1,
        agentsWrapUpNotReady: 0,
        agentsWrapUpReady: 1,
        callsInQueue: 5,
        longestSince: at('2026-01-15T09:25:00'),
      },
      {
        name: 'Support',
        agentsNotReady: 0,
        agentsReady: 1,
        agentsTalkingInbound: 0,
        agentsTalkingInternal: 0,
        agentsTalkingOutbound: 0,
        agentsWrapUpNotReady: 0,
        agentsWrapUpReady: 0,
        callsInQueue: 0,
        longestSince: null,
      },
    ],
  },
  'text/reason-codes-not-ready.txt': {
    kind: 'reasons',
    to: '1001',
    category: 'not-ready',
    reasons: [
      { code: '1', label: 'Break' },
      { code: '2', label: 'Lunch' },
      { code: '3', label: 'Training' },
    ],
  },
  'text/state-not-ready-reason.txt': {
    ...state,
    to: '1001',
    state: 'NOT_READY',
    reasonCode: '8',
    changedAt: at('2026-01-15T09:30:00'),
  },
  'text/state-ready.txt': { ...state, to: '1001', state: 'READY', changedAt: at('2026-01-15T09:29:00') },
  'text/state-team-member-logout.txt': {
    ...state,
    to: '2001',
    state: 'LOGOUT',
    changedAt: at('2026-01-15T17:30:00'),
    extension: null,
  },
  'text/state-team-member-talking.txt': {
    ...state,
    to: '2001',
    state: 'TALKING',
    changedAt: at('2026-01-15T09:31:00'),
  },
  'text/system-in-service.txt': { kind: 'system', to: 'sidetone-demo', status: 'in', word: 'IN_SERVICE' },
  'text/system-out-of-service.txt': {
    kind: 'system',
    to: 'sidetone-demo',
    status: 'out',
    word: 'OUT_OF_SERVICE',
  },
  'text/team-phonebooks-none.txt': { kind: 'phonebooks', to: '1001', scope: 'team', phonebooks: [] },
  'text/team-phonebooks.txt': {
    kind: 'phonebooks',
    to: '1001',
    scope: 'team',
    phonebooks: [{ id: '8', name: 'Sales team', type: 'TEAM' }],
  },
  'text/team-users-list-old-time.txt': {
    kind: 'team-users',
    to: '2001',
    teamId: null,
    members: [
      {
        ...member,
        agentId: '1001',
        name: 'Ada Example',
        extension: '3001',
        state: 'TALKING',
        changedAt: at('2026-01-15T09:31:00'),
      },
    ],
  },
  'text/team-users-list.txt': {
    kind: 'team-users',
    to: '2001',
    teamId: null,
    members: [
      {
        ...member,
        agentId: '1001',
        name: 'Ada Example',
        extension: '3001',
        state: 'READY',
        changedAt: at('2026-01-15T09:29:00'),
      },
      {
        ...member,
        agentId: '1002',
        name: 'Bob Sample',
        extension: '3002',
        state: 'NOT_READY',
        reasonCode: '8',
        changedAt: at('2026-01-15T09:10:00'),
      },
      { ...member, agentId: '1003', name: 'Cy Away', state: 'LOGOUT' },
    ],
  },
};

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(json|txt)$/.test(file));

describe('samples', () => {
  test('each one has its expected event', () => {
    expect(Object.keys(expected).sort()).toEqual([...files].sort());
  });

  test.each(files)('%s', (file) => {
    const decoded = decode(readFileSync(new URL(file, folder), 'utf8'));
    const event = expected[file] as ConnectorEvent;
    const form = file.endsWith('.json') ? 'json' : 'text';
    expect(decoded).toEqual({ ok: true, form, word: expect.any(String) as string, event, extras: [] });
  });
});

test('the default JSON reading of a ringing call gives what the text form gives, and more', () => {
  const json = `{"type":"NewInboundCall","agentId":"1001","dialog":{"id":"16804377","state":"ALERTING",
    "callType":"ACD_IN","fromAddress":"${caller}","toAddress":"5000","ani":"${caller}","dnis":"5000",
    "queueName":"Sales","associatedDialogId":"","secondaryId":"","wrapUpReason":"","participants":[
    {"address":"2001","state":"ALERTING","stateCause":"","startTime":"",
    "stateChangeTime":"2026-01-15 09:30:00","actions":["ANSWER"]}],
    "callVariables":{"callVariable1":"Ms Ada Example"}}}`;
  expect(decode(json)).toMatchObject({
    extras: [],
    event: {
      kind: 'call',
      word: 'NewInboundCall',
      to: '1001',
      dialog: dialog({
        id: '16804377',
        state: 'ALERTING',
        callType: 'ACD_IN',
        fromAddress: caller,
        toAddress: '5000',
        ani: caller,
        dnis: '5000',
        queueName: 'Sales',
        participants: [party('2001', 'ALERTING', { type: null, actions: ['ANSWER'] })],
        variables: [{ name: 'callVariable1', value: 'Ms Ada Example' }],
      }),
    },
  });
});
