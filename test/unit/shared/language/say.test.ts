import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { languageFor } from '../../../../src-shared/language/languages.ts';
import type { MessageKey } from '../../../../src-shared/language/catalogue.ts';
import { english, learn, say, speak } from '../../../../src-shared/language/say.ts';

afterEach(() => speak(() => english));

describe('the language in force', () => {
  it('is the chosen one, whatever the system speaks', () => {
    expect(languageFor('ar', ['de-DE'])).toBe('ar');
  });

  it("is the first of the system's languages that there is", () => {
    expect(languageFor('system', ['fr-FR', 'de-AT', 'en-US'])).toBe('de');
  });

  it('is English where the system has none that there is', () => {
    expect(languageFor('system', ['fr-FR'])).toBe('en');
    expect(languageFor('system', [])).toBe('en');
  });
});

describe('a text', () => {
  it('is said in the language that is in force at that moment', async () => {
    expect(say('log-in.sign-in')).toBe('Sign in');
    const german = await learn('de');
    speak(() => german);
    expect(say('log-in.sign-in')).toBe('Anmelden');
  });
});

const filled = (Object.entries(english.catalogue) as [MessageKey, string][]).filter(([, text]) =>
  /\{\w+\}/.test(text),
);

describe('a text with something to fill in', () => {
  it('says it as the library does that chooses and counts', () => {
    // What is filled in may look like a text itself.
    const value = fc.oneof(fc.nat(), fc.constantFrom("O'Neil", '{name}', '$& #1', 'Ms Vera Vorbild', ''));
    fc.assert(
      fc.property(
        fc.constantFrom(...filled),
        fc.array(value, { minLength: 9, maxLength: 9 }),
        ([key, text], values) => {
          const names = [...text.matchAll(/\{(\w+)/g)].map(([, each]) => each!);
          const given = Object.fromEntries(names.map((each, at) => [each, values[at % values.length]!]));
          const format = new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true });
          // A choice is made among a few words, and a number is counted: those take what they know.
          fc.pre(!/,\s*(plural|select|number)/.test(text));
          expect((say as (key: string, values: object) => string)(key, given)).toBe(
            String(format.format(given)),
          );
        },
      ),
      { seed: 1 },
    );
  });
});

describe('a text that counts', () => {
  it.each([
    ['en', 'Conference, 3 people'],
    ['de', 'Konferenz, 3 Personen'],
    ['ar', 'مكالمة جماعية، 3 أشخاص'],
  ] as const)('does so in %s without looking through all languages of the system', async (language, text) => {
    const looked = vi.spyOn(Intl.NumberFormat, 'supportedLocalesOf');
    onTestFinished(() => looked.mockRestore());
    const spoken = await learn(language);
    speak(() => spoken);
    expect(say('call.conference', { count: 3 })).toBe(text);
    expect(looked).not.toHaveBeenCalled();
  });
});
