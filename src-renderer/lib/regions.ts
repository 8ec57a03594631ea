/** The parts of the window that F6 goes through, as they lie in it: bars, field, cards, tabs, their list, notices. */
const parts = [
  'header',
  'section',
  'search',
  'article',
  '[role=tablist]',
  '[role=tabpanel]',
  '.toasts',
  'form',
].join(', ');

const controls = 'button, input, select, textarea, a[href], [tabindex="0"]';

const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });

/** The outermost parts that show; a part without anything to press can be read, so it can have the focus itself. */
function regions(): readonly HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>(parts)].filter(
    (part) => isShown(part) && (part.matches('section, article, form') || firstControl(part) !== null),
  );
  return all.filter((part) => !all.some((other) => other !== part && other.contains(part)));
}

/** What Tab would come to first: of tabs the selected one. */
function firstControl(part: HTMLElement): HTMLElement | null {
  const within = [...part.querySelectorAll<HTMLElement>(controls)].filter(
    (control) => isShown(control) && control.tabIndex >= 0 && !control.matches(':disabled'),
  );
  return within[0] ?? null;
}

/** Gives the focus to a part as a whole: its name is read, and Enter does nothing by accident. */
export function focusWhole(part: HTMLElement): void {
  part.tabIndex = -1;
  part.focus();
}

/** Moves the focus to the next part of the window, or to the one before it (`-1`), round at the ends. */
export function focusRegion(step: 1 | -1): void {
  const all = regions();
  if (all.length === 0) return;
  const here = all.findIndex((part) => part.contains(document.activeElement));
  const next = here === -1 && step === -1 ? all.at(-1) : all[(here + step + all.length) % all.length];
  if (next === undefined) return;
  const first = firstControl(next);
  if (first === null) focusWhole(next);
  else first.focus();
}

/** Presses the tab at this place, from 1, and gives it the focus; nothing where there is none. */
export function pressTab(place: number): void {
  const tab = document.querySelectorAll<HTMLElement>('[role=tab]')[place - 1];
  if (tab === undefined) return;
  tab.click();
  tab.focus();
}
