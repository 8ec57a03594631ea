import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstLook } from '../../../../src-main/core/settings/first-look.ts';
import { inForce } from '../../../../src-main/core/settings/layers.ts';
import { settingsSchema } from '../../../../src-shared/settings.ts';

const atFirst = { appearance: 'system', language: 'system', hidden: true };

const layer = fc.record(
  {
    appearance: fc.constantFrom('system', 'light', 'dark'),
    language: fc.constantFrom('system', 'en', 'de', 'ar'),
    startup: fc.record({ hidden: fc.boolean(), atLogIn: fc.boolean() }, { requiredKeys: [] }),
    singleKeys: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('a look at the files shows what will be in force', () => {
  fc.assert(
    fc.property(layer, layer, layer, (settings, defaults, locked) => {
      const { appearance, language, startup } = inForce(settings, { defaults, locked });
      const look = firstLook({ version: 2, settings }, { defaults, locked });
      expect(look).toEqual({ appearance, language, hidden: startup.hidden });
    }),
    { seed: 1 },
  );
});

test('without files it is as at the first start', () => {
  const { appearance, language, startup } = settingsSchema.parse({});
  expect(firstLook(undefined, undefined)).toEqual({ appearance, language, hidden: startup.hidden });
  expect(atFirst).toEqual({ appearance, language, hidden: startup.hidden });
});

test('whatever the files hold, it comes to something that can be shown', () => {
  const bad = fc.oneof(fc.jsonValue(), fc.record({ settings: fc.dictionary(fc.string(), fc.jsonValue()) }));
  fc.assert(
    fc.property(bad, bad, (stored, policy) => {
      expect(firstLook(stored, policy)).toMatchObject({
        appearance: expect.stringMatching(/^(system|light|dark)$/) as unknown,
        language: expect.stringMatching(/^(system|en|de|ar)$/) as unknown,
      });
    }),
    { seed: 1 },
  );
  const wrong = { settings: { appearance: 'green', language: 7, startup: { hidden: 'no' } } };
  expect(firstLook(wrong, null)).toEqual(atFirst);
});
