import { directionOf, type Language } from '../../src-shared/language/languages.ts';
import { english, learn, speak, type Spoken } from '../../src-shared/language/say.ts';

/** The language of this page. Whatever was said in a template is said anew when it changes. */
let now = $state.raw<Spoken>(english);
speak(() => now);

/** Speaks `language` from now on, and turns the page its way. */
export async function followLanguage(language: Language): Promise<void> {
  if (language !== now.language) now = await learn(language);
  document.documentElement.lang = now.language;
  document.documentElement.dir = directionOf(now.language);
}
