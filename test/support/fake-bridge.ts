import type { SoftphoneBridge } from '../../src-shared/channels.ts';
import type { PageEvents, RequestName, RequestResult } from '../../src-shared/contract.ts';
import type { AppView } from '../../src-shared/view.ts';
import { sampleNow } from './sample-view.ts';

/** What the page sent, in order: the order's name and its input. */
export type Sent = readonly [name: RequestName, input: unknown];

/** Main, as a page sees it: it records the orders and shows what a test tells it to. */
export interface FakeBridge {
  readonly sent: Sent[];
  /** What the next orders of this name are answered with; without it they are accepted. */
  readonly answers: Partial<Record<RequestName, RequestResult>>;
  /** Sends slices to the page, as main does when its state has changed. */
  show(slices: Partial<AppView>, at?: number): void;
  tell<N extends keyof PageEvents>(name: N, payload: PageEvents[N]): void;
}

let bridge: FakeBridge | undefined;

export function installBridge(): void {
  const listeners = new Set<(name: keyof PageEvents, payload: unknown) => void>();
  const tell: FakeBridge['tell'] = (name, payload) =>
    listeners.forEach((listener) => listener(name, payload));
  const sent: Sent[] = [];
  const answers: FakeBridge['answers'] = {};
  bridge = {
    sent,
    answers,
    tell,
    show: (slices, at = sampleNow) => tell('state/changed', { at, slices }),
  };
  const softphone: SoftphoneBridge = {
    request: (name, input) => {
      sent.push([name, input]);
      return Promise.resolve(answers[name] ?? { ok: true });
    },
    on: (wanted, listener) => {
      const hear = (name: string, payload: unknown) => {
        if (name === wanted) (listener as (payload: unknown) => void)(payload);
      };
      listeners.add(hear);
      return () => listeners.delete(hear);
    },
  };
  Object.defineProperty(window, 'softphone', { value: softphone, configurable: true });
}

export function removeBridge(): void {
  bridge = undefined;
  Reflect.deleteProperty(window, 'softphone');
}

/** The bridge of the running test. */
export function fakeBridge(): FakeBridge {
  if (bridge === undefined) throw new Error('The bridge is installed before each test by setup.ts');
  return bridge;
}
