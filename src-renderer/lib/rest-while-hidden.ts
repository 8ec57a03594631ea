/**
 * Marks the page while nobody sees it, so that nothing moves in it (`styles/base.css`). A hidden page has no frames, and
 * Chromium keeps every element whose animation waits for one, long after it was taken off the page: a window that stays in
 * the tray would keep each call of the day.
 */
export function restWhileHidden(): void {
  const mark = () => document.documentElement.toggleAttribute('data-hidden', document.hidden);
  document.addEventListener('visibilitychange', mark);
  mark();
}
