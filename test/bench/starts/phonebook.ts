import { startEmbeddedConnector } from '../../../src-main/demo/embedded-connector.ts';
import { createWorld } from '../../../src-main/demo/example-world.ts';
import type { World } from '../../../src-main/demo/world.ts';
import { mainPage, signIn, startSidetone } from '../sidetone-app.ts';
import { p95 } from '../statistics.ts';
import type { Env } from './env.ts';

const field = '[role=combobox]';
/** What is typed, letter by letter; each finds somebody. */
const queries = ['beispiel sor', 'voorbeeld', 'demo ava', 'muster', 'esempio m', 'probe'];

/** The example's world, the largest phonebook cut to so many people. */
function worldOf(contacts: number): World {
  const world = createWorld();
  const phonebooks = world.phonebooks.map((book) =>
    book.id === '9' ? { ...book, contacts: book.contacts.slice(0, contacts) } : book,
  );
  return { ...world, phonebooks };
}

/** From a key in the dial field to the frame that shows whom it finds. */
export async function sidetonePhonebook(env: Env, contacts = 50_000) {
  const connector = await startEmbeddedConnector({ world: worldOf(contacts) });
  const app = await startSidetone(connector.url, { env });
  try {
    const page = await app.page(mainPage);
    await signIn(page);
    await page.evaluate(`document.querySelector('${field}').focus()`);
    // The first letter has the phonebooks asked for.
    for (const letter of 'sor') await page.press(letter);
    await page.until(`document.querySelector('.offers').textContent.includes('Søren')`);
    const times: number[] = [];
    for (const query of queries) {
      await page.evaluate(`document.querySelector('${field}').select()`);
      for (let at = 1; at <= query.length; at += 1) times.push(await toResults(page, query.slice(0, at)));
    }
    return { keyMs: p95(times) };
  } finally {
    await app.stop();
    await connector.close();
  }

  async function toResults(on: Awaited<ReturnType<typeof app.page>>, typed: string): Promise<number> {
    const words = JSON.stringify(typed.trim().split(' '));
    // The list is marked anew with what stands in the field now.
    const shown = `document.querySelector('${field}').value === ${JSON.stringify(typed)} &&
      [...document.querySelectorAll('.offers [role=option]')].some((option) => {
        const marks = [...option.querySelectorAll('mark')].map((mark) => mark.textContent.length);
        return ${words}.every(({ length }) => marks.includes(length));
      })`;
    const painted = on.painted(shown);
    const pressedAt = await on.press(typed.at(-1) ?? '');
    return (await painted) - pressedAt;
  }
}
