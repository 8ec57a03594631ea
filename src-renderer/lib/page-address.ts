import type { Desk } from '../../src-shared/view.ts';
import { languages, type Language } from '../../src-shared/language/languages.ts';

/** The language main names in the page's address, so that the first paint says nothing twice. */
export function languageInAddress(): Language {
  const named = new URLSearchParams(location.search).get('language');
  return languages.find((one) => one === named) ?? 'en';
}

/** The system that main names in the page's address, whose windows have their buttons where they belong there. */
export function platformInAddress(): Desk['platform'] {
  const named = new URLSearchParams(location.search).get('platform');
  return named === 'win32' || named === 'darwin' ? named : 'linux';
}

/** The pane of the settings that main names in the page's address; empty where it names none. */
export const paneInAddress = (): string => new URLSearchParams(location.search).get('pane') ?? '';
