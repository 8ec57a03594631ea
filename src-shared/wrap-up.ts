import type { Dialog } from './dialog.ts';
import type { DialogId } from './ids.ts';

/** The reasons an agent gives a call, chosen during it or after. It lives until it is sent or skipped. */
export interface WrapUp {
  readonly dialogId: DialogId;
  /** Codes of the wrap-up list, in the order of choosing; empty while none is chosen. */
  readonly chosen: readonly string[];
  /** The call as it ended, `null` while it lasts. */
  readonly ended: EndedCall | null;
  /** Epoch ms at which the reasons went out, `null` before. Nothing confirms them (GC page). */
  readonly sentAt: number | null;
}

export interface EndedCall extends Pick<Dialog, 'party' | 'name' | 'queue' | 'startedAt'> {
  readonly endedAt: number;
  readonly talkedMs: number;
}

/** Pause and resume of the Zoom recording: nothing answers them, but a Recording event may come. */
export interface Recording {
  readonly wish: 'pause' | 'resume';
  /** Epoch ms at which the wish went out. */
  readonly sentAt: number;
  /** The connector's own word, where a Recording event came after it. */
  readonly status: string | null;
}
