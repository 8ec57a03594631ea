/** The time and the timers of the simulation, so that a test can drive both. */
export interface Schedule {
  /** Epoch milliseconds. */
  now(): number;
  /** Runs once after `delayMs`; the answer cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

/** Taken at the start, so that a test can set the clock of a client in the same process and not the broker's. */
const wallNow = Date.now.bind(Date);

/** The clock of the computer. */
export const realSchedule: Schedule = {
  now: wallNow,
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** A clock that stands still until it is moved. */
export interface ManualSchedule extends Schedule {
  /** Moves the clock by `ms`, running on the way everything that falls due, in order of its time. */
  advance(ms: number): void;
}

/** @param startAt epoch milliseconds */
export function createManualSchedule(startAt: number): ManualSchedule {
  let clock = startAt;
  let timers: readonly { readonly at: number; readonly run: () => void }[] = [];

  return {
    now: () => clock,
    after(delayMs, run) {
      const timer = { at: clock + delayMs, run };
      timers = [...timers, timer];
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    advance(ms) {
      const end = clock + ms;
      for (;;) {
        const [next] = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers = timers.filter((timer) => timer !== next);
        clock = next.at;
        next.run();
      }
      clock = end;
    },
  };
}

/** The same clock, with timers that all end at `dispose`. */
export function scopeOf(schedule: Schedule): Schedule & { dispose(): void } {
  const cancels = new Set<() => void>();
  return {
    now: () => schedule.now(),
    after(delayMs, run) {
      const cancel = () => {
        cancels.delete(cancel);
        stop();
      };
      const stop = schedule.after(delayMs, () => {
        cancels.delete(cancel);
        run();
      });
      cancels.add(cancel);
      return cancel;
    },
    dispose: () => [...cancels].forEach((cancel) => cancel()),
  };
}

/** Runs every `intervalMs` until the answer is called. */
export function every(schedule: Schedule, intervalMs: number, run: () => void): () => void {
  let cancel = schedule.after(intervalMs, tick);
  function tick() {
    cancel = schedule.after(intervalMs, tick);
    run();
  }
  return () => cancel();
}
