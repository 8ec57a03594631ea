import type { CommandId, DialogId } from './ids.ts';
import type { Order } from './notice.ts';

/** A command that was sent and that no event has confirmed yet. */
export interface Pending {
  readonly id: CommandId;
  readonly order: Order;
  readonly dialogId: DialogId | null;
  readonly sentAt: number;
}
