import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What WCAG 2.2 AA asks for, as far as a program can check it. */
const rules: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Brings the checker into a page. The page's security policy takes no script, but the debugger may run one. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axe.source);

interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly element: string;
  readonly why: string;
}

/**
 * What is wrong for people who need assistance. Empty when all is well. A keycap on a button is no part of its label,
 * and a busy button keeps its name beside the word for what it does: both are meant so.
 */
export function violations(page: Page): Promise<readonly Finding[]> {
  return page.evaluate(async (options) => {
    const found = await axe.run(document, options);
    const isMeant = (rule: string, selector: string) => {
      const element = document.querySelector(selector);
      if (rule !== 'label-content-name-mismatch' || element === null) return false;
      const label = element.cloneNode(true) as Element;
      label.querySelectorAll('kbd').forEach((keycap) => keycap.remove());
      const letters = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();
      const labels = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id));
      const name = element.getAttribute('aria-label') ?? labels.map((one) => one?.textContent ?? '').join('');
      const isBusy = element.getAttribute('aria-busy') === 'true';
      return isBusy || letters(name).includes(letters(label.textContent));
    };
    return found.violations.flatMap(({ id, impact, nodes }) =>
      nodes
        .map(({ target, failureSummary }) => ({
          rule: id,
          impact: impact ?? 'unknown',
          element: target.join(' '),
          why: failureSummary ?? '',
        }))
        .filter(({ rule, element }) => !isMeant(rule, element)),
    );
  }, rules);
}
