import { decode } from '../../src-main/core/connector/decode.ts';
import { Secret } from '../../src-main/core/connector/values.ts';
import type { AppEvent, TimerName } from '../../src-main/core/state/app-event.ts';
import { reduce } from '../../src-main/core/state/reduce.ts';
import { createStore } from '../../src-main/core/store.ts';
import { createFaults } from '../../src-main/demo/faults.ts';
import { createConnector, parseType, type Behaviour } from '../../src-main/demo/gc.ts';
import { createManualSchedule } from '../../src-main/demo/schedule.ts';
import { runEffect } from '../../src-main/run-effect.ts';
import { checked, profile, server, start } from '../support/play.ts';
import { createNetwork } from './network.ts';

/** How one session is set up. */
export interface Setting {
  readonly platform: Behaviour['platform'];
  /** Whether the profile says which platform it is. */
  readonly knowsPlatform: boolean;
  readonly form: Behaviour['form'];
  /** Who works at the desk: wrap-up is optional for 1001, required for 1002; 1003 has none, 2001 supervises. */
  readonly agentId: '1001' | '1002' | '1003' | '2001';
  /** Whether the colleagues are at work from the start. */
  readonly colleagues: boolean;
  /** Whether Finesse logs out an agent whose client is silent for a minute. */
  readonly logoutSilentAgents: boolean;
  /** The profile's brokers; one when left out. */
  readonly servers?: readonly string[];
  /** 0 to 1, for each draw of lots; always the middle when left out. */
  readonly chance?: () => number;
}

/** A command as it went out; the time is epoch ms. */
interface Sent {
  readonly type: string;
  readonly body: string;
  readonly at: number;
  readonly expiryMs: number;
}

const topic = 'sidetone-test';

type Untimed = AppEvent extends infer One ? (One extends AppEvent ? Omit<One, 'at'> : never) : never;

export type Desk = ReturnType<typeof createDesk>;

/** Sidetone and the embedded connector without a socket between them, on a clock that the test moves. */
export function createDesk(setting: Setting) {
  const schedule = createManualSchedule(Date.UTC(2026, 0, 15, 9, 30));
  const unreadable: string[] = [];
  const heard: string[] = [];
  const sent: Sent[] = [];
  const tries: { readonly at: number; readonly server: string }[] = [];

  const faults = createFaults(schedule, (to, text) => network.publish(to, text));
  const connector = createConnector({
    seed: 0,
    ringNoAnswerMs: 20_000,
    pickUpMs: 2_000,
    previewTimeoutMs: 25_000,
    failedCallMs: 15_000,
    silentClientMs: 60_000,
    ...setting,
    schedule,
    publish: (to, text) => faults.pass(to, text),
  });

  /** A command as the embedded connector takes it: after the faults on its word. */
  function receive(type: string, body: string) {
    const { word, subject } = parseType(type);
    const { refusal, delayMs, isIgnored } = faults.forCommand(word, body);
    if (isIgnored) return;
    const run = () => (refusal === null ? connector.handle(type, body) : connector.refuse(subject, refusal));
    if (delayMs > 0) schedule.after(delayMs, run);
    else run();
  }

  const raise = (event: Untimed) => store.dispatch({ ...event, at: schedule.now() });
  const chance = setting.chance ?? (() => 0.5);
  const servers = setting.servers ?? [server];
  const network = createNetwork(schedule, { topic, addresses: servers }, ({ type, body }) =>
    receive(type, body),
  );
  const link = network.createLink({
    opened: () => raise({ type: 'link/opened' }),
    lost: (failure) => raise({ type: 'link/lost', failure, chance: chance() }),
    said: (body) => {
      heard.push(`${schedule.now()} ${body}`);
      const decoded = decode(body);
      if (decoded.ok) raise({ type: 'connector/said', event: decoded.event, chance: chance() });
      else unreadable.push(body);
    },
  });
  const scout = network.createLink({
    opened: () => raise({ type: 'scout/opened' }),
    lost: () => raise({ type: 'scout/lost' }),
    said(body) {
      const decoded = decode(body);
      if (decoded.ok) raise({ type: 'scout/said', event: decoded.event });
    },
  });

  const timers = new Map<TimerName, () => void>();
  const clearTimer = (name: TimerName) => {
    timers.get(name)?.();
    timers.delete(name);
  };
  const store = createStore(start, reduce, (effect) =>
    runEffect(effect, {
      link: {
        ...link,
        open(wish) {
          tries.push({ at: schedule.now(), server: wish.server });
          link.open(wish);
        },
        send(outgoing, expiryMs) {
          const went = link.send(outgoing);
          if (went) sent.push({ type: outgoing.type, body: outgoing.body, at: schedule.now(), expiryMs });
          return went;
        },
      },
      scout,
      setTimer(name, afterMs) {
        clearTimer(name);
        const fire = () => {
          timers.delete(name);
          raise({ type: 'timer/fired', timer: name, chance: chance() });
        };
        timers.set(name, schedule.after(afterMs, fire));
      },
      clearTimer,
      history: { load: () => undefined, save: () => undefined, erase: () => undefined },
      remember: () => undefined,
      usedReason: () => undefined,
      showWindow: () => undefined,
      openUrl: () => undefined,
      updates: { check: () => undefined, download: () => undefined, stop: () => undefined },
      quit: () => undefined,
      log: { info: () => undefined },
    }),
  );

  const { platform, knowsPlatform } = setting;
  raise({
    type: 'profile/chosen',
    profile: profile({ platform: knowsPlatform ? platform : 'unknown', servers: [...servers] }),
    destination: checked(topic),
  });

  return {
    setting,
    connector,
    network,
    faults: faults.control,
    state: () => store.state(),
    /** What Sidetone raises when the agent does something. */
    raise,
    logIn: () =>
      raise({
        type: 'order/log-in',
        credentials: {
          agentId: checked(setting.agentId),
          extension: checked(connector.board.agent(setting.agentId)?.profile.extension ?? ''),
          password: new Secret(checked('demo')),
          mobile: null,
          remember: false,
          keepPassword: false,
          admin: false,
        },
      }),
    now: () => schedule.now(),
    wait: (ms: number) => schedule.advance(ms),
    /** Events that could not be read. */
    unreadable: () => unreadable,
    /** Every event Sidetone got, with its time, oldest first. */
    heard: () => heard,
    /** Every command that went out over the link in use, oldest first. */
    sent: (): readonly Sent[] => sent,
    /** Every try to connect, oldest first. */
    tries: () => tries,
  };
}
