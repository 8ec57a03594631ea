import { configure, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Page } from '@playwright/test';

const hand = userEvent.setup();
configure({ asyncUtilTimeout: 5000 });

/** Playwright's `Control+K` as user-event writes it: `{Control>}k{/Control}`. */
function keys(pressed: string): string {
  const held = pressed.split('+');
  const last = held.pop() ?? '';
  const down = held.map((key) => `{${key}>}`).join('');
  const up = held.map((key) => `{/${key}}`).join('');
  return `${down}${last.length === 1 ? last.toLowerCase() : `{${last}}`}${up}`;
}

/** A name as Playwright takes it: a part of it, in capitals or not, unless it is to be exact. */
const matching = (name: string | RegExp, exact = false) =>
  exact || name instanceof RegExp
    ? name
    : new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');

/** What was asked for, once it is there; it is waited for a few seconds at most. */
function located(find: () => Promise<readonly HTMLElement[]>) {
  const one = async () => (await find())[0]!;
  return {
    first: () => located(find),
    filter: ({ hasText }: { hasText: string }) =>
      located(() =>
        waitFor(async () => {
          const found = (await find()).filter((each) => each.textContent.includes(hasText));
          if (found.length === 0) throw new Error(`Nothing has the text ${hasText}.`);
          return found;
        }),
      ),
    async waitFor() {
      await find();
    },
    scrollIntoViewIfNeeded: async () => (await one()).scrollIntoView(),
    click: async () => hand.click(await one()),
    focus: async () => (await one()).focus(),
    async fill(text: string) {
      const field = await one();
      await hand.clear(field);
      await hand.type(field, text);
    },
    async selectOption({ label }: { label: string }) {
      const field = await one();
      await hand.selectOptions(field, within(field).getByRole('option', { name: label }));
    },
  };
}

/** As much of Playwright's page as the scenes press and click, done by the page itself. */
const byHand = {
  getByRole: (role: string, { name, exact }: { name?: string | RegExp; exact?: boolean } = {}) =>
    located(() => screen.findAllByRole(role, name === undefined ? {} : { name: matching(name, exact) })),
  getByText: (text: string) => located(() => screen.findAllByText(matching(text))),
  keyboard: {
    press: (pressed: string) => hand.keyboard(keys(pressed)),
    type: (text: string) => hand.keyboard(text),
  },
};

/** The scenes are written for Playwright; a step that this page does not know fails at its name. */
export const pageByHand = byHand as unknown as Page;
