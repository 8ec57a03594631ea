import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dialogId } from '../../../../src-shared/ids.ts';
import type { Effect } from '../../../../src-main/core/state/app-event.ts';
import { reduce } from '../../../../src-main/core/state/reduce.ts';
import {
  agentState,
  call,
  checked,
  fired,
  inService,
  loggedIn,
  lost,
  order,
  outOfService,
  ringing,
  talking,
  tell,
  type Story,
} from '../../../support/play.ts';

const id = '16804377';
type Untimed = Parameters<typeof tell>[1];

/** Every kind of order that an agent can give. */
const orders: readonly Untimed[] = [
  ...(['answer', 'hold', 'resume', 'release', 'accept', 'reject', 'close'] as const).map((what) =>
    order(what, id),
  ),
  { type: 'order/ready' },
  { type: 'order/not-ready', reasonCode: null },
  { type: 'order/not-ready', reasonCode: checked('1') },
  { type: 'order/work', then: 'ready' },
  { type: 'order/work', then: 'not-ready' },
  { type: 'order/dial', number: checked('+442079460123') },
  { type: 'order/consult', dialogId: dialogId(id), address: checked('3002'), purpose: 'transfer' },
  { type: 'order/transfer-now', dialogId: dialogId(id), address: checked('3002') },
  { type: 'order/join', purpose: 'conference' },
  { type: 'order/swap' },
  { type: 'order/end-consult' },
  {
    type: 'order/update-variable',
    dialogId: dialogId(id),
    name: checked('callVariable4'),
    value: checked('x'),
  },
  { type: 'order/drop-participant', dialogId: dialogId(id), address: checked('3002') },
  { type: 'order/send-wrap-up', dialogId: dialogId(id), after: null },
  { type: 'order/recording', wish: 'pause' },
  { type: 'order/log-out', reasonCode: null },
];

const sends = (effects: readonly Effect[]) =>
  effects.flatMap((effect) => (effect.type === 'send' ? [effect] : []));

/** Takes events at one and the same instant. */
function atOnce({ state, at }: Story, events: readonly Untimed[]) {
  let now = state;
  const effects: Effect[] = [];
  for (const event of events) {
    const done = reduce(now, { ...event, at });
    now = done.state;
    effects.push(...done.effects);
  }
  return { state: now, effects };
}

const scenes: Record<string, Story> = { 'at rest': loggedIn(), ringing: ringing(id), talking: talking(id) };

describe.each(Object.keys(scenes))('the same press more than once, %s', (scene) => {
  test('from hotkey, popup and tray at once is one command', () => {
    fc.assert(
      fc.property(fc.constantFrom(...orders), fc.integer({ min: 2, max: 5 }), (what, times) => {
        const once = sends(atOnce(scenes[scene]!, [what]).effects);
        const often = sends(
          atOnce(
            scenes[scene]!,
            Array.from({ length: times }, () => what),
          ).effects,
        );
        expect(often).toEqual(once);
      }),
    );
  });
});

it('a second press for one call is the same though the first has been carried out', () => {
  const dial: Untimed = { type: 'order/dial', number: checked('3002') };
  const made = call('NewOutboundCall', 'd1', 'INITIATED', { fromAddress: '3001', toAddress: '3002' });
  const { at, ...first } = tell(loggedIn(), dial, made);
  expect(first.state.pending).toEqual([]);
  // `tell` lets a second pass with each event: the press that counts as the same comes within less.
  const again = reduce(first.state, { ...dial, at: at - 1000 + 500 });
  expect(sends(again.effects)).toEqual([]);
  expect(sends(reduce(first.state, { ...dial, at: at + 5000 }).effects)).toHaveLength(1);
});

describe('what is ordered without a way to the phone system', () => {
  const away: Record<string, readonly Untimed[]> = {
    'while the link is lost': [lost],
    'while the connector is silent': [lost, fired('retry'), { type: 'link/opened' }],
    'while the session is being read again': [lost, fired('retry'), { type: 'link/opened' }, inService],
    'while Finesse is out of service': [outOfService],
  };
  const back = [
    fired('retry'),
    { type: 'link/opened' },
    inService,
    agentState('TALKING'),
    call('DialogState', id, 'ACTIVE'),
    fired('confirm'),
  ] as const satisfies readonly Untimed[];

  test.each(Object.keys(away))('%s is not sent, neither then nor later', (when) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...orders), { minLength: 1, maxLength: 6 }), (pressed) => {
        const gone = tell(talking(id), ...away[when]!);
        const ordered = tell(gone, ...pressed);
        expect(sends(ordered.effects)).toEqual([]);
        // Wrap-up reasons and the like may be asked for again; nothing that changes anything is sent.
        const later = tell(ordered, ...back, agentState('READY'));
        const quiet = tell(gone, ...back, agentState('READY'));
        expect(sends(later.effects)).toEqual(sends(quiet.effects));
      }),
    );
  });
});

test('every command expires, whatever happens', () => {
  const happenings: readonly Untimed[] = [
    ...orders,
    lost,
    fired('retry'),
    { type: 'link/opened' },
    inService,
    fired('beat'),
    fired('confirm'),
    agentState('LOGOUT'),
    agentState('READY'),
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...happenings), { maxLength: 20 }), (events) => {
      const { effects } = tell(talking(id), ...events);
      for (const { command, expiryMs } of sends(effects)) {
        const signOfLife = command.key === 'hello' || command.key === 'beat';
        expect(expiryMs).toBeGreaterThan(0);
        expect(expiryMs).toBeLessThanOrEqual(signOfLife ? 600_000 : 10_000);
      }
    }),
  );
});
