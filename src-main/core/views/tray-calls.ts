import type { Action, Dialog } from '../../../src-shared/dialog.ts';
import type { AnyRequest } from '../../../src-shared/contract.ts';
import { say } from '../../../src-shared/language/say.ts';
import type { AppView } from '../../../src-shared/view.ts';
import { orderName, partyName } from '../../../src-shared/words.ts';
import { action, separator, usable, type TrayItem } from './tray-items.ts';

/** The calls there are, each with what is allowed of it now. */
export const callItems = (view: AppView): readonly TrayItem[] =>
  view.dialogs.flatMap((call) => itemsOf(call, usable(view)));

function itemsOf(call: Dialog, enabled: boolean): readonly TrayItem[] {
  const input = { dialogId: call.id };
  const allowed = (names: readonly Action[], label: string, request: AnyRequest) =>
    names.some((name) => call.actions.includes(name)) ? [action(label, request, enabled)] : [];
  return [
    { kind: 'text', label: partyName(call) },
    ...allowed(['ANSWER'], orderName('answer'), { name: 'call/answer', input }),
    ...allowed(['HOLD'], orderName('hold'), { name: 'call/hold', input }),
    ...allowed(['RETRIEVE'], orderName('resume'), { name: 'call/resume', input }),
    ...allowed(['ACCEPT'], say('tray.accept'), { name: 'preview/accept', input }),
    ...allowed(['REJECT'], orderName('reject'), { name: 'preview/reject', input }),
    ...allowed(['CLOSE'], orderName('close'), { name: 'preview/close', input }),
    ...allowed(['CONSULT_CALL', 'TRANSFER_SST'], say('tray.transfer'), { name: 'window/hand-over', input }),
    ...allowed(['DROP'], say('tray.end-call'), { name: 'call/release', input }),
    separator,
  ];
}
