import type { Dialog } from '../../src-shared/dialog.ts';
import type { DialogId } from '../../src-shared/ids.ts';
import { pairOf, type Pair } from '../../src-shared/pairs.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { actionOff, activeCall } from './call-card.ts';
import { handOverOff, joinOff, swapOff, type Purpose } from './hand-over.ts';
import { busyFor, busyForPair, type CallOrder } from './orders.svelte.ts';

/** Single keys that act on a call, by what stands on its button. */
export type CallKey = 'hold' | 'end' | 'transfer' | 'add' | 'switch';

/** What such a key does now. */
export type CallKeyAct =
  | { readonly kind: 'order'; readonly order: CallOrder; readonly dialogId: DialogId }
  | { readonly kind: 'pick'; readonly purpose: Purpose; readonly dialogId: DialogId }
  | { readonly kind: 'join'; readonly purpose: Purpose }
  | { readonly kind: 'swap' }
  | { readonly kind: 'end-consult' };

interface Facts {
  readonly dialogs: readonly Dialog[];
  readonly pending: readonly Pending[];
  readonly off: string | null;
}

/** The same as the button the key stands on, with its reasons; `null` where that would do nothing. */
export function callKeyAct(key: CallKey, facts: Facts): CallKeyAct | null {
  const active = activeCall(facts.dialogs);
  const pair = pairOf(facts.dialogs);
  if (active === undefined) return null;
  return pair !== null && (active === pair.main || active === pair.consult)
    ? onPair(key, pair, facts)
    : onCall(key, active, facts);
}

function onCall(key: CallKey, dialog: Dialog, { pending, off }: Facts): CallKeyAct | null {
  const order = (what: CallOrder, action: 'HOLD' | 'RETRIEVE' | 'DROP'): CallKeyAct | null =>
    actionOff(dialog, action, off) === null && busyFor(pending, what, dialog.id) === null
      ? { kind: 'order', order: what, dialogId: dialog.id }
      : null;
  const pick = (purpose: Purpose): CallKeyAct | null =>
    handOverOff(dialog, purpose, off) === null && busyFor(pending, 'consult', dialog.id) === null
      ? { kind: 'pick', purpose, dialogId: dialog.id }
      : null;
  switch (key) {
    case 'hold':
      return order('hold', 'HOLD') ?? order('resume', 'RETRIEVE');
    case 'end':
      return order('release', 'DROP');
    case 'transfer':
      return pick('transfer');
    case 'add':
      return pick('conference');
    case 'switch':
      return null;
  }
}

function onPair(key: CallKey, pair: Pair, { pending, off }: Facts): CallKeyAct | null {
  const join = (purpose: Purpose): CallKeyAct | null =>
    joinOff(pair, purpose, off) === null && busyForPair(pending, purpose, pair) === null
      ? { kind: 'join', purpose }
      : null;
  switch (key) {
    case 'transfer':
      return join('transfer');
    case 'add':
      return join('conference');
    case 'switch':
      return swapOff(pair, off) === null && busyForPair(pending, 'swap', pair) === null
        ? { kind: 'swap' }
        : null;
    case 'end':
      return actionOff(pair.consult, 'DROP', off) === null &&
        busyForPair(pending, 'end-consult', pair) === null
        ? { kind: 'end-consult' }
        : null;
    case 'hold':
      return null;
  }
}
