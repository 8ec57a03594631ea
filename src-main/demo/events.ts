import type { Action, AgentState, Dialog, DialogState, LegState, Party } from './finesse.ts';
import type { AgentProfile, Contact, Phonebook, Reason, ReasonCategory } from './world.ts';

/** A participant as an event shows it. */
export interface ParticipantView {
  readonly address: string;
  readonly state: LegState;
  readonly type: Party['type'];
  readonly kind: Party['kind'];
  /** Why the leg failed; empty if it did not. */
  readonly stateCause: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly changedAt: number;
  readonly actions: readonly Action[];
}

/** A dialog as one agent has it. */
export interface CallView extends Omit<Dialog, 'parties' | 'isOffer' | 'monitoredDialogId'> {
  readonly state: DialogState;
  /** The agent's own leg, which alone tells that the call is on hold. */
  readonly ownState: LegState;
  readonly callType: string;
  /** The address of whom the agent talks with. */
  readonly otherParty: string;
  /** Who is still in the call, the agent first. */
  readonly participants: readonly ParticipantView[];
}

/** The word that announces a call: it says what the connector takes it for. */
export type CallWord = 'NewInboundCall' | 'InboundCall' | 'ConsultCall' | 'OutboundPreview';

/** An agent and their state, as in a State event or a row of a team. */
export interface AgentView {
  readonly agentId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly state: AgentState;
  readonly reasonCode: string;
  readonly pendingState: string;
  /** Epoch milliseconds; null for somebody who never logged in. */
  readonly changedAt: number | null;
  readonly extension: string;
}

/** Figures of a queue; -1 where the platform has none (UCCX). */
export interface QueueFigures {
  readonly name: string;
  readonly agentsNotReady: number;
  readonly agentsReady: number;
  readonly agentsTalkingInbound: number;
  readonly agentsTalkingInternal: number;
  readonly agentsTalkingOutbound: number;
  readonly agentsWrapUpNotReady: number;
  readonly agentsWrapUpReady: number;
  readonly callsInQueue: number;
  /** Epoch milliseconds; null for an empty queue. */
  readonly longestSince: number | null;
}

/** An Error event; `code` is what the text form shows in field 2, which is assumed to be a code. */
export interface ErrorView {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly errorData: string;
  readonly code: string;
}

/** What the connector has to say, before it takes one of the two forms. */
export type GcEvent =
  | { readonly type: 'System'; readonly status: 'IN_SERVICE' | 'OUT_OF_SERVICE' }
  | { readonly type: 'ConnectStatus'; readonly status: 'SUCCESS' | 'SUBSCRIPTION_FAILED' }
  | { readonly type: 'AgentInfo'; readonly profile: AgentProfile }
  | { readonly type: 'State'; readonly agent: AgentView }
  | { readonly type: 'ReasonCodes'; readonly category: ReasonCategory; readonly reasons: readonly Reason[] }
  | { readonly type: 'Call'; readonly word: CallWord; readonly call: CallView }
  | { readonly type: 'DialogState'; readonly call: CallView }
  | { readonly type: 'DialogGone'; readonly dialogId: string }
  | { readonly type: 'DialogControls'; readonly dialogId: string; readonly actions: readonly Action[] }
  | {
      readonly type: 'Participants';
      readonly dialogId: string;
      readonly participants: readonly ParticipantView[];
    }
  | ({ readonly type: 'Error' } & ErrorView)
  | { readonly type: 'Control'; readonly text: string }
  | { readonly type: 'Phonebooks' | 'TeamPhoneBooks'; readonly phonebooks: readonly Phonebook[] }
  | {
      readonly type: 'PhonebookContacts';
      readonly phonebookId: string;
      readonly contacts: readonly Contact[];
    }
  | { readonly type: 'TeamUsers'; readonly teamId: string; readonly members: readonly AgentView[] }
  | { readonly type: 'LoggedInAgents'; readonly members: readonly AgentView[] }
  | { readonly type: 'QueueList'; readonly queues: readonly QueueFigures[] };
