import { describe, expect, it } from 'vitest';
import { createManualSchedule, every, scopeOf } from '../../../src-main/demo/schedule.ts';

describe('the manual schedule', () => {
  it('runs what falls due in order of time, at that time', () => {
    const schedule = createManualSchedule(1_000);
    const seen: [string, number][] = [];
    schedule.after(30, () => seen.push(['late', schedule.now()]));
    schedule.after(10, () => {
      seen.push(['early', schedule.now()]);
      schedule.after(5, () => seen.push(['nested', schedule.now()]));
    });
    schedule.advance(30);
    expect(seen).toEqual([
      ['early', 1_010],
      ['nested', 1_015],
      ['late', 1_030],
    ]);
  });

  it('leaves out what was cancelled', () => {
    const schedule = createManualSchedule(0);
    const seen: string[] = [];
    schedule.after(10, () => seen.push('cancelled'))();
    schedule.after(10, () => seen.push('kept'));
    schedule.advance(10);
    expect(seen).toEqual(['kept']);
  });
});

describe('a scope', () => {
  it('ends all its timers at once, repeated ones too', () => {
    const schedule = createManualSchedule(0);
    const scope = scopeOf(schedule);
    let beats = 0;
    every(scope, 10, () => (beats += 1));
    schedule.advance(25);
    scope.dispose();
    schedule.advance(100);
    expect(beats).toBe(2);
  });
});
