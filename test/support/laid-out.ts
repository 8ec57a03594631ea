import { vi } from 'vitest';

const rowHeight = 44;
const viewHeight = 880;

/**
 * Nothing is laid out in happy-dom, and a long list draws a row only when it has measured it: whatever is observed
 * has a height from now on, the stage that of twenty rows.
 */
export function layOut(): void {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      readonly #report: (entries: readonly unknown[]) => void;
      constructor(report: (entries: readonly unknown[]) => void) {
        this.#report = report;
      }
      observe(target: Element) {
        const isRow = target.role === 'listitem';
        const height = isRow ? rowHeight : viewHeight;
        const report = () => this.#report([{ target, contentRect: { width: 384, height } }]);
        if (isRow) report();
        else queueMicrotask(report);
      }
      unobserve() {}
      disconnect() {}
    },
  );
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
}
