/** Leads to the card of a call, and not to what can be pressed on it. Nothing happens for a call that has none. */
export function focusCall(dialogId: string): void {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-calls]')];
  cards.find((card) => card.dataset['calls']?.split(' ').includes(dialogId))?.focus();
}
