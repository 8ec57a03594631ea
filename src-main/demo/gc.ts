import { agentStateCommands } from './agent-states.ts';
import { inState } from './agents.ts';
import { createCaller } from './caller.ts';
import { createCampaignDialer } from './campaign-dialer.ts';
import { callCommands } from './calls.ts';
import { createClients, type Clients, type EventForm } from './clients.ts';
import type { CallerControl } from './control.ts';
import type { CommandTable, Gc } from './command.ts';
import type { ErrorView, GcEvent } from './events.ts';
import { finesseErrors } from './finesse-errors.ts';
import type { Platform } from './finesse.ts';
import { consultCommands } from './consults.ts';
import { dialogDataCommands } from './dialog-data.ts';
import { createOutside } from './outside.ts';
import { phonebookCommands } from './phonebooks.ts';
import { previewCommands } from './previews.ts';
import { reasonCommands } from './reasons.ts';
import type { Schedule } from './schedule.ts';
import { queueCommands } from './queues.ts';
import { sessionCommands } from './session.ts';
import { followMonitored, supervisionCommands } from './supervision.ts';
import { createSwitchboard, type Switchboard } from './switchboard.ts';
import { teamCommands } from './teams.ts';
import { createWorld } from './example-world.ts';
import type { World } from './world.ts';

/** How the simulated centre behaves. Times in ms. */
export interface Behaviour {
  readonly platform: Platform;
  /** The form of events for agents that no `setForm` names. */
  readonly form: EventForm;
  /** The customer who calls first, counted from 0. */
  readonly seed: number;
  /** How long a queue call rings at an agent before it leaves. */
  readonly ringNoAnswerMs: number;
  /** How long a dialled number rings before somebody picks up. */
  readonly pickUpMs: number;
  readonly previewTimeoutMs: number;
  /** How long a failed call stays before the phone system drops it. */
  readonly failedCallMs: number;
  /** After how long without Hello or Beat a client is forgotten; 0 is never. */
  readonly silentClientMs: number;
  /** Whether an agent is logged out when their last client is forgotten. */
  readonly logoutSilentAgents: boolean;
}

export interface GcOptions extends Behaviour {
  /** Default: the example. */
  readonly world?: World;
  readonly schedule: Schedule;
  /** Puts an event on the topic of this name. */
  publish(topic: string, text: string): void;
}

/** The connector, apart from any broker: commands in, events out by `publish`. */
export interface Connector {
  /** One command: the JMSType and the text of its message. */
  handle(type: string, body: string): void;
  /** Answers a command with an Error event. */
  refuse(agentId: string, error: ErrorView): void;
  setService(status: Gc['status']): void;
  readonly board: Switchboard;
  readonly clients: Clients;
  readonly caller: CallerControl;
}

const commands: CommandTable = {
  ...sessionCommands,
  ...agentStateCommands,
  ...callCommands,
  ...consultCommands,
  ...dialogDataCommands,
  ...previewCommands,
  ...reasonCommands,
  ...phonebookCommands,
  ...teamCommands,
  ...queueCommands,
  ...supervisionCommands,
};

/** What works while Finesse is out of service. */
const alwaysUsable = ['hello', 'beat', 'connect'];

/** The parts of a JMSType `<Word>#<subject>`; pages print a blank after the `#`, which is let pass. */
export function parseType(type: string): { word: string; subject: string } {
  const [word = '', subject = ''] = type.split('#');
  return { word: word.trim().toLowerCase(), subject: subject.trim() };
}

/** Puts the simulated connector together. */
export function createConnector(options: GcOptions): Connector {
  const { platform, schedule, world = createWorld() } = options;
  let status: Gc['status'] = 'IN_SERVICE';

  const clients = createClients({
    schedule,
    form: options.form,
    silentClientMs: options.silentClientMs,
    publish: (topic, text) => options.publish(topic, text),
    onForgotten(agentId) {
      const agent = board.agent(agentId);
      if (options.logoutSilentAgents && agent !== undefined && agent.state !== 'LOGOUT')
        board.putAgent(inState(agent, 'LOGOUT', '50001', schedule.now()));
    },
  });
  const tell = (agentId: string, event: GcEvent) => clients.tellAgent(agentId, event);

  /** The supervisors of each team who asked to hear of it. */
  const watchers = new Map<string, Set<string>>();
  const watch = (supervisorId: string, teamId: string) =>
    void watchers.set(teamId, new Set(watchers.get(teamId)).add(supervisorId));

  /** Once each, in however many of their teams the agent is. */
  function watchersOf(agentId: string): readonly string[] {
    const profile = board.agent(agentId)?.profile;
    if (profile === undefined) return [];
    const teams = [profile.team, ...(profile.alsoIn ?? [])];
    const all = new Set(teams.flatMap(({ id }) => [...(watchers.get(id) ?? [])]));
    return [...all].filter((id) => id !== agentId);
  }

  function onEvent(agentId: string, event: GcEvent) {
    tell(agentId, event);
    if (event.type !== 'State') return;
    for (const supervisorId of watchersOf(agentId)) tell(supervisorId, event);
    if (event.agent.state === 'LOGOUT') watchers.forEach((supervisors) => supervisors.delete(agentId));
  }
  const board = createSwitchboard({
    world,
    platform,
    schedule,
    onEvent,
    onAgent: (agent) => caller.agentChanged(agent),
    onDialog: (dialog) => followMonitored(board, dialog, schedule.now()),
  });
  const caller = createCaller({ ...options, world, board });
  const outside = createOutside({ ...options, world, board });
  /** A command about a member of a team carries their id: who watches the team hears that it failed (assumed). */
  function refuse(agentId: string, error: ErrorView) {
    const event = { type: 'Error', ...error } as const;
    tell(agentId, event);
    for (const supervisorId of watchersOf(agentId)) clients.tellAbout(supervisorId, agentId, event);
  }

  return {
    handle(type, body) {
      const { word, subject } = parseType(type);
      const params = body === '' ? [] : body.split(',').map((param) => param.trim());
      const isUsable = status === 'IN_SERVICE' || alwaysUsable.includes(word);
      const command = commands[word] ?? (() => finesseErrors.unknownCommand);
      const gc: Gc = { world, platform, schedule, board, clients, outside, status, watch, tell };
      const refusal = isUsable ? command(gc, subject, params) : finesseErrors.outOfService;
      if (refusal !== undefined) refuse(subject, refusal);
    },
    refuse,
    setService(next) {
      status = next;
      for (const destination of clients.destinations())
        clients.tellClient(destination, { type: 'System', status });
    },
    board,
    clients,
    caller: { ...caller, ...createCampaignDialer({ ...options, world, board }) },
  };
}
