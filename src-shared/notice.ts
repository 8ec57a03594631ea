import type { AgentStateName } from './agent.ts';
import type { LinkRefusal, LinkScheme } from './deep-link.ts';
import type { FileProblem } from './file-problem.ts';
import type { ProtocolProblem } from './protocol.ts';
import type { PopProblem } from './screen-pop.ts';

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
  | 'log-out';

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
  | { readonly kind: 'hotkey-refused'; readonly accelerators: readonly string[] }
  | { readonly kind: 'settings-reset'; readonly setAside: string }
  /** As `settings-reset`, because a later Sidetone has written them. */
  | { readonly kind: 'settings-newer'; readonly setAside: string }
  | { readonly kind: 'settings-not-kept' }
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
