import type { AnyRequest } from '../../src-shared/contract.ts';
import type { Action, Dialog } from '../../src-shared/dialog.ts';
import { say } from '../../src-shared/language/say.ts';
import { pairOf } from '../../src-shared/pairs.ts';
import type { Pending } from '../../src-shared/pending.ts';
import { actionOff, activeCall } from './call-card.ts';
import { isConference } from './conference.ts';
import { handOverOff, joinOff, swapOff } from './hand-over.ts';
import { busyFor, busyForPair, type CallOrder } from './orders.svelte.ts';

/** A button of the mini bar for the call that it shows. */
export interface MiniButton {
  readonly kind: CallOrder | 'transfer' | 'complete' | 'switch' | 'end-consult';
  readonly label: string;
  readonly busy: string | null;
  /** Why it cannot be used now. */
  readonly off: string | null;
  readonly request: AnyRequest;
}

interface Facts {
  readonly dialogs: readonly Dialog[];
  readonly pending: readonly Pending[];
  /** Why no call can be controlled now. */
  readonly off: string | null;
}

const wantsAgent = ({ phase }: Dialog) => phase === 'ringing' || phase === 'offered';

/** The calls in the order in which the bar shows them: what rings, what the keys act on, the others. */
export function inTurn(dialogs: readonly Dialog[]): readonly Dialog[] {
  const active = activeCall(dialogs);
  const rank = (call: Dialog) => (wantsAgent(call) ? 0 : call === active ? 1 : 2);
  return dialogs.toSorted((a, b) => rank(a) - rank(b));
}

/** What can be done with a call; what is not allowed now keeps its place. */
export function miniButtons(dialog: Dialog, facts: Facts): readonly MiniButton[] {
  const pair = pairOf(facts.dialogs);
  if (pair !== null && (dialog === pair.main || dialog === pair.consult))
    return [
      {
        kind: 'switch',
        label: say('consult.switch'),
        busy: busyForPair(facts.pending, 'swap', pair),
        off: swapOff(pair, facts.off),
        request: { name: 'consult/swap', input: undefined },
      },
      {
        kind: 'complete',
        label: say('consult.complete'),
        busy: busyForPair(facts.pending, 'transfer', pair),
        off: joinOff(pair, 'transfer', facts.off),
        request: { name: 'consult/join', input: { purpose: 'transfer' } },
      },
      {
        kind: 'end-consult',
        label: say('consult.end'),
        busy: busyForPair(facts.pending, 'end-consult', pair),
        off: actionOff(pair.consult, 'DROP', facts.off),
        request: { name: 'consult/end', input: undefined },
      },
    ];
  return ordersOf(dialog, facts);
}

function ordersOf(dialog: Dialog, { pending, off }: Facts): readonly MiniButton[] {
  const input = { dialogId: dialog.id };
  const button = (kind: CallOrder, action: Action, label: string, request: AnyRequest): MiniButton => ({
    kind,
    label,
    busy: busyFor(pending, kind, dialog.id),
    off: actionOff(dialog, action, off),
    request,
  });
  switch (dialog.phase) {
    case 'ringing':
      return [button('answer', 'ANSWER', say('call.answer'), { name: 'call/answer', input })];
    case 'offered':
      return [
        button('accept', 'ACCEPT', say('tray.accept'), { name: 'preview/accept', input }),
        button('reject', 'REJECT', say('order.reject'), { name: 'preview/reject', input }),
        button('close', 'CLOSE', say('order.close'), { name: 'preview/close', input }),
      ];
    default:
      return [
        dialog.phase === 'held'
          ? button('resume', 'RETRIEVE', say('call.resume'), { name: 'call/resume', input })
          : button('hold', 'HOLD', say('call.hold'), { name: 'call/hold', input }),
        {
          kind: 'transfer',
          label: say('call.transfer'),
          busy: busyFor(pending, 'transfer-now', dialog.id) ?? busyFor(pending, 'consult', dialog.id),
          off: handOverOff(dialog, 'transfer', off),
          request: { name: 'window/hand-over', input },
        },
        button('release', 'DROP', isConference(dialog) ? say('call.leave') : say('call.end'), {
          name: 'call/release',
          input,
        }),
      ];
  }
}
