import type { AgentView, CallView, GcEvent, ParticipantView } from '../../../src-main/demo/events.ts';
import type { LegState } from '../../../src-main/demo/finesse.ts';
import { createWorld } from '../../../src-main/demo/example-world.ts';

/** A time of 15 January 2026 on the wall clock of this computer, as the samples have it. */
export const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 0, 15, hours, minutes, seconds).getTime();

const customer = '+442079460123';
const variables = { callVariable1: 'Ms Ada Example', callVariable2: 'Gold', callVariable3: null };
const world = createWorld();
export const profile = (id: string) => world.agents.find((agent) => agent.id === id)!;

export const ada: AgentView = {
  agentId: '1001',
  firstName: 'Ada',
  lastName: 'Example',
  state: 'READY',
  reasonCode: '',
  pendingState: '',
  changedAt: at(9, 29),
  extension: '3001',
};
const bob: AgentView = {
  ...ada,
  ...{ agentId: '1002', firstName: 'Bob', lastName: 'Sample', extension: '3002' },
  ...{ state: 'NOT_READY', reasonCode: '8', changedAt: at(9, 10) },
};
const cy: AgentView = {
  ...ada,
  ...{ agentId: '1003', firstName: 'Cy', lastName: 'Away', extension: '', state: 'LOGOUT', changedAt: null },
};

export function participant(
  address: string,
  state: LegState,
  changedAt: number,
  more: Partial<ParticipantView> = {},
): ParticipantView {
  const type = address.startsWith('+') ? 'NULL' : 'AGENT_DEVICE';
  return {
    address,
    state,
    type,
    kind: '',
    stateCause: '',
    startedAt: changedAt,
    changedAt,
    actions: [],
    ...more,
  };
}

/** The call of the samples: a customer's, talking with Ada. */
export const call: CallView = {
  id: '16804377',
  state: 'ACTIVE',
  ownState: 'ACTIVE',
  callType: 'ACD_IN',
  from: customer,
  to: '5000',
  otherParty: customer,
  ani: customer,
  dnis: '5000',
  queueName: 'Sales',
  associatedDialogId: '',
  secondaryId: '',
  wrapUpReason: '',
  failure: '',
  startedAt: at(9, 30, 6),
  variables,
  participants: [participant('3001', 'ACTIVE', at(9, 30, 6)), participant(customer, 'ACTIVE', at(9, 30, 6))],
};
const ringing: CallView = { ...call, state: 'ALERTING', ownState: 'ALERTING', startedAt: at(9, 30) };
const consult: CallView = { ...call, id: '16804401', callType: 'CONSULT', from: '3001', otherParty: '3002' };
const monitor: CallView = {
  ...call,
  ...{ id: '16804420', callType: 'SM', from: '3009', to: '3001', otherParty: '3001', ani: '3001' },
  startedAt: at(9, 36),
  participants: [participant('3009', 'ACTIVE', at(9, 36)), participant('3001', 'ACTIVE', at(9, 36))],
};
const observed: CallView = {
  ...call,
  ...{ id: '17672721', callType: 'CONSULT_IN', otherParty: '3512', ani: '3512' },
  associatedDialogId: '17672718',
  startedAt: new Date(2022, 6, 22, 18, 16, 47).getTime(),
  variables: {
    callVariable3: null,
    callVariable4: 'CONSULT',
    callVariable5: '00000000-0000-4000-8000-000000000000',
    callVariable7: '3035',
    callVariable8: 'MAINAPP',
    'user.microapp.locale': 'en-us',
    'user.microapp.media_server': 'http://192.0.2.72',
    'user.microapp.fetchdelay': 'D',
    'user.microapp.app_media_lib': 'app',
    'user.cvp_server_info': '192.0.2.72',
  },
  participants: ['3053', '3512'].map((address) =>
    participant(address, 'ACTIVE', new Date(2022, 6, 22, 18, 16, 47).getTime()),
  ),
};

const inbound = (view: CallView): GcEvent => ({ type: 'Call', word: 'InboundCall', call: view });
const consulted = (state: CallView['state']): GcEvent => ({
  type: 'Call',
  word: 'ConsultCall',
  call: { ...consult, state },
});

const figures = {
  agentsNotReady: 0,
  agentsReady: 1,
  agentsTalkingInbound: 0,
  agentsTalkingInternal: 0,
  agentsTalkingOutbound: 0,
  agentsWrapUpNotReady: 0,
  agentsWrapUpReady: 0,
  callsInQueue: 0,
  longestSince: null,
};

const salesTeam = { id: '8', name: 'Sales team', type: 'TEAM', teamId: '1', contacts: [] } as const;

/** The sample files of the text form: who each is for, and the event it shows. */
export const samples: Readonly<Record<string, { to: string; event: GcEvent }>> = {
  'system-in-service': { to: 'sidetone-demo', event: { type: 'System', status: 'IN_SERVICE' } },
  'system-out-of-service': { to: 'sidetone-demo', event: { type: 'System', status: 'OUT_OF_SERVICE' } },
  'agent-info-agent': {
    to: '1001',
    event: { type: 'AgentInfo', profile: { ...profile('1001'), wrapUpOnIncoming: 'NOT_ALLOWED' } },
  },
  'agent-info-supervisor': { to: '2001', event: { type: 'AgentInfo', profile: profile('2001') } },
  'state-ready': { to: '1001', event: { type: 'State', agent: ada } },
  'state-not-ready-reason': {
    to: '1001',
    event: { type: 'State', agent: { ...ada, state: 'NOT_READY', reasonCode: '8', changedAt: at(9, 30) } },
  },
  'state-team-member-talking': {
    to: '2001',
    event: { type: 'State', agent: { ...ada, state: 'TALKING', changedAt: at(9, 31) } },
  },
  'state-team-member-logout': {
    to: '2001',
    event: { type: 'State', agent: { ...ada, state: 'LOGOUT', extension: '', changedAt: at(17, 30) } },
  },
  'reason-codes-not-ready': {
    to: '1001',
    event: {
      type: 'ReasonCodes',
      category: 'NOT_READY',
      reasons: ['Break', 'Lunch', 'Training'].map((label, index) => ({ code: String(index + 1), label })),
    },
  },
  'new-inbound-call': {
    to: '1001',
    event: {
      type: 'Call',
      word: 'NewInboundCall',
      call: { ...ringing, variables: { ...variables, callVariable3: null } },
    },
  },
  'new-inbound-call-transferred': {
    to: '1002',
    event: {
      type: 'Call',
      word: 'NewInboundCall',
      call: {
        ...ringing,
        ...{ id: '16804401', callType: 'CONSULT_IN', from: '3001', associatedDialogId: '16804377' },
        startedAt: at(9, 33),
        variables: { ...variables, callVariable4: 'TRANSFER' },
      },
    },
  },
  'inbound-call-active': {
    to: '1001',
    event: inbound({
      ...call,
      variables: {
        ...variables,
        'user.microapp.locale': 'en-us',
        'user.microapp.media_server': 'http://192.0.2.72',
      },
    }),
  },
  'inbound-call-held': {
    to: '1001',
    event: inbound({
      ...call,
      ownState: 'HELD',
      participants: [
        participant('3001', 'HELD', at(9, 31, 10)),
        participant(customer, 'ACTIVE', at(9, 30, 6)),
      ],
    }),
  },
  'inbound-call-dropped': {
    to: '1001',
    event: inbound({ ...call, state: 'DROPPED', ownState: 'DROPPED', participants: [] }),
  },
  'inbound-call-failed': {
    to: '1001',
    event: inbound({
      ...call,
      ...{ id: '16804411', state: 'FAILED', ownState: 'FAILED', failure: 'Destination not available' },
    }),
  },
  'inbound-call-outgoing-initiated': {
    to: '1001',
    event: inbound({
      ...call,
      ...{ id: '16804410', state: 'INITIATED', ownState: 'INITIATED', callType: 'OUT' },
      ...{ otherParty: '+442079460999', ani: '+442079460999' },
      startedAt: at(10, 0),
      participants: [participant('3001', 'INITIATED', at(10, 0))],
    }),
  },
  'inbound-call-conference': {
    to: '1001',
    event: inbound({
      ...call,
      callType: 'CONFERENCE',
      variables: { ...variables, callVariable4: 'CONFERENCE' },
      participants: [
        participant('3001', 'ACTIVE', at(9, 35)),
        participant('3002', 'ACTIVE', at(9, 35)),
        participant(customer, 'ACTIVE', at(9, 30, 6)),
      ],
    }),
  },
  'inbound-call-silent-monitor': { to: '2001', event: inbound(monitor) },
  'inbound-call-barged': {
    to: '2001',
    event: inbound({
      ...monitor,
      callType: 'CONFERENCE',
      participants: [
        participant('3009', 'ACTIVE', at(9, 37), { kind: 'SUPERVISOR_BARGE_IN' }),
        participant('3001', 'ACTIVE', at(9, 30, 6)),
        participant(customer, 'ACTIVE', at(9, 30, 6)),
      ],
    }),
  },
  'observed-inbound-call-consult-in': { to: '5000', event: inbound(observed) },
  'consult-call-alerting': { to: '1001', event: consulted('ALERTING') },
  'consult-call-active': { to: '1001', event: consulted('ACTIVE') },
  'consult-call-dropped': { to: '1001', event: consulted('DROPPED') },
  'consult-call-failed': { to: '1001', event: consulted('FAILED') },
  error: {
    to: '1001',
    event: {
      type: 'Error',
      ...{ errorType: 'GENERAL_ERROR', code: 'GENERAL_ERROR', errorData: '' },
      errorMessage: 'The command could not be carried out',
    },
  },
  control: { to: '2001', event: { type: 'Control', text: 'The participant could not be dropped' } },
  phonebooks: {
    to: '1001',
    event: {
      type: 'Phonebooks',
      phonebooks: [{ ...salesTeam, id: '7', name: 'Company', type: 'GLOBAL' }, salesTeam],
    },
  },
  'team-phonebooks': { to: '1001', event: { type: 'TeamPhoneBooks', phonebooks: [salesTeam] } },
  'team-phonebooks-none': { to: '1001', event: { type: 'TeamPhoneBooks', phonebooks: [] } },
  'phonebook-contacts': {
    to: '1001',
    event: {
      type: 'PhonebookContacts',
      phonebookId: '7',
      contacts: [
        { id: '41', description: 'Reception', firstName: 'Grace', lastName: 'Sample', phoneNumber: '3009' },
        { id: '42', description: '', firstName: 'Bob', lastName: 'Sample', phoneNumber: '3002' },
      ],
    },
  },
  'phonebook-contacts-none': {
    to: '1001',
    event: { type: 'PhonebookContacts', phonebookId: '7', contacts: [] },
  },
  'team-users-list': {
    to: '2001',
    event: { type: 'TeamUsers', teamId: '1', members: [ada, bob, cy] },
  },
  'queue-list': {
    to: '2001',
    event: {
      type: 'QueueList',
      queues: [
        {
          ...figures,
          name: 'Sales',
          ...{ agentsNotReady: 2, agentsReady: 3, agentsTalkingInbound: 4, agentsTalkingOutbound: 1 },
          ...{ agentsWrapUpReady: 1, callsInQueue: 5, longestSince: at(9, 25) },
        },
        { name: 'Support', ...figures },
      ],
    },
  },
};
