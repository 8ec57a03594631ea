import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialogId } from '../../../../src-shared/ids.ts';
import { follow } from '../../../../src-main/core/state/follow.ts';
import { take } from '../../../../src-main/core/state/take.ts';
import {
  agentInfo,
  agentState,
  call,
  checked,
  fired,
  inService,
  logIn,
  loggedIn,
  lost,
  order,
  outOfService,
  said,
  tell,
} from '../../../support/play.ts';

type Untimed = Parameters<typeof tell>[1];

const ids = ['16804377', '16804378'];
const supervised: Untimed =
  agentInfo.type === 'connector/said' && agentInfo.event.kind === 'agent-info'
    ? said({ ...agentInfo.event, supervisor: true, teams: [{ id: '7', name: 'Sales' }] })
    : agentInfo;

/** What happens to an agent, in the link and at the desk. */
const happenings: readonly Untimed[] = [
  ...(['READY', 'NOT_READY', 'TALKING', 'HOLD', 'WORK', 'LOGOUT'] as const).map((state) => agentState(state)),
  agentState('NOT_READY', { reasonCode: '1', changedAt: Date.UTC(2026, 0, 15, 9, 30) }),
  agentState('TALKING', { pendingState: 'NOT_READY' }),
  ...ids.flatMap((id) => [
    call('NewInboundCall', id, 'ALERTING', { party: '+442079460123' }),
    call('InboundCall', id, 'ACTIVE', { variables: [{ name: `callVariable${id.at(-1)}`, value: 'x' }] }),
    call('InboundCall', id, 'HELD'),
    call('ConsultCall', id, 'ACTIVE', { party: '3002' }),
    call('InboundCall', id, 'DROPPED'),
    order('answer', id),
    order('hold', id),
    order('release', id),
  ]),
  { type: 'order/ready' },
  { type: 'order/not-ready', reasonCode: checked('1') },
  { type: 'order/work', then: 'ready' },
  { type: 'order/end-consult' },
  { type: 'order/consult', dialogId: dialogId(ids[0] ?? ''), address: checked('3002'), purpose: 'transfer' },
  { type: 'order/want-contacts', phonebook: null },
  { type: 'order/look-at-team', looking: true },
  { type: 'order/look-at-queues', page: 'main', looking: true },
  { type: 'order/look-at-recents' },
  { type: 'order/check-update' },
  { type: 'order/log-out', reasonCode: null },
  { type: 'deep-link/followed', link: { kind: 'dial', number: '+442079460123', extension: null } },
  { type: 'settings/changed', settings: { ...loggedIn().state.settings, recentsKeepDays: 0 } },
  { type: 'desk/changed', desk: { updatesItself: true } },
  ...[agentInfo, supervised, inService, outOfService, lost, logIn, { type: 'link/opened' } as const],
  ...(['beat', 'retry', 'scout', 'team', 'rules', 'queues', 'confirm', 'update'] as const).map(fired),
];

test('nobody who has something to do after an event is passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 30, size: 'max' }), (events) => {
      // The story itself holds each event against what follows for certain.
      tell(loggedIn({ servers: ['ws://gc-a.example:61614', 'ws://gc-b.example:61614'] }), ...events);
    }),
    { seed: 20260115, numRuns: 500 },
  );
});

test('after the word of a state alone nobody is looked at', () => {
  const { state, at } = loggedIn();
  const told = agentState('NOT_READY', { reasonCode: '1' });
  const taken = take(state, { ...told, at: at + 1000 });
  expect(follow(state, taken, at + 1000)).toBe(taken);
});
