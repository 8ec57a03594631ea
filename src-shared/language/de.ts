import type { Catalogue } from './catalogue.ts';

/** Sidetone in German. */
export const de: Catalogue = {
  'language.self': 'Deutsch',
  'forbidden.characters': 'Kommas, # und | sind hier nicht möglich.',
  'settings.region.wrong': 'Eine Region sind zwei Großbuchstaben, zum Beispiel AT.',
  'call.from': 'Anruf von {name}',
};
