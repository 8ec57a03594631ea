/** The languages there are. A new one is a file like `de.ts`, and its line here and in `load-catalogue.ts`. */
export const languages = ['en', 'de', 'ar'] as const;
export type Language = (typeof languages)[number];

/** Each language's own name for itself, for the list to choose from. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  ar: 'العربية',
};

/** The way a language is written in. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/**
 * The language to speak: the one that was chosen, else the first of the system's that there is, else English.
 * @param preferred the system's languages in order of preference, as BCP 47 tags: `de-AT`
 */
export function languageFor(chosen: Language | 'system', preferred: readonly string[]): Language {
  if (chosen !== 'system') return chosen;
  const bases = preferred.map((tag) => tag.split('-')[0]?.toLowerCase());
  return (
    languages.find((one) => one === bases.find((base) => languages.some((known) => known === base))) ?? 'en'
  );
}

/** The tag for `Intl`. Arabic with the digits that phones show, as everything else on the desk does. */
export const localeOf = (language: Language): string =>
  language === 'ar' ? 'ar-u-nu-latn' : language === 'en' ? 'en-GB' : language;
