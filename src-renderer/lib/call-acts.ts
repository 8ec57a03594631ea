import type { CallKeyAct } from './call-keys.ts';
import type { createHandOver } from './hand-over.svelte.ts';
import { order, orderCall } from './orders.svelte.ts';

/** Does what a key of a call means now: an order or, where somebody has to be picked first, the field for it. */
export function actOnCall(act: CallKeyAct, handOver: ReturnType<typeof createHandOver>): void {
  switch (act.kind) {
    case 'order':
      return void orderCall(act.order, act.dialogId);
    case 'pick':
      return handOver.open(act.purpose, act.dialogId);
    case 'join':
      return void order('consult/join', { purpose: act.purpose });
    case 'swap':
      return void order('consult/swap');
    case 'end-consult':
      return void order('consult/end');
  }
}
