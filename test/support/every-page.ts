import type { Page } from '@playwright/test';
import type { Sidetone } from './app.ts';

/** The pages that Sidetone has. */
export const pageNames = ['main', 'popup', 'settings', 'inspector'] as const;
export type PageName = (typeof pageNames)[number];

/** A page's request as an attacker in it would send it: any name, any input. */
export const ask = (page: Page, name: string, input?: unknown): Promise<unknown> =>
  page.evaluate(
    ([wanted, given]) => {
      const bridge = (
        window as unknown as { softphone: { request(name: unknown, input: unknown): Promise<unknown> } }
      ).softphone;
      return bridge.request(wanted, given);
    },
    [name, input] as const,
  );

const orders = { settings: 'settings/open', inspector: 'inspector/open' } as const;

/** One page of the app by its name, opened where it has to be. The popup is there once somebody is signed in. */
export async function openPage(sidetone: Sidetone, name: PageName): Promise<Page> {
  if (name === 'main') return sidetone.page;
  if (name === 'popup') return sidetone.popup();
  const isWanted = (page: Page) => page.url().includes(`/${name}.html`);
  const there = sidetone.app.windows().find(isWanted);
  if (there !== undefined) return there;
  const opened = sidetone.app.waitForEvent('window', { predicate: isWanted });
  await ask(sidetone.page, orders[name], name === 'settings' ? {} : undefined);
  const page = await opened;
  await page.getByRole('button').first().waitFor();
  return page;
}

/** All of them. */
export async function everyPage(sidetone: Sidetone): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (const name of pageNames) pages.push(await openPage(sidetone, name));
  return pages;
}
