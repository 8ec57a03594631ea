import { expect, it } from 'vitest';
import { tryPop } from '../../src-main/try-pop.ts';
import { settingsSchema } from '../../src-shared/settings.ts';

const { screenPop } = settingsSchema.parse({});
const withRing = (ring: string) => ({ ...screenPop, ring });
const refused = (error: RegExp) => ({
  ok: false,
  field: 'screenPop.ring',
  error: expect.stringMatching(error) as string,
});

/** A browser that opens everything, or nothing. */
function browser(opens = true) {
  const opened: string[] = [];
  return {
    opened,
    browse: (url: string) => {
      opened.push(url);
      return Promise.resolve(opens);
    },
  };
}

it('opens the address of an invented call', async () => {
  const { opened, browse } = browser();
  expect(await tryPop(withRing('https://crm.example/{user.account}?n={ani}'), 'ring', browse)).toEqual({
    ok: true,
  });
  expect(opened).toEqual(['https://crm.example/70031882?n=%2B4315550142']);
});

it('opens nothing without a template, or by a scheme that is not allowed, and says why', async () => {
  const { opened, browse } = browser();
  expect(await tryPop(screenPop, 'ring', browse)).toEqual(refused(/no address/));
  expect(await tryPop(withRing('http://crm.example/'), 'ring', browse)).toEqual(refused(/may not be opened/));
  expect(opened).toEqual([]);
});

it('says when the system has no browser for it', async () => {
  const { browse } = browser(false);
  expect(await tryPop(withRing('https://crm.example/'), 'ring', browse)).toEqual(refused(/did not open/));
});
