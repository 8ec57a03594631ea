import type { EventForm } from './clients.ts';
import type { AgentSnapshot, DialogSnapshot } from './snapshot.ts';

/** A command as the connector received it. The body is complete, passwords included: never log it. */
export interface ReceivedCommand {
  /** The command word in lower case: `makecall`. */
  readonly word: string;
  /** What follows the `#`: an agent id, or a client destination. */
  readonly subject: string;
  /** The JMSType as it came: `MakeCall#1001`. */
  readonly type: string;
  readonly body: string;
  /** The headers of the SEND frame. */
  readonly headers: Readonly<Record<string, string>>;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Everything that can be seen from outside, for tests to compare with what a client shows. */
export interface Snapshot {
  /** By agent id; every agent of the world, logged in or not. */
  readonly agents: Readonly<Record<string, AgentSnapshot>>;
  /** The dialogs that have not ended. */
  readonly dialogs: readonly DialogSnapshot[];
  /** The last hundred that ended, newest last, with the wrap-up reason given since. */
  readonly pastDialogs: readonly DialogSnapshot[];
  readonly received: readonly ReceivedCommand[];
}

/** An Error event to answer with. `code` is what the text form shows; default is the type. */
export interface Refusal {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly errorData?: string;
  readonly code?: string;
}

/** What callers and campaigns do. */
export interface CallerControl {
  /**
   * A customer calls, and the answer is the dialog id. Without `agentId` the call goes to the READY agent
   * of the queue's team who waits longest, or waits in the queue for one. With it the call rings at that
   * agent: as a call of the queue when READY, else directly at the extension (also beside other calls).
   * `customer` is a name of the world's customers; default is the next one. Throws for an agent who is
   * not logged in, and for an unknown customer or queue.
   */
  ringInbound(call?: { agentId?: string; customer?: string; queue?: string }): string;
  /** The outside party hangs up; nothing when the dialog is over. */
  callerHangsUp(dialogId: string): void;
  /**
   * Offers a campaign's contact to a READY agent and answers the dialog id. Default is the first READY
   * agent; `timeoutMs` is how long the offer stands. Throws when there is none. On UCCX it is a direct
   * preview: it can be accepted, and nothing else.
   */
  offerPreview(offer?: { agentId?: string; campaign?: string; timeoutMs?: number }): string;
}

/** What goes wrong. The functions that return a function undo the fault with it. */
export interface FaultControl {
  /** From now on the events for this agent have this form. */
  setForm(agentId: string, form: EventForm): void;
  /** Tells every client, and refuses telephony while out of service. */
  setService(status: 'IN_SERVICE' | 'OUT_OF_SERVICE'): void;
  /** Answers this word with an Error instead of carrying it out. Default: GENERAL_ERROR. */
  refuse(word: string, error?: Refusal): () => void;
  /** Carries out this word only after `ms`. */
  delay(word: string, ms: number): () => void;
  /** Takes this word and never answers; with a `body` only where it says that: one phonebook among others. */
  ignore(word: string, body?: string): () => void;
  /** The next `count` events are lost. */
  dropEvents(count: number): void;
  /** Half-open: the connections there are now hear nothing more, heart-beats included; commands still arrive. */
  mute(): void;
  unmute(): void;
  /** Every event goes out twice. */
  duplicateEvents(on: boolean): void;
  /** Each two events change places; one that stays alone goes out 50 ms later. */
  reorderEvents(on: boolean): void;
  /** Sends this text as an event to every known client. */
  sendGarbage(text: string): void;
  /** Undoes every fault above, except form and service. */
  clearFaults(): void;
}

/** What happens to the link. The state of agents and calls is kept over it. */
export interface LinkControl {
  killConnections(): void;
  /** Ends every connection with STOMP's ERROR and this message. */
  failConnections(message: string): void;
  /** Cuts every connection and refuses new ones. */
  stopListening(): Promise<void>;
  /** Listens again on the same port. */
  startListening(): Promise<void>;
}

export interface Control extends CallerControl, FaultControl, LinkControl {
  /** How much faster than in life the crowd works, if there is one; 0 lets it stand still. */
  setPace(pace: number): void;
  snapshot(): Snapshot;
  /** The commands since the start, oldest first; of those no more than `keepReceived`. */
  received(): readonly ReceivedCommand[];
  /**
   * Resolves as soon as the predicate holds; it is asked at once and after each command and each change.
   * Rejects after `timeoutMs` (default 10 s).
   */
  waitFor(predicate: (now: Snapshot) => boolean, timeoutMs?: number): Promise<void>;
}
