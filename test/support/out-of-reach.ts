import type { Page } from '@playwright/test';

/** What can be pressed, typed into or chosen. */
const controls = 'button, input, select, textarea, a[href], [role=option], [role=tab], [role=row]';

/**
 * The controls that cannot be brought into sight: cut off at the side, or covered wherever they are scrolled to. A
 * dialog or a menu may lie over what is behind it; of those only what is in front counts.
 */
export function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const front = document.querySelector('dialog[open]') ?? document.querySelector('.menu') ?? document;
    const shown = [...front.querySelectorAll<HTMLElement>(selector)].filter((control) => {
      const { opacity, pointerEvents } = getComputedStyle(control);
      return (
        control.checkVisibility({ visibilityProperty: true }) && opacity !== '0' && pointerEvents !== 'none'
      );
    });
    const isInSight = (control: HTMLElement) => {
      const target = control.closest('label') ?? control;
      const { left, top, right, bottom } = target.getBoundingClientRect();
      const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
      if (left < -1 || right > innerWidth + 1) return false;
      const hit = document.elementFromPoint(middle.x, middle.y);
      return hit !== null && (target.contains(hit) || hit.contains(target));
    };
    const canBeSeen = (control: HTMLElement) =>
      (['nearest', 'center', 'start', 'end'] as const).some((block) => {
        control.scrollIntoView({ block, inline: 'nearest' });
        return isInSight(control);
      });
    return shown
      .filter((control) => !canBeSeen(control))
      .map((control) => `${control.tagName} ${control.ariaLabel ?? control.textContent.trim()}`);
  }, controls);
}
