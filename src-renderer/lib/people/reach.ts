import type { Dialog } from '../../../src-shared/dialog.ts';
import { pairOf } from '../../../src-shared/pairs.ts';
import { actionOff, activeCall } from '../call-card.ts';
import { canSendAway, handOverOff } from '../hand-over.ts';
import type { createHandOver } from '../hand-over.svelte.ts';

/** What can be done with a number of a list now; `null` for what cannot. */
export interface Reach {
  /** Why nobody can be called. */
  readonly off: string | null;
  readonly call: (number: string) => void;
  readonly talkFirst: ((number: string) => void) | null;
  readonly add: ((number: string) => void) | null;
  readonly sendNow: ((number: string) => void) | null;
}

interface Given {
  readonly dialogs: readonly Dialog[];
  readonly off: string | null;
  readonly handOver: ReturnType<typeof createHandOver>;
  readonly call: (number: string) => void;
}

/** Besides calling: bringing somebody into the call that is up, unless there is a consult about it already. */
export function reachOf({ dialogs, off, handOver, call }: Given): Reach {
  const active = pairOf(dialogs) === null ? activeCall(dialogs) : undefined;
  if (active === undefined) return { off, call, talkFirst: null, add: null, sendNow: null };
  const { id: dialogId } = active;
  const consults = actionOff(active, 'CONSULT_CALL', off) === null;
  const transfers = handOverOff(active, 'transfer', off) === null;
  const transfer = { purpose: 'transfer', dialogId } as const;
  const join = { purpose: 'conference', dialogId } as const;
  return {
    off,
    call,
    talkFirst: consults && transfers ? (number) => void handOver.talkFirst(number, transfer) : null,
    add: consults ? (number) => void handOver.talkFirst(number, join) : null,
    sendNow: transfers && canSendAway(active) ? (number) => void handOver.sendNow(number, transfer) : null,
  };
}
