import { afterEach, describe, expect, it } from 'vitest';
import { languageFor } from '../../../../src-shared/language/languages.ts';
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
