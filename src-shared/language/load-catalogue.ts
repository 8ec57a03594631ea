import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import type { Language } from './languages.ts';

/** English is always there; another language is loaded when somebody wants to read it. */
const loaders: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de.ts')).de,
  ar: async () => (await import('./ar.ts')).ar,
};

/** Loads the words of a language; English is there already. */
export const loadCatalogue = (language: Language): Promise<Catalogue> =>
  language === 'en' ? Promise.resolve(en) : loaders[language]();
