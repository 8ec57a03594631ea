import type { CDPSession, Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SoftphoneBridge } from '../../src-shared/channels.ts';
import { outputOf } from '../run-quietly.ts';

const themes = ['light', 'dark'] as const;

/** What is on a picture besides the main window, each in a file of its own. */
interface Besides {
  readonly popup?: Page;
  /** Another window, in the place of the main one. */
  readonly besides?: Page;
  /** The whole display, as the agent has it before the eyes. Left out where there is none of our own. */
  readonly display?: boolean;
}

export interface Camera {
  /** Pictures of a surface in both themes: `tour/07-ringing-light.png`, `tour/07-ringing-popup-light.png` … */
  shoot(name: string, besides?: Besides): Promise<void>;
  /** The file of a picture by its name without number: `ringing-popup-light`. Throws if it was not taken. */
  fileOf(name: string): string;
}

/** @param display the environment of a display of our own; `undefined` leaves out pictures of it */
export function createCamera(
  page: Page,
  folder: string,
  display: Record<string, string> | undefined,
): Camera {
  const taken = new Map<string, string>();
  const lenses = new Map<Page, CDPSession>();
  let number = 0;

  function place(name: string): string {
    const path = join(folder, `${String(number).padStart(2, '0')}-${name}.png`);
    taken.set(name, path);
    return path;
  }
  async function photograph(subject: Page, name: string) {
    const lens = lenses.get(subject) ?? (await focus(subject));
    lenses.set(subject, lens);
    // The pointer would leave its mark on what is below it.
    await subject.mouse.move(0, 0);
    const [width, height] = await subject.evaluate(() => [innerWidth, innerHeight] as const);
    const clip = { x: 0, y: 0, width, height, scale: 2 };
    const { data } = await lens.send('Page.captureScreenshot', { format: 'png', clip });
    await writeFile(place(name), data, 'base64');
  }

  return {
    async shoot(name, { popup, besides, display: whole = false } = {}) {
      number += 1;
      for (const theme of themes) {
        const subject = besides ?? page;
        await wear(theme, page, [subject, ...(popup === undefined ? [] : [popup])]);
        await photograph(subject, `${name}-${theme}`);
        if (popup !== undefined) await photograph(popup, `${name}-popup-${theme}`);
        if (whole && display !== undefined) {
          await outputOf('import', ['-window', 'root', place(`${name}-display-${theme}`)], display);
        }
      }
      await wear('light', page, [page]);
    },
    fileOf(name) {
      const path = taken.get(name);
      if (path === undefined) throw new Error(`The tour took no picture ${name}.`);
      return path;
    },
  };
}

/**
 * Playwright's own pictures have a pixel for each of the page's; these have two by two, as on a fine screen.
 * What moves stands still, so that a picture does not depend on the moment.
 */
async function focus(page: Page): Promise<CDPSession> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.context().newCDPSession(page);
}

/** Changes the appearance as the app's own menu does, and waits until the pages have it. */
async function wear(theme: (typeof themes)[number], main: Page, pages: readonly Page[]): Promise<void> {
  await main.evaluate(async (appearance) => {
    const { softphone } = window as unknown as { softphone: SoftphoneBridge };
    await softphone.request('settings/change', { appearance });
  }, theme);
  for (const page of pages) await page.locator(`html[data-theme=${theme}]`).waitFor();
}
