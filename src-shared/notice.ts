import type { AgentStateName } from './agent.ts';
import type { LinkRefusal } from './deep-link.ts';
import type { LinkScheme } from './link-schemes.ts';
import type { FileProblem } from './file-problem.ts';
import type { ProtocolProblem } from './protocol.ts';
import type { PopProblem } from './screen-pop.ts';
import type { AgentOrder } from './supervision.ts';

/** The orders whose outcome an agent is told about. */
export type Order =
  | 'answer'
  | 'hold'
  | 'resume'
  | 'release'
  | 'dial'
  | 'accept'
  | 'reject'
  | 'close'
  | 'consult'
  | 'transfer'
  | 'transfer-now'
  | 'conference'
  | 'swap'
  | 'end-consult'
  | 'drop-participant'
  | 'update-variable'
  | 'wrap-up'
  | 'recording'
  | 'ready'
  | 'not-ready'
  | 'work-ready'
  | 'work-not-ready'
  | 'log-out'
  | AgentOrder
  | 'barge-in';

/**
 * Something that happened, as data: `words.ts` says it. `tone` error stays until it is closed, info leaves
 * by itself.
 */
export type NoticeBody =
  | { readonly kind: 'still-waiting'; readonly order: Order }
  | { readonly kind: 'no-answer'; readonly order: Order; readonly assumed: boolean }
  | {
      readonly kind: 'refused';
      readonly order: Order;
      readonly code: string;
      readonly text: string;
      readonly target: string | null;
      /** The command's word is only assumed, so that this GC may know it by another. */
      readonly assumed: boolean;
    }
  | { readonly kind: 'connector-error'; readonly code: string; readonly text: string }
  | { readonly kind: 'control'; readonly text: string }
  | {
      readonly kind: 'state-changed';
      readonly state: AgentStateName;
      readonly reasonCode: string | null;
    }
  | { readonly kind: 'logged-out' }
  | { readonly kind: 'state-differs'; readonly before: AgentStateName; readonly now: AgentStateName }
  | { readonly kind: 'ended-while-disconnected'; readonly party: string | null }
  /** What was asked for by a hotkey, in the tray or in a notification, and why it came to nothing. */
  | { readonly kind: 'not-possible'; readonly why: string }
  /** The agent's call is over, or they have logged out: nobody is listened to any more. */
  | { readonly kind: 'monitor-ended'; readonly name: string; readonly loggedOut: boolean }
  /** Some of the team have been in a state for longer than the supervisor wants. `names`: the first of `count`. */
  | {
      readonly kind: 'agents-too-long';
      readonly state: AgentStateName;
      readonly names: readonly string[];
      readonly count: number;
      readonly afterMs: number;
    }
  | { readonly kind: 'agents-missed'; readonly names: readonly string[]; readonly count: number }
  /** A queue has crossed a limit: the first, or with `alarm` the second. */
  | {
      readonly kind: 'queue-alert';
      readonly queue: string;
      readonly alarm: boolean;
      readonly waiting: number | null;
      readonly waitedMs: number | null;
    }
  | { readonly kind: 'hotkey-refused'; readonly accelerators: readonly string[] }
  | { readonly kind: 'settings-reset'; readonly setAside: string }
  /** As `settings-reset`, because a later Sidetone has written them. */
  | { readonly kind: 'settings-newer'; readonly setAside: string }
  | { readonly kind: 'settings-not-kept' }
  /** The system did not take over whether Sidetone starts at log-in. */
  | { readonly kind: 'startup-refused' }
  | {
      /** The administrator's file cannot be used. */
      readonly kind: 'policy-file';
      readonly file: string;
      readonly problems: readonly FileProblem[];
      /** An earlier content of the file stays in force; else nothing of it is. */
      readonly lastGood: boolean;
    }
  /** Days of kept calls that could not be read; their files are kept under another name. */
  | { readonly kind: 'history-set-aside'; readonly days: number }
  | { readonly kind: 'history-not-kept' }
  | { readonly kind: 'link-refused'; readonly why: LinkRefusal }
  | { readonly kind: 'link-kept' | 'link-expired'; readonly number: string }
  | { readonly kind: 'link-extension'; readonly number: string; readonly extension: string }
  | { readonly kind: 'link-schemes-refused'; readonly schemes: readonly LinkScheme[] }
  | { readonly kind: 'pop-failed'; readonly why: PopProblem | 'system' }
  | {
      readonly kind: 'protocol-file';
      readonly file: string;
      readonly problems: readonly ProtocolProblem[];
      /** An earlier content of the file stays in force; else the built-in protocol. */
      readonly lastGood: boolean;
    };

export interface Notice {
  readonly id: string;
  readonly at: number;
  readonly tone: 'info' | 'error';
  readonly body: NoticeBody;
}
