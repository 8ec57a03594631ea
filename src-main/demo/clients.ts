import { encodeJson } from './events-json.ts';
import { encodeText } from './events-text.ts';
import type { GcEvent } from './events.ts';
import type { Schedule } from './schedule.ts';

/** The two forms of events; a connector's version decides which it sends. */
export type EventForm = 'json' | 'text';

export interface ClientsOptions {
  readonly schedule: Schedule;
  readonly form: EventForm;
  /** After how many ms without Hello or Beat a client is forgotten; 0 is never. */
  readonly silentClientMs: number;
  publish(topic: string, text: string): void;
  /** Called for each agent whose last client has fallen silent. */
  onForgotten(agentId: string): void;
}

/** The clients that have said Hello, and the agents that Connect bound to them. */
export interface Clients {
  /** A client gave a sign of life. */
  heard(destination: string): void;
  /** Events of this agent go to this client from now on, and those of its earlier agent no longer. */
  bind(agentId: string, destination: string): void;
  /** To each client of the agent; to nobody when there is none. */
  tellAgent(agentId: string, event: GcEvent): void;
  /** To each client of the supervisor, about another agent. */
  tellAbout(supervisorId: string, agentId: string, event: GcEvent): void;
  tellClient(destination: string, event: GcEvent): void;
  /** Every client heard of lately. */
  destinations(): readonly string[];
  setForm(agentId: string, form: EventForm): void;
}

/** Keeps who is connected, and forgets who has been silent for too long. */
export function createClients(options: ClientsOptions): Clients {
  const { schedule } = options;
  const forms = new Map<string, EventForm>();
  /** By destination: whose events the client gets, and how to stop waiting for its silence. */
  const clients = new Map<string, { agentId: string | null; stopWaiting: () => void }>();

  function heard(destination: string) {
    const known = clients.get(destination);
    known?.stopWaiting();
    const stopWaiting =
      options.silentClientMs > 0
        ? schedule.after(options.silentClientMs, () => forget(destination))
        : () => undefined;
    clients.set(destination, { agentId: known?.agentId ?? null, stopWaiting });
  }

  function forget(destination: string) {
    const agentId = clients.get(destination)?.agentId ?? null;
    clients.delete(destination);
    if (agentId !== null && destinationsOf(agentId).length === 0) options.onForgotten(agentId);
  }

  const destinationsOf = (agentId: string) =>
    [...clients].filter(([, client]) => client.agentId === agentId).map(([destination]) => destination);

  const formOf = (agentId: string | null | undefined) => forms.get(agentId ?? '') ?? options.form;

  function send(destination: string, addressee: string, form: EventForm, event: GcEvent) {
    options.publish(
      destination,
      form === 'json' ? encodeJson(addressee, event) : encodeText(addressee, event),
    );
  }

  return {
    heard,
    bind(agentId, destination) {
      heard(destination);
      const client = clients.get(destination);
      if (client !== undefined) client.agentId = agentId;
    },
    tellAgent(agentId, event) {
      for (const destination of destinationsOf(agentId)) send(destination, agentId, formOf(agentId), event);
    },
    tellAbout(supervisorId, agentId, event) {
      for (const destination of destinationsOf(supervisorId))
        send(destination, agentId, formOf(supervisorId), event);
    },
    tellClient(destination, event) {
      send(destination, destination, formOf(clients.get(destination)?.agentId), event);
    },
    destinations: () => [...clients.keys()],
    setForm: (agentId, form) => void forms.set(agentId, form),
  };
}
