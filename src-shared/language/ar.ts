import type { Catalogue } from './catalogue.ts';

/** Sidetone in Arabic. */
export const ar: Catalogue = {
  'language.self': 'العربية',
  'forbidden.characters': 'لا يمكن استخدام الفاصلة و # و | هنا.',
  'settings.region.wrong': 'المنطقة حرفان كبيران، مثل AT.',
  'call.from': 'مكالمة من {name}',
};
