import type { ElectronApplication } from '@playwright/test';

/** What main was asked, as source, with a number of its own. */
interface Asked {
  readonly nth: number;
  readonly source: string;
  readonly arg: unknown;
}

/**
 * Lets no answer of main's be lost. V8 holds what an `evaluate` answers weakly until main's next microtasks, and a main
 * process at rest may collect garbage before it has any; Playwright then says that the promise was collected. So an
 * answer stays in main, and is fetched again when it was lost, without what was asked being done twice.
 */
export function keepAnswers(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app);
  let count = 0;
  const ask = async (what: unknown, arg?: unknown): Promise<unknown> => {
    const question: Asked = { nth: (count += 1), source: String(what), arg };
    for (;;)
      try {
        return await evaluate((electron, { nth, source, arg: given }: Asked) => {
          const main = globalThis as { answers?: Map<number, unknown> };
          const answers = (main.answers ??= new Map());
          const asked = (0, eval)(`(${source})`) as (...all: readonly unknown[]) => unknown;
          if (!answers.has(nth)) answers.set(nth, asked(electron, given));
          return answers.get(nth);
        }, question);
      } catch (error) {
        if (!String(error).includes('garbage collected')) throw error;
      }
  };
  return Object.assign(app, { evaluate: ask as ElectronApplication['evaluate'] });
}
