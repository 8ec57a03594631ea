import type { AgentStateName } from './agent.ts';
import type { AgentId, DialogId } from './ids.ts';
import type { ListPhase } from './phonebook.ts';

/** What a supervisor may order about one agent; `monitor` listens in. */
export const agentOrders = ['agent-ready', 'agent-not-ready', 'agent-log-out', 'monitor'] as const;
export type AgentOrder = (typeof agentOrders)[number];

/** The state that an order asks for. */
export const wantedBy = {
  'agent-ready': 'READY',
  'agent-not-ready': 'NOT_READY',
  'agent-log-out': 'LOGOUT',
} as const satisfies Record<Exclude<AgentOrder, 'monitor'>, AgentStateName>;

/**
 * What became of the last order about an agent. `after-call`: it was taken without a word, and Finesse changes a state
 * only when the calls are over.
 */
export type OrderTold =
  | { readonly order: AgentOrder; readonly outcome: 'done' | 'after-call' }
  | {
      readonly order: AgentOrder;
      readonly outcome: 'no-answer' | 'refused';
      /** The connector's own, empty where it gave none. */
      readonly code: string;
      readonly text: string;
    };

/** An agent of the supervisor's teams, as the events show them. Times in epoch ms by our clock. */
export interface TeamRow {
  readonly id: AgentId;
  readonly name: string;
  readonly extension: string | null;
  readonly state: AgentStateName;
  readonly reasonCode: string | null;
  /** What follows the calls; UCCE only. */
  readonly pendingState: AgentStateName | null;
  /** `null` while nobody has said when the state began. */
  readonly since: number | null;
  /** Ids of the teams that list them: none for somebody whose change was told before any list. */
  readonly teams: readonly string[];
  /** The call they are in; whom with is told only where the supervisor hears of it, by listening in. */
  readonly call: TeamCall | null;
  /** Calls they have talked in, and that rang in vain, since `SupervisionView.countedSince`. */
  readonly calls: number;
  readonly missed: number;
  /** The last of `missed` was not long ago: they are not ready because of it. */
  readonly justMissed: boolean;
  readonly told: OrderTold | null;
}

export interface TeamCall {
  /** When it began, hold included; `null` where it was up before anybody looked. */
  readonly since: number | null;
  readonly party: string | null;
  readonly name: string | null;
  readonly queue: string | null;
}

/** The one call that the supervisor listens to, or has joined. */
export interface Monitored {
  readonly dialogId: DialogId;
  /** `null` for an extension that is nobody's of the teams. */
  readonly agentId: AgentId | null;
  /** The agent's name, else the extension. */
  readonly name: string;
  readonly extension: string;
  /** `joined`: everybody hears the supervisor. */
  readonly mode: 'listening' | 'held' | 'joined';
  readonly since: number;
  /** Whom the agent talks with, where the call's data say. */
  readonly party: string | null;
  readonly partyName: string | null;
  readonly queue: string | null;
}

export interface SupervisedTeam {
  readonly id: string;
  readonly name: string;
  readonly list: ListPhase;
}

/** What stands beside the rows, which travel on their own: there may be thousands. */
export interface SupervisionView {
  readonly teams: readonly SupervisedTeam[];
  /** How many agents there are, each counted once. */
  readonly size: number;
  readonly countedSince: number;
  readonly monitored: Monitored | null;
}

/** In a call, whatever it is doing just now. */
export const inCall = (state: AgentStateName): boolean => state === 'TALKING' || state === 'HOLD';
