import { evaluated, openProtocol } from './protocol.ts';

/** An app's main process, looked into by Node's inspector. */
export interface Main {
  /** The value of an expression in which there is `require`. */
  evaluate(expression: string): Promise<unknown>;
  collectGarbage(): Promise<void>;
  /** Begins to watch for long tasks and to count what goes to the pages. */
  watch(): Promise<void>;
  /** What was seen since the last `watch`. */
  seen(): Promise<MainSeen>;
  close(): void;
}

export interface MainSeen {
  /** In ms; tasks of less than a millisecond are not told apart. */
  readonly longestMs: number;
  /** Messages to the page that got most of them, in the second that had most of them. */
  readonly updatesPerSecond: number;
}

/** The loop is looked at so often; a task begins at the latest so long before it is first missed. */
const resolutionMs = 1;

const watch = `(() => {
  const { monitorEventLoopDelay } = require('node:perf_hooks');
  const { webContents } = require('electron');
  globalThis.bench?.delay.disable();
  const sends = new Map();
  for (const contents of webContents.getAllWebContents()) {
    sends.set(contents.id, []);
    const { send } = Object.getPrototypeOf(contents);
    contents.send = (...told) => {
      sends.get(contents.id).push(performance.now());
      return send.apply(contents, told);
    };
  }
  const delay = monitorEventLoopDelay({ resolution: ${resolutionMs} });
  delay.enable();
  globalThis.bench = { delay, sends };
})()`;

const seen = `(() => {
  const { delay, sends } = globalThis.bench;
  delay.disable();
  return { longestNs: delay.max, sends: [...sends.values()] };
})()`;

export async function openMain(address: string): Promise<Main> {
  const protocol = await openProtocol(address);
  const ask = protocol.ask();
  const evaluate = (expression: string) => evaluated(ask, expression, { includeCommandLineAPI: true });
  return {
    evaluate,
    async collectGarbage() {
      await ask('HeapProfiler.collectGarbage');
    },
    async watch() {
      await evaluate(watch);
    },
    async seen() {
      const { longestNs, sends } = (await evaluate(seen)) as { longestNs: number; sends: number[][] };
      return {
        longestMs: Math.max(0, longestNs / 1e6 - resolutionMs),
        updatesPerSecond: Math.max(0, ...sends.map(mostInASecond)),
      };
    },
    close: () => protocol.close(),
  };
}

/** How many of these times (ms, in order) lie within the second that has most of them. */
export function mostInASecond(times: readonly number[]): number {
  let [first, most] = [0, 0];
  times.forEach((time, last) => {
    while (time - times[first]! >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
