import type { AgentStateName, Reason, Team } from '../../../src-shared/agent.ts';
import type { Action, Participant, Variable } from '../../../src-shared/dialog.ts';
import type { AgentId, DialogId } from '../../../src-shared/ids.ts';

/** Which of the two forms a message came in; for display only. */
export type Form = 'json' | 'text';

/**
 * Time as the connector writes it: `yyyy-MM-dd HH:mm:ss` of its own wall clock, no zone. As epoch ms read as
 * if it were UTC, so that two of them can be compared; `null` when absent or not readable.
 */
export type WallMs = number | null;

/** What a call event says of a dialog. A member that the event did not carry is `null`: keep what is known. */
export interface DialogFacts {
  readonly id: DialogId;
  /**
   * Finesse's state of the dialog, in capitals (INITIATING, INITIATED, ALERTING, ACTIVE, FAILED, DROPPED,
   * ACCEPTED), besides the text form's HELD (state of the agent's own leg), NOTFOUND, and unknown words.
   */
  readonly state: string | null;
  readonly callType: string | null;
  readonly fromAddress: string | null;
  readonly toAddress: string | null;
  /** The other party, where the event names it directly (text form, field 4). */
  readonly party: string | null;
  readonly ani: string | null;
  readonly dnis: string | null;
  readonly queueName: string | null;
  readonly associatedId: DialogId | null;
  readonly secondaryId: DialogId | null;
  readonly wrapUpReason: string | null;
  readonly startedAt: WallMs;
  readonly participants: readonly ParticipantFacts[] | null;
  readonly variables: readonly Variable[] | null;
  /** The reason of a FAILED call in the phone system's words. */
  readonly failure: string | null;
}

export interface ParticipantFacts extends Omit<Participant, 'since'> {
  /** Allowed actions, where the event carried them (JSON); `null` otherwise. Unknown words are left out. */
  readonly actions: readonly Action[] | null;
}

/** Which word announced the call: it says what the connector takes the dialog for. */
export type CallWord =
  | 'NewInboundCall'
  | 'NewOutboundCall'
  | 'InboundCall'
  | 'ConsultCall'
  | 'TransferCall'
  | 'ConferenceCall'
  | 'OutboundPreview'
  | 'DialogState';

export interface TeamMember {
  readonly agentId: AgentId;
  readonly name: string;
  readonly extension: string | null;
  readonly state: AgentStateName;
  readonly reasonCode: string | null;
  readonly pendingState: AgentStateName | null;
  readonly changedAt: WallMs;
}

export interface QueueFigures {
  readonly name: string;
  /** Counts are `null` where the platform has none (-1 on UCCX). */
  readonly agentsNotReady: number | null;
  readonly agentsReady: number | null;
  readonly agentsTalkingInbound: number | null;
  readonly agentsTalkingInternal: number | null;
  readonly agentsTalkingOutbound: number | null;
  readonly agentsWrapUpNotReady: number | null;
  readonly agentsWrapUpReady: number | null;
  readonly callsInQueue: number | null;
  readonly longestSince: WallMs;
}

export interface Phonebook {
  readonly id: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'TEAM';
}

export interface Contact {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly phoneNumber: string;
  readonly description: string;
}

/**
 * One event of the connector, whatever form it came in. `to` is the addressee (`null` where the form names
 * none).
 */
export type ConnectorEvent =
  | {
      readonly kind: 'system';
      readonly to: string | null;
      readonly status: 'in' | 'out';
      readonly word: string;
    }
  | { readonly kind: 'connect-status'; readonly to: string | null; readonly status: string }
  | {
      readonly kind: 'agent-info';
      readonly agentId: AgentId;
      readonly firstName: string;
      readonly lastName: string;
      readonly fullName: string | null;
      readonly supervisor: boolean;
      /** Finesse's word in capitals, `null` when empty. */
      readonly wrapUpOnIncoming: string | null;
      readonly teams: readonly Team[];
      readonly team: Team | null;
    }
  | {
      readonly kind: 'state';
      readonly to: string | null;
      /** The agent whose state it is: for a supervisor perhaps a member of the team. */
      readonly agentId: AgentId;
      /** RE_LOGIN is not among the documented eleven; a client knows it and tears the link down. */
      readonly state: AgentStateName | 'RE_LOGIN';
      readonly reasonCode: string | null;
      readonly pendingState: AgentStateName | null;
      readonly changedAt: WallMs;
      readonly fullName: string | null;
      readonly extension: string | null;
    }
  | {
      readonly kind: 'reasons';
      readonly to: string | null;
      readonly category: 'not-ready' | 'logout' | 'wrap-up';
      readonly reasons: readonly Reason[];
    }
  | {
      readonly kind: 'call';
      readonly to: string | null;
      readonly word: CallWord;
      readonly dialog: DialogFacts;
    }
  /** DialogState with a list: what is not in it has ended. */
  | { readonly kind: 'snapshot'; readonly to: string | null; readonly dialogs: readonly DialogFacts[] }
  | {
      readonly kind: 'error';
      readonly to: string | null;
      /** The connector's, Finesse's or the CTI's word or number; '' when none was given. */
      readonly code: string;
      readonly text: string;
      readonly data: string | null;
      /** The command it answers, where the connector says so. */
      readonly command: string | null;
    }
  | { readonly kind: 'control'; readonly to: string | null; readonly text: string }
  | { readonly kind: 'queues'; readonly to: string | null; readonly queues: readonly QueueFigures[] }
  | {
      readonly kind: 'team-users';
      readonly to: string | null;
      readonly teamId: string | null;
      readonly members: readonly TeamMember[];
    }
  | {
      readonly kind: 'phonebooks';
      readonly to: string | null;
      readonly scope: 'all' | 'team';
      readonly phonebooks: readonly Phonebook[];
    }
  | {
      readonly kind: 'contacts';
      readonly to: string | null;
      readonly phonebookId: string | null;
      readonly contacts: readonly Contact[];
    }
  | { readonly kind: 'logged-in-agents'; readonly to: string | null; readonly members: readonly TeamMember[] }
  | {
      readonly kind: 'dialog-controls';
      readonly to: string | null;
      readonly dialogId: DialogId;
      readonly actions: readonly Action[];
    }
  | {
      readonly kind: 'participants';
      readonly to: string | null;
      readonly dialogId: DialogId;
      readonly participants: readonly ParticipantFacts[];
    }
  | { readonly kind: 'recording'; readonly to: string | null; readonly status: string }
  /** A word we do not know: kept for the inspector, never an error. */
  | { readonly kind: 'unknown'; readonly to: string | null; readonly word: string };

/**
 * What became of one message. `word` is the event's, as the connector wrote it. `extras` names what no reading
 * used (inspector, counters): members by their path, `dialogs.moon`, and in the text form `field 10` from 0 on,
 * with its label where it has one.
 */
export type Decoded =
  | {
      readonly ok: true;
      readonly form: Form;
      readonly word: string;
      readonly event: ConnectorEvent;
      readonly extras: readonly string[];
    }
  | { readonly ok: false; readonly why: 'empty' | 'too-large' | 'not-json' | 'not-text' | 'bad-members' };
