import { onTestFinished, vi } from 'vitest';

const rowHeight = 44;
const windowHeight = 640;

/**
 * Gives every row of a long list a height and the window one that all of them fit in, as happy-dom, which lays nothing
 * out, does not: without it the list keeps its rows out of sight. For one test.
 */
export function giveHeights(): void {
  class Sized implements ResizeObserver {
    readonly #tell: ResizeObserverCallback;
    constructor(tell: ResizeObserverCallback) {
      this.#tell = tell;
    }
    observe(target: Element) {
      const height = target.matches('[role="listitem"], .line-row') ? rowHeight : windowHeight;
      const contentRect = new DOMRect(0, 0, 360, height);
      const entry = {
        target,
        contentRect,
        borderBoxSize: [],
        contentBoxSize: [],
        devicePixelContentBoxSize: [],
      };
      queueMicrotask(() => this.#tell([entry], this));
    }
    unobserve() {
      // Nothing is ever told twice.
    }
    disconnect() {
      // Nothing is ever told twice.
    }
  }
  vi.stubGlobal('ResizeObserver', Sized);
  // happy-dom has none: whatever is laid out is laid out within something.
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    get: () => document.body,
    configurable: true,
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(HTMLElement.prototype, 'offsetParent');
  });
}
