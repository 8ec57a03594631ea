import { expect } from 'vitest';
import { prove } from '../../faults/prove.ts';
import { countOf, deskAtWork, endsWell, isLive, ringAt, talk, waitUntil } from '../../faults/virtual-desk.ts';
import type { Desk } from '../../model/desk.ts';
import type { Random } from '../../fuzz/random.ts';

/** Some calls one after the other, each answered, held, taken back and ended, by somebody. */
function someCalls(desk: Desk, lots: Random): void {
  for (let time = 0; time < 3; time += 1) {
    talk(desk);
    for (const order of ['hold', 'resume'] as const) {
      desk.raise({ type: 'order/call', order, dialogId: desk.state().calls[0]!.id });
      desk.wait(500);
    }
    const [call] = desk.state().calls;
    expect(call?.phase).toBe('talking');
    if (lots.onceIn(2)) desk.connector.caller.callerHangsUp(call!.id);
    else desk.raise({ type: 'order/call', order: 'release', dialogId: call!.id });
    desk.wait(1000);
    expect(desk.state().calls).toEqual([]);
    // As the agent's own phone would, so that the next call finds them.
    desk.connector.handle(`MakeReady#${desk.setting.agentId}`, '');
    desk.wait(1000);
  }
}

prove('duplicated events', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  desk.faults.duplicateEvents(true);
  someCalls(desk, lots);
  expect(desk.state().recents).toHaveLength(3);
  endsWell(desk);
});

prove('reordered events', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  desk.faults.reorderEvents(true);
  someCalls(desk, lots);
  expect(desk.state().recents).toHaveLength(3);
  endsWell(desk);
});

prove('call ended inside the gap', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  const id = lots.onceIn(2) ? ringAt(desk) : talk(desk);
  desk.network.setReachable(false);
  desk.wait(lots.below(15_000));
  // What was shown stays shown, as old.
  expect(desk.state().calls.map((call) => call.id)).toEqual([id]);
  desk.connector.caller.callerHangsUp(id);
  desk.network.setReachable(true);
  waitUntil(desk, () => isLive(desk), 45_000);
  desk.wait(9000);
  expect(desk.state().notices.map(({ body }) => body.kind)).toContain('ended-while-disconnected');
  expect(desk.state().recents).toMatchObject([{ id, outcome: 'disconnected' }]);
  endsWell(desk);
});

prove('sleep and resume in a call', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  const id = talk(desk);
  // The link leads nowhere any more, and nobody has said so.
  desk.network.setMuted(true);
  if (lots.onceIn(2)) desk.connector.caller.callerHangsUp(id);
  desk.raise({ type: 'link/doubted' });
  expect(waitUntil(desk, () => desk.state().link.phase !== 'up', 3100)).toBeLessThanOrEqual(3100);
  desk.network.setMuted(false);
  waitUntil(desk, () => isLive(desk), 5000);
  desk.wait(9000);
  endsWell(desk);
});

prove('sleep and resume in a call', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  talk(desk);
  // A link that has outlived the sleep is not cut; what has changed meanwhile is asked for.
  const tries = desk.tries().length;
  desk.faults.dropEvents(1);
  desk.connector.handle(`HoldCall#${desk.setting.agentId}`, desk.state().calls[0]!.id);
  desk.wait(500);
  desk.faults.clearFaults();
  desk.raise({ type: 'link/doubted' });
  desk.wait(1000 + lots.below(5000));
  expect(desk.tries()).toHaveLength(tries);
  endsWell(desk);
});

prove('another network', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  talk(desk);
  desk.network.setReachable(false, null, lots.of([{ kind: 'unreachable' }, { kind: 'silent' }]));
  desk.wait(60_000 + lots.below(60_000));
  desk.network.setReachable(true);
  // Without waiting for the next try, whatever the pause has grown to.
  desk.raise({ type: 'link/doubted' });
  expect(waitUntil(desk, () => isLive(desk), 1000)).toBeLessThanOrEqual(1000);
  endsWell(desk);
});

prove('broker restarts', 'virtual time', (lots) => {
  const desk = deskAtWork(lots);
  const id = ringAt(desk);
  // An order under way when the link is cut: carried out or not, it is not sent a second time.
  desk.raise({ type: 'order/call', order: 'answer', dialogId: desk.state().calls[0]!.id });
  desk.wait(lots.below(40));
  desk.network.setReachable(false);
  // And one that is pressed while there is no link goes nowhere, now and later.
  desk.raise({ type: 'order/call', order: 'hold', dialogId: desk.state().calls[0]!.id });
  desk.raise({ type: 'order/not-ready', reasonCode: null });
  desk.wait(lots.below(4000));
  desk.network.setReachable(true);
  // Before the call has rung in vain.
  waitUntil(desk, () => isLive(desk), 10_000);
  desk.wait(1000);
  expect(desk.state().calls.map((call) => call.id)).toEqual([id]);
  expect([countOf(desk, 'answercall'), countOf(desk, 'holdcall'), countOf(desk, 'makenotready')]).toEqual([
    1, 0, 0,
  ]);
  endsWell(desk);
});
