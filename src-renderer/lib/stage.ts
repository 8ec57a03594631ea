import type { Dialog } from '../../src-shared/dialog.ts';
import { pairOf, type Pair } from '../../src-shared/pairs.ts';

/** A card of the stage: a call, or a call with the consult about it. `id` stays while the card does. */
export type StageCard =
  | { readonly kind: 'call'; readonly id: string; readonly dialog: Dialog }
  | { readonly kind: 'pair'; readonly id: string; readonly pair: Pair };

/** The cards in the order of the calls; a consult and its original are one, where the first of them lay. */
export function stageCards(dialogs: readonly Dialog[]): readonly StageCard[] {
  const pair = pairOf(dialogs);
  const isOfPair = (dialog: Dialog) => dialog === pair?.main || dialog === pair?.consult;
  const first = dialogs.find(isOfPair);
  return dialogs.flatMap((dialog): readonly StageCard[] => {
    if (pair !== null && dialog === first) return [{ kind: 'pair', id: pair.main.id, pair }];
    return isOfPair(dialog) ? [] : [{ kind: 'call', id: dialog.id, dialog }];
  });
}

/** Whose data is shown: of a consult the customer's, else of the call that is talked on, else of the first. */
export const shownCall = (dialogs: readonly Dialog[]): Dialog | undefined =>
  pairOf(dialogs)?.main ?? dialogs.find(({ phase }) => phase === 'talking') ?? dialogs[0];
