import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takePress, type Presses } from '../../../src-main/core/hotkey-presses.ts';
import { hotkeyNames, type HotkeyName } from '../../../src-shared/settings.ts';

/** Whether each of the presses counts. */
function pressed(...times: readonly (readonly [HotkeyName, number])[]): readonly boolean[] {
  let presses: Presses = {};
  return times.map(([name, at]) => {
    const taken = takePress(presses, name, at);
    presses = taken.presses;
    return taken.counts;
  });
}

describe('a hotkey', () => {
  it('acts at once, and not again while the key is held down', () => {
    expect(pressed(['hold', 0], ['hold', 660], ['hold', 690], ['hold', 1500])).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it.each(['release', 'reject'] as const)(
    'that ends something (%s) does not act twice within a second',
    (name) => {
      expect(pressed([name, 0], [name, 999], [name, 1998], [name, 2998])).toEqual([true, false, false, true]);
    },
  );

  it('does not make another one wait', () => {
    expect(pressed(['answer', 0], ['release', 10], ['reject', 20])).toEqual([true, true, true]);
  });

  it('never counts twice within its time, in whatever rhythm it is pressed', () => {
    const rhythm = fc.array(fc.tuple(fc.constantFrom(...hotkeyNames), fc.nat(2000)));
    fc.assert(
      fc.property(rhythm, (steps) => {
        let at = 0;
        const times = steps.map(([name, after]) => [name, (at += after)] as const);
        const counts = pressed(...times);
        for (const name of ['release', 'reject'] as const) {
          const acted = times
            .filter(([each], index) => each === name && counts[index])
            .map(([, time]) => time);
          for (const [index, time] of acted.entries())
            expect(time - (acted[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(1000);
        }
      }),
      { seed: 1 },
    );
  });
});
