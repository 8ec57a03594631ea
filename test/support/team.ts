import type { Page } from '@playwright/test';
import type { Sidetone } from './app.ts';
import { test as withColleague } from './colleague.ts';

/** Tests with supervisor 2001 signed in, whose team the colleague is in. */
export const test = withColleague.extend<{
  /** The team's window. */
  team: Page;
}>({
  team: async ({ sidetone, colleague }, use) => {
    await sidetone.signIn('2001', '3009');
    const team = await openTeam(sidetone);
    await agentRow(team, colleague.name).waitFor();
    await use(team);
  },
});

/** Opens the team's window by the menu; answers its page. */
export async function openTeam({ app, page }: Sidetone): Promise<Page> {
  const opened = app.waitForEvent('window', { predicate: (each) => each.url().includes('/team.html') });
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Team window' }).click();
  return opened;
}

/** The row of an agent in the table. */
export const agentRow = (page: Page, name: string) =>
  page.getByRole('grid', { name: 'Agents' }).getByRole('row').filter({ hasText: name });

/** Opens the menu of an agent by the keys, and chooses. */
export async function act(page: Page, name: string, item: string): Promise<void> {
  await agentRow(page, name).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').getByRole('menuitem', { name: item }).click();
}
