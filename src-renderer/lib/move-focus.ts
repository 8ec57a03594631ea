/** As `moveFocus`, for buttons beside each other: by the arrow that leads on in the writing direction, and back. */
export function moveFocusAcross(event: KeyboardEvent, list: HTMLElement): void {
  const rtl = getComputedStyle(list).direction === 'rtl';
  move(event, list, rtl ? 'ArrowLeft' : 'ArrowRight', rtl ? 'ArrowRight' : 'ArrowLeft');
}

/** Moves the focus among the buttons of a list by ↑ ↓ Home End, round at the ends; other keys are left alone. */
export const moveFocus = (event: KeyboardEvent, list: HTMLElement): void =>
  move(event, list, 'ArrowDown', 'ArrowUp');

function move(event: KeyboardEvent, list: HTMLElement, next: string, previous: string): void {
  const buttons = [...list.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  const last = buttons.length - 1;
  const targets: Readonly<Record<string, number>> = {
    [next]: here === last ? 0 : here + 1,
    [previous]: here <= 0 ? last : here - 1,
    Home: 0,
    End: last,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  buttons[target]?.focus();
}
