import type { Dialog } from '../../src-shared/dialog.ts';
import { say } from '../../src-shared/language/say.ts';
import { callFacts, type Fact } from './call-card.ts';

/** A fact of the popup's grid; a wide one takes the whole row. */
export interface PopupFact extends Fact {
  readonly wide: boolean;
}

const mostVariables = 4;
const longestNarrow = 22;

/** Where the call came from and its first variables, two to a row; what is missing is left out. */
export function popupFacts(dialog: Dialog): readonly PopupFact[] {
  const fact = (label: string, value: string | null): readonly Fact[] =>
    value === null ? [] : [{ label, value }];
  const facts = [
    ...fact(say('popup.campaign'), dialog.campaign),
    ...fact(say('popup.queue'), dialog.queue),
    ...fact(say('popup.dialled'), dialog.dialled),
    ...callFacts(dialog).slice(0, mostVariables),
  ];
  const placed: PopupFact[] = [];
  let open = false;
  facts.forEach((each, index) => {
    const long = (other: Fact | undefined) => other === undefined || other.value.length > longestNarrow;
    // A narrow one whose neighbour would be missing takes the row, so that the grid has no hole.
    const wide = long(each) || (!open && long(facts[index + 1]));
    placed.push({ ...each, wide });
    open = !wide && !open;
  });
  return placed;
}
