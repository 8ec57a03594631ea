/** The contact centre that is simulated: who works there, who calls, what can be chosen. */
export interface World {
  readonly agents: readonly AgentProfile[];
  readonly teams: readonly Team[];
  /** Every extension that is a phone; agents may log in at any of them. */
  readonly phones: readonly string[];
  readonly queues: readonly Queue[];
  readonly customers: readonly Customer[];
  readonly campaigns: readonly Campaign[];
  readonly phonebooks: readonly Phonebook[];
  readonly reasons: Readonly<Record<ReasonCategory, readonly Reason[]>>;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

export interface AgentProfile {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly password: string;
  /** The phone on this agent's desk; logging in elsewhere is allowed. */
  readonly extension: string;
  readonly team: Team;
  /** Other teams that list the agent too; absent for most. */
  readonly alsoIn?: readonly Team[];
  /** The teams a supervisor sees; empty for an agent. */
  readonly supervises: readonly Team[];
  /** Finesse's words: REQUIRED goes into wrap-up after a queue call, OPTIONAL only when asked for. */
  readonly wrapUpOnIncoming: 'REQUIRED' | 'OPTIONAL' | 'NOT_ALLOWED';
}

/** Whether a team lists this agent. */
export const isIn = ({ team, alsoIn = [] }: AgentProfile, teamId: string): boolean =>
  team.id === teamId || alsoIn.some(({ id }) => id === teamId);

export interface Queue {
  readonly name: string;
  /** The number customers dial. */
  readonly number: string;
  readonly teamId: string;
}

export interface Customer {
  readonly name: string;
  readonly number: string;
  /** Call variables; null stands for the word `null` that connectors send (seen on the wire). */
  readonly variables: Readonly<Record<string, string | null>>;
}

export interface Campaign {
  readonly name: string;
  readonly contacts: readonly Customer[];
}

/** The categories as the ReasonCodes event spells them (GC page). */
export type ReasonCategory = 'NOT_READY' | 'LOGOUT' | 'WrapUp';

export interface Reason {
  readonly code: string;
  readonly label: string;
}

export interface Contact {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phoneNumber: string;
  readonly description: string;
}

export interface Phonebook {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'TEAM';
  /** Empty for a global one. */
  readonly teamId: string;
  readonly contacts: readonly Contact[];
}
