import { createConnector, type Behaviour } from '../../../src-main/demo/gc.ts';
import { createManualSchedule } from '../../../src-main/demo/schedule.ts';

/** An event in the JSON form. */
export type Told = Readonly<Record<string, unknown>> & { readonly type: string };

const behaviour: Behaviour = {
  platform: 'UCCE',
  form: 'json',
  seed: 0,
  ringNoAnswerMs: 20_000,
  pickUpMs: 2_000,
  previewTimeoutMs: 30_000,
  failedCallMs: 15_000,
  silentClientMs: 0,
  logoutSilentAgents: false,
};

/** A connector without a broker, on a clock that the test moves. Its client `me` has agent 1001. */
export function driveConnector(options: Partial<Behaviour> = {}) {
  const schedule = createManualSchedule(new Date(2026, 0, 15, 9, 30).getTime());
  const published: { topic: string; text: string }[] = [];
  const connector = createConnector({
    ...behaviour,
    ...options,
    schedule,
    publish: (topic, text) => published.push({ topic, text }),
  });
  const send = (type: string, body = '') => connector.handle(type, body);

  const desk = {
    connector,
    schedule,
    send,
    /** Logs an agent in; their events go to a client named as their id. */
    logIn(agentId: string, extension: string) {
      send(`Connect#${agentId}`, `${agentId},demo`);
      send(`Login#${agentId}`, `demo,${extension}`);
    },
    /** The texts published to a topic since this was last asked. */
    textsTo(topic: string): string[] {
      const texts = published.filter((one) => one.topic === topic).map(({ text }) => text);
      published.splice(0, published.length, ...published.filter((one) => one.topic !== topic));
      return texts;
    },
    /** The same, read as JSON. */
    toldTo: (topic: string): Told[] => desk.textsTo(topic).map((text) => JSON.parse(text) as Told),
    state: (agentId: string) => connector.board.agent(agentId)?.state,
    reason: (agentId: string) => connector.board.agent(agentId)?.reasonCode,
    dialog: (dialogId: string) => connector.board.dialog(dialogId),
    /** The id of the agent's newest call. */
    newestCall: (agentId: string) => connector.board.legs(agentId).at(-1)?.dialog.id ?? 'none',
  };
  return desk;
}

/** An event by its type and what it tells most of: `InboundCall ACTIVE`, `Error Invalid State`. */
export function inShort(event: Told): string {
  const dialog = event['dialog'] as { state?: string } | undefined;
  const details = [dialog?.state, event['state'], event['errorType'], event['status']];
  return [event.type, ...details.filter((detail) => typeof detail === 'string')].join(' ');
}
