import fc from 'fast-check';
import { expect, it } from 'vitest';
import { followState } from '../../src-main/follow-state.ts';
import { call, loggedIn, tell } from '../support/play.ts';
import { viewOf } from '../support/sample-app-view.ts';

const nothing = () => undefined;

/** What becomes of the popup while the events come in: each time it is wanted or not wanted any more. */
function popupDuring(events: readonly ReturnType<typeof call>[]): readonly boolean[] {
  const wanted: boolean[] = [];
  const follow = followState({
    tray: { changed: nothing },
    dock: { show: nothing },
    launcher: { program: '', args: [] },
    badge: { show: nothing },
    notifications: { follow: nothing },
    attention: { follow: nothing },
    hotkeys: { on: nothing, off: nothing },
    popup: {
      wake: nothing,
      follow: (now) => {
        if (now !== (wanted.at(-1) ?? false)) wanted.push(now);
      },
    },
  });
  let story = loggedIn();
  for (const event of events) {
    story = tell(story, event);
    follow(viewOf(story));
  }
  return wanted;
}

const exits = {
  answered: call('InboundCall', '1', 'ACTIVE'),
  'given up or taken by somebody else': call('InboundCall', '1', 'DROPPED'),
  failed: call('InboundCall', '1', 'FAILED'),
} as const;
const rings = [
  call('NewInboundCall', '1', 'ALERTING', { party: '+442079460123' }),
  call('InboundCall', '1', 'ALERTING'),
  call('DialogState', '1', 'ALERTING'),
] as const;

it.each(Object.entries(exits))('goes with a call that was %s', (_how, exit) => {
  expect(popupDuring([rings[0], exit])).toEqual([true, false]);
});

it('shows and goes once for a call, whatever is repeated and in whatever order it comes', () => {
  const over = [exits.answered, call('InboundCall', '1', 'DROPPED')];
  const some = fc.array(fc.constantFrom(...rings), { minLength: 1, maxLength: 6 });
  const late = fc.array(fc.constantFrom(...rings, ...over), { maxLength: 12 });
  fc.assert(
    fc.property(some, fc.shuffledSubarray(over, { minLength: 1 }), late, (before, exit, after) => {
      expect(popupDuring([...before, ...exit, ...after])).toEqual([true, false]);
    }),
    { numRuns: 500 },
  );
});

it('stays for a second call, and goes with the last of them', () => {
  const second = call('NewInboundCall', '2', 'ALERTING');
  const gone = call('InboundCall', '2', 'DROPPED');
  expect(popupDuring([rings[0], second, exits.answered, gone])).toEqual([true, false]);
  expect(popupDuring([rings[0], exits.answered, second, gone])).toEqual([true, false, true, false]);
});
