import type { CommandId, DialogId } from './ids.ts';
import type { Order } from './notice.ts';

/** A command that was sent and that no event has confirmed yet. */
export interface Pending {
  readonly id: CommandId;
  readonly order: Order;
  readonly dialogId: DialogId | null;
  /** Which part of the call it is about, where two can be under way at once: a call variable, a participant. */
  readonly part: string | null;
  readonly sentAt: number;
}
