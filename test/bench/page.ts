import { evaluated, type Ask } from './protocol.ts';

/** A page that is watched from outside. Times are this process's `performance.now()`, in ms. */
export interface Page {
  /** The value of an expression, awaited. Throws what it throws. */
  evaluate(expression: string): Promise<unknown>;
  /** The same for an expression that gives a time of the page's own `performance.now()`. */
  timeOf(expression: string): Promise<number>;
  /** When the page first painted a frame in which the expression holds and the page was visible. */
  painted(expression: string): Promise<number>;
  /** Resolves when the expression holds; it is asked once a frame. */
  until(expression: string): Promise<void>;
  /** Puts text into a field as typing does. */
  type(selector: string, text: string): Promise<void>;
  /** Clicks with the mouse. */
  click(selector: string): Promise<void>;
  /** Types one character into what has the caret; answers when the key came about in the page. */
  press(key: string): Promise<number>;
  collectGarbage(): Promise<void>;
  /** What of the page is alive, also what was taken off it, once garbage is swept away. */
  alive(): Promise<Alive>;
}

export interface Alive {
  readonly documents: number;
  readonly nodes: number;
  readonly jsEventListeners: number;
}

const pings = 30;

/**
 * Both processes count milliseconds on the machine's monotonic clock, from different starts. The difference is
 * what the page says its time is, against the middle of the question's way there and back; of several, the
 * quickest answer counts, and half its way is the most the difference can be wrong by.
 */
async function clockOffset(evaluate: Page['evaluate']): Promise<number> {
  let best = { wayMs: Infinity, offset: 0 };
  for (let ping = 0; ping < pings; ping += 1) {
    const asked = performance.now();
    const there = (await evaluate('performance.now()')) as number;
    const wayMs = performance.now() - asked;
    if (wayMs < best.wayMs) best = { wayMs, offset: asked + wayMs / 2 - there };
  }
  return best.offset;
}

/** The frame after the next task is on the screen: what runs before it has been painted. */
const afterPaint = `new Promise((resolve) => requestAnimationFrame(() => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve(performance.now());
  port2.postMessage(null);
}))`;

/** When a page first painted text or a picture, by its own clock: Chromium keeps that. */
export const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver((list) => resolve(list.getEntriesByName('first-contentful-paint')[0].startTime))
    .observe({ type: 'paint', buffered: true }))`;

/** What `watchFor` keeps. */
export const firstFrame = 'benchFirst';

/**
 * A script that keeps when an expression first held in a painted frame. It must be in the page before that;
 * if it was not, there is no such time.
 */
export const watchFor = (expression: string) => `
  globalThis.${firstFrame} ??= new Promise((resolve, reject) => {
    if (${expression}) reject(new Error('The page was ready before it was watched.'));
    const look = () => (${expression}) ? resolve(${afterPaint}) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });`;

/** @param ask the page's end of the DevTools protocol */
export async function watchPage(ask: Ask): Promise<Page> {
  const evaluate = (expression: string) => evaluated(ask, expression, { awaitPromise: true });
  const offset = await clockOffset(evaluate);
  const timeOf = async (expression: string) => ((await evaluate(expression)) as number) + offset;
  const element = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;

  return {
    evaluate,
    timeOf,
    painted: (expression) =>
      timeOf(`new Promise((resolve) => {
        const look = () => {
          if (!(${expression}) || document.visibilityState !== 'visible') return;
          observer.disconnect();
          document.removeEventListener('visibilitychange', look);
          resolve(${afterPaint});
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        document.addEventListener('visibilitychange', look);
        look();
      })`),
    async until(expression) {
      // Not by frames: a hidden page has none.
      await evaluate(`new Promise((resolve) => {
        const look = () => (${expression}) ? resolve(true) : setTimeout(look, 10);
        look();
      })`);
    },
    async type(selector, text) {
      await evaluate(`${element(selector)}.focus()`);
      await ask('Input.insertText', { text });
    },
    async click(selector) {
      const { x, y } = (await evaluate(`(() => {
        const { x, y, width, height } = ${element(selector)}.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      })()`)) as { x: number; y: number };
      // A page that has just been laid out takes a frame until a click finds what is there now.
      await evaluate('new Promise((resolve) => requestAnimationFrame(resolve))');
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        await ask('Input.dispatchMouseEvent', {
          type,
          x,
          y,
          button: type === 'mouseMoved' ? 'none' : 'left',
          clickCount: 1,
        });
      }
    },
    async press(key) {
      const pressed = timeOf(`new Promise((resolve) =>
        addEventListener('keydown', (event) => resolve(event.timeStamp), { capture: true, once: true }))`);
      await evaluate('0');
      await ask('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await ask('Input.dispatchKeyEvent', { type: 'keyUp', key });
      return pressed;
    },
    async collectGarbage() {
      await ask('HeapProfiler.collectGarbage');
    },
    async alive() {
      await ask('HeapProfiler.collectGarbage');
      const { documents, nodes, jsEventListeners } = (await ask('Memory.getDOMCounters')) as unknown as Alive;
      return { documents, nodes, jsEventListeners };
    },
  };
}
