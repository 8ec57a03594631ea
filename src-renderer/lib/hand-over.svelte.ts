import type { DialogId } from '../../src-shared/ids.ts';
import type { Purpose } from './hand-over.ts';
import { order } from './orders.svelte.ts';

/** What the one field is for while somebody is picked to take a call over or to join it. */
export interface PickMode {
  readonly purpose: Purpose;
  readonly dialogId: DialogId;
}

/** The picking of a target, and what it was for: the connector has one word for both kinds of consult. */
export function createHandOver() {
  let mode = $state.raw<PickMode | null>(null);
  let asked = $state.raw<Readonly<Record<DialogId, Purpose>>>({});
  let cameFrom: Element | null = null;

  function close() {
    mode = null;
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus();
    cameFrom = null;
  }

  return {
    /** Whom the field is picking for; `null` while it only dials. */
    get mode(): PickMode | null {
      return mode;
    },
    /** What the consult about this call was asked for; `null` when that was before this page. */
    askedFor: (dialogId: DialogId): Purpose | null => asked[dialogId] ?? null,
    open(purpose: Purpose, dialogId: DialogId): void {
      if (mode === null) cameFrom = document.activeElement;
      mode = { purpose, dialogId };
    },
    /** Leaves the mode; the focus goes back to where it came from. */
    close,
    /**
     * Calls the target about the call: the one the field picks for, or another when the target is picked from a list.
     * The field stays as it is when main will not have it.
     */
    async talkFirst(address: string, about: PickMode | null = mode): Promise<void> {
      if (about === null) return;
      const { purpose, dialogId } = about;
      const result = await order('call/consult', { dialogId, address, purpose });
      if (!result.ok) return;
      asked = { ...asked, [dialogId]: purpose };
      if (mode !== null) close();
    },
    /** Sends the call to the target at once. */
    async sendNow(address: string, about: PickMode | null = mode): Promise<void> {
      if (about === null) return;
      const result = await order('call/transfer-now', { dialogId: about.dialogId, address });
      if (result.ok && mode !== null) close();
    },
  };
}
