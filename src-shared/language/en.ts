/**
 * Every text of Sidetone in English, the language the others are translated from. ICU MessageFormat: `{name}` is
 * filled in, `{count, plural, one {# call} other {# calls}}` follows the number. A key is `area.what`; what it is
 * for stands behind it where the text alone would leave a translator guessing.
 */
export const en = {
  'language.self': 'English',
  'forbidden.characters': 'Commas, # and | cannot be used here.',
  'settings.region.wrong': 'A region is two capital letters, for example AT.',
  'call.from': 'Call from {name}',
} as const;
