import type { Dialog } from '../../src-shared/dialog.ts';
import { say } from '../../src-shared/language/say.ts';
import { shownNumber } from '../../src-shared/shown-number.ts';
import { callFacts, highlights, type CustomerData } from './customer-data.ts';

/** A fact of the popup's grid; a wide one takes the whole row. */
export interface PopupFact {
  readonly label: string;
  readonly value: string;
  readonly wide: boolean;
}

const mostVariables = 4;
const longestNarrow = 22;

type Fact = Omit<PopupFact, 'wide'>;

/**
 * Where the call came from and what its site wants to stand out, else its first variables, two to a row; what is
 * missing is left out.
 */
export function popupFacts(dialog: Dialog, customerData: CustomerData): readonly PopupFact[] {
  const fact = (label: string, value: string | null): readonly Fact[] =>
    value === null ? [] : [{ label, value }];
  const { dialled } = dialog;
  const facts = [
    ...fact(say('popup.campaign'), dialog.campaign),
    ...fact(say('popup.queue'), dialog.queue),
    ...fact(say('popup.dialled'), dialled === null ? null : shownNumber(dialled)),
    ...highlights(callFacts(dialog, customerData), customerData, mostVariables),
  ];
  const placed: PopupFact[] = [];
  let open = false;
  facts.forEach((each, index) => {
    const long = (other: Fact | undefined) => other === undefined || other.value.length > longestNarrow;
    // A narrow one whose neighbour would be missing takes the row, so that the grid has no hole.
    const wide = long(each) || (!open && long(facts[index + 1]));
    placed.push({ label: each.label, value: each.value, wide });
    open = !wide && !open;
  });
  return placed;
}
