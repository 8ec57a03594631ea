import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import type { Certificate } from '../../src-shared/certificate.ts';
import type { Outcome, StepResult, TestStep } from '../../src-shared/connection-test.ts';
import { proxyName, type Proxy } from '../../src-shared/proxy.ts';
import { judgeName, judgeProxy, judgeTcp, judgeTls, verdictOf } from '../core/connection-test/judge.ts';
import type { Begin, TestTarget } from '../core/connection-test/test-target.ts';
import type { Route } from '../core/way/routes.ts';
import { ProxyError } from '../core/way/way-error.ts';
import { isGuarded, placeOf, type Place, type Trust, type WayTarget } from '../core/way/way-target.ts';

/** The steps of the way to a server, as the link itself goes them. */
export interface TestedWays {
  readonly routesTo: (target: WayTarget) => Promise<readonly Route[]>;
  readonly openTunnel: (
    proxy: Proxy,
    to: Place,
    trust: Trust,
    limitMs: number,
    signal: AbortSignal,
  ) => Promise<Socket>;
  readonly openTcp: (to: Place, signal: AbortSignal) => Promise<Socket>;
  readonly secure: (
    socket: Socket,
    host: string,
    trust: Trust,
  ) => Promise<{ readonly socket: Socket; readonly certificate: Certificate }>;
}

/** The steps that speak STOMP, in their order. */
export interface StompSteps {
  readonly upgrade: Begin;
  readonly connect: Begin;
  readonly subscribe: Begin;
  readonly greet: Begin;
  dispose(): void;
}

/** Speaks STOMP over a socket that is open by then; `limitMs` is how long the server has for the upgrade. */
export type SpeakStomp = (
  target: TestTarget,
  socket: () => Socket | null,
  port: number,
  limitMs: number,
) => StompSteps;

const stepMs = 10_000;

/** A test that has begun. */
export interface RunningTest {
  /** Resolves when it has ended, whatever it came to. Never rejects. */
  readonly done: Promise<void>;
  /** Ends it: nothing is reported any more. */
  stop(): void;
}

/**
 * Tries a connection step by step, from the name or the proxy to the connector's answer; the first step that fails is
 * the last.
 */
export function testConnection(
  target: TestTarget,
  ways: TestedWays,
  speakStomp: SpeakStomp,
  report: (result: StepResult) => void,
): RunningTest {
  const to = placeOf(target.server);
  const { host, port } = to;
  const way = new AbortController();
  const { signal } = way;
  let socket: Socket | null = null;

  /** Reports what a step came to; answers whether the next one can be tried. */
  async function step(name: TestStep, go: () => Promise<Outcome>): Promise<boolean> {
    if (signal.aborted) return false;
    const from = performance.now();
    const outcome = await go();
    // Stopping ends what a step was waiting for: that is no outcome.
    if (wasStopped()) return false;
    const verdict = verdictOf(outcome);
    report({ step: name, ms: Math.round(performance.now() - from), verdict, outcome });
    return verdict !== 'bad';
  }
  const wasStopped = () => signal.aborted;

  const resolveName = async (): Promise<Outcome> => {
    try {
      const found = await lookup(host, { all: true });
      return { kind: 'resolved', addresses: found.map(({ address }) => address) };
    } catch (error) {
      return judgeName(error);
    }
  };

  const openTcp: Begin = (settle) => {
    ways.openTcp(to, signal).then(
      (opened) => {
        socket = opened;
        settle({ kind: 'open', port });
      },
      (error: unknown) => settle(judgeTcp(error, port)),
    );
  };

  const openTls: Begin = (settle) => {
    if (socket === null) return settle({ kind: 'closed' });
    ways.secure(socket, host, target).then(
      (secured) => {
        ({ socket } = secured);
        settle({ kind: 'trusted', certificate: secured.certificate });
      },
      (error: unknown) => settle(judgeTls(error)),
    );
  };

  /** The proxies of the list in turn, like the link: one that says nothing gives way to the next. */
  async function openProxy(routes: readonly Route[]): Promise<Outcome> {
    const failures: Outcome[] = [];
    for (const route of routes) {
      const [first] = failures;
      if (route === null)
        return first?.kind === 'proxy' ? { ...first, kind: 'past-proxy' } : { kind: 'closed' };
      try {
        socket = await ways.openTunnel(route, to, target, stepMs / routes.length, signal);
        return { kind: 'by-proxy', proxy: proxyName(route) };
      } catch (error) {
        // Stopped: no other one is asked, and what is answered here is told to nobody.
        if (wasStopped()) return { kind: 'closed' };
        const failure = judgeProxy(error);
        if (!(error instanceof ProxyError && error.givesWay)) return failure;
        failures.push(failure);
      }
    }
    return failures[0] ?? { kind: 'closed' };
  }

  const stomp = speakStomp(target, () => socket, port, stepMs);
  const inTime = (begin: Begin) => () => within(stepMs, { kind: 'silent' }, begin);

  async function run(): Promise<void> {
    if (isGuarded(target)) await goAllSteps();
    else await step('tls', () => Promise.resolve({ kind: 'unguarded' }));
    stop();
  }
  async function goAllSteps(): Promise<void> {
    const routes = await ways.routesTo(target);
    const isDirect = routes[0] === null;
    const isReached =
      (isDirect || (await step('proxy', () => openProxy(routes)))) &&
      (socket !== null || ((await step('name', resolveName)) && (await step('tcp', inTime(openTcp))))) &&
      (!to.isSecure || (await step('tls', inTime(openTls)))) &&
      (await step('websocket', inTime(stomp.upgrade))) &&
      (await step('stomp', inTime(stomp.connect))) &&
      (await step('subscribe', inTime(stomp.subscribe)));
    if (isReached) await step('hello', () => within(target.answerMs, { kind: 'no-answer' }, stomp.greet));
  }
  function stop() {
    stomp.dispose();
    way.abort();
  }

  return { done: run(), stop };
}

/** The first outcome that is settled; `late` when none is in time. */
function within(ms: number, late: Outcome, begin: Begin): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(late), ms);
    begin((outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}
