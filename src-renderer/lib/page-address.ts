import { languages, type Language } from '../../src-shared/language/languages.ts';

/** The language main names in the page's address, so that the first paint says nothing twice. */
export function languageInAddress(): Language {
  const named = new URLSearchParams(location.search).get('language');
  return languages.find((one) => one === named) ?? 'en';
}
