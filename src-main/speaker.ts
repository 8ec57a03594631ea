import { english, learn, speak } from '../src-shared/language/say.ts';
import { languageFor, type Language } from '../src-shared/language/languages.ts';
import type { Settings } from '../src-shared/settings.ts';
import { faultOf } from './core/fault.ts';

export type Speaker = ReturnType<typeof createSpeaker>;

/**
 * Lets main speak the language of the settings.
 * @param preferred the system's languages in order of preference, as BCP 47 tags
 */
export function createSpeaker(preferred: readonly string[], log: { warn: (text: string) => void }) {
  let now = english;
  let wanted: Language = 'en';
  speak(() => now);
  return {
    /** Speaks the chosen language from now on, and answers which that is; the one before where it cannot be read. */
    async follow(chosen: Settings['language']): Promise<Language> {
      const language = languageFor(chosen, preferred);
      wanted = language;
      try {
        const learnt = await learn(language);
        // A later choice overtakes a slow disk.
        if (wanted === language) now = learnt;
      } catch (error) {
        log.warn(`${language} could not be read: ${faultOf(error)}`);
      }
      return now.language;
    },
  };
}
