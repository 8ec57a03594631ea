import type { AgentId } from './ids.ts';

/** The eleven states of the GC's State event (GC page, Agent State). */
export const agentStates = [
  'UNKNOWN',
  'READY',
  'NOT_READY',
  'LOGOUT',
  'TALKING',
  'RESERVED',
  'RESERVED_OUTBOUND',
  'RESERVED_OUTBOUND_PREVIEW',
  'WORK',
  'WORK_READY',
  'HOLD',
] as const;
export type AgentStateName = (typeof agentStates)[number];

export interface Team {
  readonly id: string;
  readonly name: string | null;
}

/** One choice of a reason list, as Finesse has it. */
export interface Reason {
  readonly code: string;
  readonly label: string;
}

/** The three lists an agent chooses from; `null` while the connector has not sent one yet. */
export interface ReasonLists {
  readonly notReady: readonly Reason[] | null;
  readonly logout: readonly Reason[] | null;
  readonly wrapUp: readonly Reason[] | null;
}

/** The states an agent may ask for. WORK is wrap-up with Not ready after it, WORK_READY with Ready. */
export type WantedState = 'READY' | 'NOT_READY' | 'WORK' | 'WORK_READY';

/** What the agent wants to be when the calls are over. Kept here and sent then, where nobody would tell of it. */
export interface Wish {
  readonly state: WantedState;
  /** Of Not ready; `null` for none. */
  readonly reasonCode: string | null;
}

/** The agent who is logged in here, as the connector last described them. */
export interface Agent {
  readonly id: AgentId;
  readonly extension: string;
  readonly name: string;
  readonly supervisor: boolean;
  readonly team: Team | null;
  readonly teams: readonly Team[];
  /** Whether a reason may or must be given after an incoming call (Finesse: wrapUpOnIncoming). */
  readonly wrapUp: 'optional' | 'required' | 'not-allowed';
  readonly state: AgentStateName;
  /** Reason code of Not ready or Logout, as Finesse numbers it; `null` where none was given. */
  readonly reasonCode: string | null;
  /** The state that follows the present call; UCCE only (GC page: pendingState). */
  readonly pendingState: AgentStateName | null;
  /** Epoch ms by our clock at which the state began. */
  readonly since: number;
}
