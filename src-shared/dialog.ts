import type { DialogId } from './ids.ts';

/** What Finesse lets a participant do, by its own names (Finesse page, Dialog: allowed actions). */
export const actions = [
  'ANSWER',
  'HOLD',
  'RETRIEVE',
  'DROP',
  'CONSULT_CALL',
  'TRANSFER',
  'CONFERENCE',
  'TRANSFER_SST',
  'UPDATE_CALL_DATA',
  'ACCEPT',
  'REJECT',
  'CLOSE',
  'PARTICIPANT_DROP',
] as const;
export type Action = (typeof actions)[number];

/** One party of a dialog. `state` is Finesse's word (ACTIVE, HELD, ALERTING …), unknown words included. */
export interface Participant {
  readonly address: string;
  readonly state: string;
  /** AGENT_DEVICE for a phone of ours; `null` for the outside (text events say NULL). */
  readonly type: string | null;
  /** SUPERVISOR_BARGE_IN and the like; `null` for an ordinary party. */
  readonly kind: string | null;
  /** Epoch ms by our clock at which the state began. */
  readonly since: number;
}

/** A call variable or ECC variable, in the order in which the connector sent it. */
export interface Variable {
  readonly name: string;
  readonly value: string;
}

/**
 * Where the agent's own leg of a call stands.
 *
 *   ringing -> talking <-> held -> (gone)
 *   dialling -> talking, failed
 *   offered (a campaign preview) -> dialling, (gone)
 *   failed stays until the agent ends it or the phone system drops it
 */
export type Phase = 'ringing' | 'dialling' | 'talking' | 'held' | 'offered' | 'failed';

/** A call on the agent's phone. It leaves the list when it has ended. */
export interface Dialog {
  readonly id: DialogId;
  /** `consult` is the second leg of a transfer or conference, `monitor` a supervisor listening in. */
  readonly kind: 'call' | 'consult' | 'preview' | 'monitor';
  readonly direction: 'in' | 'out';
  readonly phase: Phase;
  /** Epoch ms at which the present phase began. */
  readonly since: number;
  /** Epoch ms at which we first heard of the call. */
  readonly startedAt: number;
  /** Epoch ms at which the two parties were first connected; `null` before. */
  readonly answeredAt: number | null;
  /** The other party's address as the phone system wrote it; `null` when it was withheld. */
  readonly party: string | null;
  /** The other party's name, where a call variable or a phonebook gave one. */
  readonly name: string | null;
  /** The number the customer dialled (DNIS). */
  readonly dialled: string | null;
  readonly queue: string | null;
  readonly campaign: string | null;
  /** Finesse's or the GC's own word (ACD_IN, CONSULT_IN, SM …); an unknown one disables nothing. */
  readonly callType: string | null;
  /** The earlier dialog this one came from by consult or transfer. */
  readonly associatedId: DialogId | null;
  readonly participants: readonly Participant[];
  /** What the agent may do now; see `allowedActions` in the core for where it comes from. */
  readonly actions: readonly Action[];
  readonly variables: readonly Variable[];
  /** Why the call failed, in the phone system's words. */
  readonly failure: string | null;
  /** Epoch ms at which a preview is withdrawn, when the server profile names the limit. */
  readonly expiresAt: number | null;
}

/** What became of a call. What of it the events can tell, and what not, stands at `outcomeOf` in the core. */
export const outcomes = [
  'answered',
  /** Talked on with more than one other. */
  'conference',
  /** Handed over by the agent. */
  'transferred',
  /** Rang here, and nobody here answered. */
  'missed',
  /** Rang here, and the caller hung up first. */
  'abandoned',
  /** Made here, and nobody answered. */
  'not-reached',
  /** Made here, and the phone system could not put it through. */
  'failed',
  /** Over while there was no link, so that nobody saw how. */
  'disconnected',
] as const;
export type Outcome = (typeof outcomes)[number];

/** A call that is over: one row of the list, whatever was duplicated or came late. */
export interface Recent {
  /** Unique among calls that overlap in time only: after a restart the phone system counts anew. */
  readonly id: DialogId;
  readonly direction: 'in' | 'out';
  readonly outcome: Outcome;
  /** Whom it was handed over to, of a call that was transferred; `null` where that is not known. */
  readonly transferredTo: string | null;
  /** Why it failed, in the phone system's words. */
  readonly failure: string | null;
  readonly party: string | null;
  readonly name: string | null;
  readonly queue: string | null;
  /** It was about another call: somebody asked a colleague before handing over. */
  readonly consult: boolean;
  /** Whom that other call was with; `null` where it is not known. */
  readonly about: string | null;
  /** Epoch ms at which we first heard of it. Never changes, so that id and start together name a row for good. */
  readonly startedAt: number;
  /** Epoch ms at which the parties were first connected; `null` when they never were. */
  readonly answeredAt: number | null;
  readonly endedAt: number;
  /** How long the parties were connected, 0 when they never were. */
  readonly talkedMs: number;
  /** Labels of the wrap-up reasons that were sent for it. Nothing confirms them (GC page). */
  readonly wrapUp: readonly string[];
  /** False for an unanswered call until the agent has looked at the list. */
  readonly seen: boolean;
}
