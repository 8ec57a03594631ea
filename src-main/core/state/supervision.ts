import type { AgentId, DialogId } from '../../../src-shared/ids.ts';
import type { OrderTold, TeamCall, TeamRow } from '../../../src-shared/supervision.ts';
import type { AppState } from './app-state.ts';

/**
 * A supervisor's team. `subscribed`: its members' changes come over the present link.
 *
 *   wanted -> loaded -> wanted (after a lost link, by the supervisor's word, or for somebody whom no list has)
 *          \-> failed -> wanted
 */
export interface TeamList {
  readonly id: string;
  readonly name: string;
  readonly phase: 'wanted' | 'loaded' | 'failed';
  readonly subscribed: boolean;
}

/** What a supervisor sees of others. For everybody else it stays as it is here, and costs nothing. */
export interface SupervisionState {
  readonly teams: readonly TeamList[];
  /** Each agent once, in however many teams. An agent keeps their place until a list changes who is there. */
  readonly agents: readonly TeamRow[];
  /** Where in `agents` somebody stands, by `keyOf` their id: two hundred changes a second look nobody up. */
  readonly places: ReadonlyMap<string, number>;
  /** Epoch ms since which calls are counted; 0 while there is nothing to count. */
  readonly since: number;
  /** The call that is listened to or was joined, and whose it is; `null` for an extension that is nobody's here. */
  readonly monitor: {
    readonly dialogId: DialogId;
    readonly extension: string;
    readonly agentId: AgentId | null;
  } | null;
  /** Epoch ms of the last look for those who are in a state for too long. */
  readonly ruledAt: number;
}

export const noSupervision: SupervisionState = {
  teams: [],
  agents: [],
  places: new Map(),
  since: 0,
  monitor: null,
  ruledAt: 0,
};

/** Ids are compared without regard to case: Finesse accepts a login name in any (assumed). */
export const keyOf = (id: string) => id.toLowerCase();

/** The row of an agent; `undefined` where no team of the supervisor has them. */
export function memberOf({ agents, places }: SupervisionState, id: string): TeamRow | undefined {
  const place = places.get(keyOf(id));
  return place === undefined ? undefined : agents[place];
}

/** Who is logged in at an extension. */
export const memberAt = ({ agents }: SupervisionState, extension: string): TeamRow | undefined =>
  agents.find((row) => row.extension === extension);

/** The state with this of its supervision changed. */
export const putSupervision = (state: AppState, part: Partial<SupervisionState>): AppState => ({
  ...state,
  supervision: { ...state.supervision, ...part },
});

/** Another list of agents, with the places in it. */
export function withAgents(state: AppState, agents: readonly TeamRow[]): AppState {
  return putSupervision(state, {
    agents,
    places: new Map(agents.map(({ id }, place) => [keyOf(id), place])),
  });
}

/** An agent as they are now, in their place. */
export function withMember(state: AppState, row: TeamRow): AppState {
  const { agents, places } = state.supervision;
  const place = places.get(keyOf(row.id));
  return place === undefined ? state : putSupervision(state, { agents: agents.with(place, row) });
}

/** What became of the last order about an agent; `null`: it has been read, or another is under way. */
export function withTold(state: AppState, id: string, told: OrderTold | null): AppState {
  const row = memberOf(state.supervision, id);
  return row === undefined || row.told === told ? state : withMember(state, { ...row, told });
}

/** Whom an agent talks with, as a call that the supervisor hears of has shown. */
export function withCall(state: AppState, id: AgentId, facts: Omit<TeamCall, 'since'>): AppState {
  const row = memberOf(state.supervision, id);
  if (row === undefined || row.call === null) return state;
  const { party, name, queue } = row.call;
  const call: TeamCall = {
    since: row.call.since,
    party: facts.party ?? party,
    name: facts.name ?? name,
    queue: facts.queue ?? queue,
  };
  const same = call.party === party && call.name === name && call.queue === queue;
  return same ? state : withMember(state, { ...row, call });
}
