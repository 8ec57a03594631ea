import type { Agent } from './agents.ts';
import { dialogState, type AgentState, type Dialog, type DialogState, type LegState } from './finesse.ts';
import type { Switchboard } from './switchboard.ts';

/** An agent as Finesse has them. */
export interface AgentSnapshot {
  readonly id: string;
  readonly state: AgentState;
  readonly reasonCode: string;
  readonly pendingState: string;
  /** Empty while logged out. */
  readonly extension: string;
  /** Where the agent's calls ring: the phone of a mobile agent, else the extension. */
  readonly ringsAt: string;
}

/** A call as Finesse has it. */
export interface DialogSnapshot {
  readonly id: string;
  readonly state: DialogState;
  readonly from: string;
  readonly to: string;
  readonly wrapUpReason: string;
  readonly variables: Readonly<Record<string, string | null>>;
  readonly parties: readonly {
    readonly address: string;
    /** Null for an outside party. */
    readonly agentId: string | null;
    readonly callType: string;
    readonly state: LegState;
  }[];
}

/** By agent id. */
export function snapshotAgents(board: Switchboard): Readonly<Record<string, AgentSnapshot>> {
  return Object.fromEntries(board.agents().map((agent) => [agent.profile.id, agentSnapshot(agent)]));
}

/** The dialogs as tests and the control panel see them. */
export const snapshotDialogs = (dialogs: readonly Dialog[]): readonly DialogSnapshot[] =>
  dialogs.map(dialogSnapshot);

function agentSnapshot(agent: Agent): AgentSnapshot {
  const { profile, state, reasonCode, pendingState, extension, mobile } = agent;
  const ringsAt = mobile?.phone ?? extension;
  return { id: profile.id, state, reasonCode, pendingState, extension, ringsAt };
}

function dialogSnapshot(dialog: Dialog): DialogSnapshot {
  const { id, from, to, wrapUpReason, variables } = dialog;
  const parties = dialog.parties.map(({ address, agentId, callType, state }) => ({
    address,
    agentId,
    callType,
    state,
  }));
  return { id, state: dialogState(dialog), from, to, wrapUpReason, variables, parties };
}
