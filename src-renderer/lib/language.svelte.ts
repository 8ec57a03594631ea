import { directionOf, type Language } from '../../src-shared/language/languages.ts';
import { english, learn, speak, type Spoken } from '../../src-shared/language/say.ts';

/** The language of this page. Whatever was said in a template is said anew when it changes. */
let now = $state.raw<Spoken>(english);
let wanted: Language = now.language;
speak(() => now);

/** Speaks `language` from now on, and turns the page its way. */
export async function followLanguage(language: Language): Promise<void> {
  wanted = language;
  if (language !== now.language) {
    const learned = await learn(language);
    // Another one may have been chosen while this one was read.
    if (wanted !== language) return;
    now = learned;
  }
  document.documentElement.lang = now.language;
  document.documentElement.dir = directionOf(now.language);
}
