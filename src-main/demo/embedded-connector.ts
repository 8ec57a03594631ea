import { createChanges } from './changes.ts';
import type { Control, ReceivedCommand, Snapshot } from './control.ts';
import { createFaults } from './faults.ts';
import { createConnector, parseType, type Behaviour } from './gc.ts';
import { maskedCommand } from './masking.ts';
import { realSchedule, scopeOf, type Schedule } from './schedule.ts';
import { startScriptedCaller } from './scripted-caller.ts';
import { startCrowd } from './crowd.ts';
import { withCrowd, type CrowdOptions } from './crowd-world.ts';
import { createWorld } from './example-world.ts';
import { snapshotAgents, snapshotDialogs } from './snapshot.ts';
import { startBroker, type QueueMessage } from './stomp-broker.ts';
import type { World } from './world.ts';

export interface EmbeddedConnectorOptions extends Partial<Behaviour> {
  /** Default 0: a free one. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** What STOMP's CONNECT must carry; without it everybody is let in. */
  readonly credentials?: { readonly login: string; readonly passcode: string };
  /** Every how many ms the broker offers and wants heart-beats; 0 is never. Default 10 s. */
  readonly heartBeatMs?: number;
  /** How long the connector takes over each command, in ms. Default 0: answers at once. */
  readonly answerDelayMs?: number;
  /** The clock of agents and calls; the broker always has the real one. */
  readonly schedule?: Schedule;
  /** Every how many ms a customer calls and, with nobody READY, waits; without it only `control` makes calls. */
  readonly callEveryMs?: number;
  /** The people there are. Default: those of the example. */
  readonly world?: World;
  /** Agents who work by themselves, in teams of the supervisors; without it there are none. */
  readonly crowd?: CrowdOptions;
  /** How many of the latest commands `control.received` keeps, passwords included. Default: every one. */
  readonly keepReceived?: number;
  /** Gets a line for each command, with passwords and numbers masked. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedConnector {
  /** `ws://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  readonly control: Control;
  /** Cuts every connection, ends every timer and frees the port. */
  close(): Promise<void>;
}

const defaults: Behaviour = {
  platform: 'UCCE',
  form: 'json',
  seed: 0,
  ringNoAnswerMs: 20_000,
  pickUpMs: 2_000,
  previewTimeoutMs: 60_000,
  failedCallMs: 15_000,
  silentClientMs: 60_000,
  logoutSilentAgents: false,
};

/**
 * Starts a simulated Generic Connector, Finesse and callers behind a STOMP broker on loopback.
 * Rejects when the port is taken.
 */
export async function startEmbeddedConnector(
  options: EmbeddedConnectorOptions = {},
): Promise<EmbeddedConnector> {
  const schedule = scopeOf(options.schedule ?? realSchedule);
  const changes = createChanges();
  const received: ReceivedCommand[] = [];
  const mostReceived = options.keepReceived ?? Infinity;

  const faults = createFaults(schedule, (topic, text) => broker.publish(topic, text));
  const world = options.world ?? createWorld();
  const connector = createConnector({
    ...defaults,
    ...options,
    world: options.crowd === undefined ? world : withCrowd(world, options.crowd),
    schedule,
    publish(topic, text) {
      faults.pass(topic, text);
      changes.announce();
    },
  });

  /** A body with a content-length is a BytesMessage to ActiveMQ, and the connector reads text only. */
  function receive({ type, body, headers }: QueueMessage) {
    const { word, subject } = parseType(type);
    received.push({ word, subject, type, body, headers, at: schedule.now() });
    if (received.length > mostReceived) received.shift();
    options.log?.(maskedCommand(word, subject, body));
    changes.announce();
    const { refusal, delayMs, isIgnored } = faults.forCommand(word, body);
    if (isIgnored || headers['content-length'] !== undefined) return;
    const run = () => {
      if (refusal === null) connector.handle(type, body);
      else connector.refuse(subject, refusal);
      changes.announce();
    };
    const waitMs = delayMs + (options.answerDelayMs ?? 0);
    if (waitMs > 0) schedule.after(waitMs, run);
    else run();
  }

  const broker = await startBroker({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    credentials: options.credentials,
    heartBeatMs: options.heartBeatMs,
    onQueueMessage: (_queue, message) => receive(message),
  });

  const snapshot = (): Snapshot => ({
    agents: snapshotAgents(connector.board),
    dialogs: snapshotDialogs(connector.board.dialogs()),
    pastDialogs: snapshotDialogs(connector.board.pastDialogs()),
    received,
  });

  const crowd = options.crowd === undefined ? null : startCrowd({ ...options.crowd, connector, schedule });

  const control: Control = {
    ...faults.control,
    setPace: (pace) => crowd?.setPace(pace),
    ringInbound: (call) => connector.caller.ringInbound(call),
    callerHangsUp: (dialogId) => connector.caller.callerHangsUp(dialogId),
    offerPreview: (offer) => connector.caller.offerPreview(offer),
    setForm: (agentId, form) => connector.clients.setForm(agentId, form),
    setService: (status) => connector.setService(status),
    mute: () => broker.setMuted(true),
    unmute: () => broker.setMuted(false),
    sendGarbage: (text) => connector.clients.destinations().forEach((topic) => broker.publish(topic, text)),
    killConnections: () => broker.killConnections(),
    failConnections: (message) => broker.failConnections(message),
    stopListening: () => broker.stopListening(),
    startListening: () => broker.startListening(),
    clearFaults() {
      faults.control.clearFaults();
      broker.setMuted(false);
    },
    snapshot,
    received: () => received,
    waitFor: (predicate, timeoutMs = 10_000) =>
      changes.until(() => predicate(snapshot()), timeoutMs, predicate.toString()),
  };

  if (options.callEveryMs !== undefined) startScriptedCaller(control, schedule, options.callEveryMs);

  return {
    url: `ws://127.0.0.1:${broker.port}`,
    port: broker.port,
    control,
    async close() {
      schedule.dispose();
      await broker.stopListening();
    },
  };
}
