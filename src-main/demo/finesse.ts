/** The eleven of the GC page. */
export type AgentState =
  | 'UNKNOWN'
  | 'READY'
  | 'NOT_READY'
  | 'LOGOUT'
  | 'TALKING'
  | 'RESERVED'
  | 'RESERVED_OUTBOUND'
  | 'RESERVED_OUTBOUND_PREVIEW'
  | 'WORK'
  | 'WORK_READY'
  | 'HOLD';

/** A dialog has no HELD: hold is per participant (Finesse page). */
export type DialogState =
  'INITIATING' | 'INITIATED' | 'ALERTING' | 'ACTIVE' | 'FAILED' | 'DROPPED' | 'ACCEPTED';

/** What one participant's part of a dialog can be. */
export type LegState = DialogState | 'HELD';

/** UCCX has no pending states, no offers to reject, no blind transfer and no queue figures (Finesse page). */
export type Platform = 'UCCX' | 'UCCE';

/** What a participant may ask for (Finesse page). */
export type Action =
  | 'ANSWER'
  | 'HOLD'
  | 'RETRIEVE'
  | 'DROP'
  | 'UPDATE_CALL_DATA'
  | 'CONSULT_CALL'
  | 'TRANSFER_SST'
  | 'TRANSFER'
  | 'CONFERENCE'
  | 'ACCEPT'
  | 'REJECT'
  | 'CLOSE'
  | 'PARTICIPANT_DROP';

/** One participant of a dialog. */
export interface Party {
  /** An extension or an outside number. */
  readonly address: string;
  /** The agent at that extension; null for an outside party, and for an agent who must not see the dialog. */
  readonly agentId: string | null;
  /** `NULL` is an outside party (seen in a client). */
  readonly type: 'AGENT_DEVICE' | 'NULL';
  readonly kind: '' | 'SUPERVISOR_BARGE_IN';
  /** What the call is to this party: the two ends of a call name it differently. */
  readonly callType: string;
  readonly state: LegState;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly changedAt: number;
}

/** A call. The state of the whole follows from its parties: see `dialogState`. */
export interface Dialog {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ani: string;
  readonly dnis: string;
  readonly queueName: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  /** The dialog this one consults about; empty for a first-hand call. */
  readonly associatedDialogId: string;
  /** The dialog that was merged into this one; empty if none. */
  readonly secondaryId: string;
  readonly wrapUpReason: string;
  /** Why the call failed, in words; empty if it did not. */
  readonly failure: string;
  /** A campaign's contact that waits for ACCEPT, REJECT or CLOSE. */
  readonly isOffer: boolean;
  /** The call a supervisor listens to, or joined, by this one; empty for any other call. */
  readonly monitoredDialogId: string;
  readonly variables: Readonly<Record<string, string | null>>;
  readonly parties: readonly Party[];
}

/** One agent's part of a dialog. */
export interface Leg {
  readonly dialog: Dialog;
  readonly party: Party;
}

/** How each platform calls a call from a queue (seen in the vendor's configuration). */
export const queueCallType = (platform: Platform) => (platform === 'UCCE' ? 'PREROUTE_ACD_IN' : 'ACD_IN');

/** How each platform calls a campaign's offer; UCCX's direct preview can only be accepted, or left to lapse. */
export const previewType = (platform: Platform) =>
  platform === 'UCCE' ? 'OUTBOUND_PREVIEW' : 'OUTBOUND_DIRECT_PREVIEW';

/** An offer of a campaign, on either platform. */
export const isPreview = ({ callType }: Party) =>
  callType === 'OUTBOUND_PREVIEW' || callType === 'OUTBOUND_DIRECT_PREVIEW';

/** A call from a queue, which reserves the agent and may be followed by wrap-up. */
export const isQueueCall = ({ callType }: Party) => callType === 'ACD_IN' || callType === 'PREROUTE_ACD_IN';

/** A party that has not left. */
export const isPresent = (party: Party) => party.state !== 'DROPPED';

/** A party in conversation, be it on hold. */
export const isTalking = (party: Party) => party.state === 'ACTIVE' || party.state === 'HELD';

const byPrecedence = ['FAILED', 'ACCEPTED', 'ALERTING', 'ACTIVE', 'INITIATED', 'INITIATING'] as const;

/** The state of the whole dialog: that of its most telling leg, DROPPED when nobody is left. */
export function dialogState(dialog: Dialog): DialogState {
  const states = dialog.parties.map(({ state }) => (state === 'HELD' ? 'ACTIVE' : state));
  return byPrecedence.find((state) => states.includes(state)) ?? 'DROPPED';
}

/** The dialog with one leg in a new state; a leg that is there already keeps its time. */
export function withLeg(dialog: Dialog, address: string, state: LegState, at: number): Dialog {
  const parties = dialog.parties.map((party) =>
    party.address === address && party.state !== state ? { ...party, state, changedAt: at } : party,
  );
  return { ...dialog, parties };
}

/** The dialog after one party left: nobody stays behind alone. */
export function withoutParty(dialog: Dialog, address: string, at: number): Dialog {
  const left = withLeg(dialog, address, 'DROPPED', at);
  return left.parties.filter(isPresent).length < 2 ? ended(left, at) : left;
}

/** The dialog with every leg dropped. */
export function ended(dialog: Dialog, at: number): Dialog {
  return dialog.parties.reduce((rest, party) => withLeg(rest, party.address, 'DROPPED', at), dialog);
}
