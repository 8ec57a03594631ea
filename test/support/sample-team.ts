import { agentId, dialogId } from '../../src-shared/ids.ts';
import type { QueueRow, QueuesView } from '../../src-shared/queues.ts';
import type { Monitored, SupervisionView, TeamRow } from '../../src-shared/supervision.ts';
import type { AppView } from '../../src-shared/view.ts';
import { sampleAgent, sampleNow, sampleTalk, sampleView } from './sample-view.ts';

const ago = (seconds: number) => sampleNow - seconds * 1000;

/** An agent of the supervisor's team, ready for a while. */
export const sampleTeamRow = (name: string, more: Partial<TeamRow> = {}): TeamRow => ({
  id: agentId(name.toLowerCase().replace(/\W+/g, '-')),
  name,
  extension: '4102',
  state: 'READY',
  reasonCode: null,
  pendingState: null,
  since: ago(135),
  teams: ['1'],
  call: null,
  calls: 4,
  missed: 0,
  justMissed: false,
  told: null,
  ...more,
});

const talk = (seconds: number, more: Partial<NonNullable<TeamRow['call']>> = {}) => ({
  call: { since: ago(seconds), party: null, name: null, queue: null, ...more },
});

/** The team of the design's picture. */
export const sampleTeam: readonly TeamRow[] = [
  sampleTeamRow('Marta Kowalczyk', { state: 'TALKING', since: ago(848), ...talk(848) }),
  sampleTeamRow('Tomasz Orłowski', {
    ...{ state: 'TALKING', extension: '4090', since: ago(391), pendingState: 'NOT_READY' },
    ...talk(391, { name: 'Katharina Oberhuber', queue: 'Billing DE' }),
  }),
  sampleTeamRow('Aisha Mansour', { state: 'HOLD', extension: '4133', since: ago(167), ...talk(400) }),
  sampleTeamRow('Bertrand Duhamel', { state: 'RESERVED', extension: '4077', since: ago(4) }),
  sampleTeamRow('Jonas Lindqvist', {
    ...{ state: 'WORK', extension: '4087', since: ago(72) },
    told: { order: 'agent-ready', outcome: 'refused', code: 'INVALID_STATE', text: 'Phone is busy' },
  }),
  sampleTeamRow('Priya Raman', { state: 'NOT_READY', extension: '4015', reasonCode: '5', since: ago(1880) }),
  sampleTeamRow('Sofia Marchetti', {
    ...{ state: 'NOT_READY', extension: '4058', reasonCode: '32767', since: ago(524) },
    ...{ missed: 2, justMissed: true },
  }),
  sampleTeamRow('Katja Brandstätter', { extension: '4031', teams: ['1', '2'] }),
  sampleTeamRow('Oskar Nyström', { state: 'LOGOUT', extension: null, reasonCode: '8', since: ago(3730) }),
];

export const sampleSupervision = (more: Partial<SupervisionView> = {}): SupervisionView => ({
  teams: [
    { id: '1', name: 'Billing DE', list: 'loaded' },
    { id: '2', name: 'Sales DE', list: 'loaded' },
  ],
  size: sampleTeam.length,
  countedSince: ago(7200),
  monitored: null,
  ...more,
});

export const sampleMonitored: Monitored = {
  dialogId: dialogId('16804420'),
  agentId: agentId('tomasz-or-owski'),
  name: 'Tomasz Orłowski',
  extension: '4090',
  mode: 'listening',
  since: ago(68),
  party: '+44 20 7946 0018',
  partyName: null,
  queue: 'Billing DE',
};

/** The call by which the agent is listened to. */
export const sampleMonitorCall = sampleTalk({
  id: sampleMonitored.dialogId,
  kind: 'monitor',
  name: sampleMonitored.name,
  party: sampleMonitored.extension,
  actions: ['HOLD', 'DROP'],
});

export const sampleQueue = (name: string, more: Partial<QueueRow> = {}): QueueRow => ({
  name,
  waiting: 0,
  longestSince: null,
  ready: 2,
  notReady: 1,
  talking: 3,
  work: 0,
  lastHour: Array.from({ length: 60 }, (_, minute) => (minute < 30 ? null : (minute * 7) % 6)),
  ...more,
});

export const sampleQueues: QueuesView = {
  list: 'loaded',
  at: sampleNow,
  rows: [
    sampleQueue('Billing DE', { waiting: 7, longestSince: ago(192), ready: 0 }),
    sampleQueue('Sales DE', { waiting: 2, longestSince: ago(48) }),
    sampleQueue('Support EN', { waiting: null, talking: null }),
    sampleQueue('Ventes FR'),
  ],
};

/** A supervisor, not ready, with the team and queues of the design's picture. */
export const sampleSupervisor = (more: Partial<AppView> = {}): AppView =>
  sampleView({
    agent: { ...sampleAgent, name: 'Renate Vogel', supervisor: true, state: 'NOT_READY' },
    supervision: sampleSupervision(),
    queues: sampleQueues,
    ...more,
  });
