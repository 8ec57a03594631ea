import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../../../src-shared/language/catalogue.ts';
import { en } from '../../../../src-shared/language/en.ts';
import { languages, localeOf } from '../../../../src-shared/language/languages.ts';
import { loadCatalogue } from '../../../../src-shared/language/load-catalogue.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The type of an element that is text and nothing else. */
const literal = 0;

/** The names an ICU text wants to be filled in. What stands within a plural's branch counts too, but for its `#`. */
function namesIn(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type.valueOf() === literal) return [];
    const within = 'options' in element ? Object.values(element.options) : [];
    return [element.value, ...within.flatMap(({ value }) => namesIn(value))];
  });
}

const read = (text: string, locale: string) =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
const names = (text: string, locale: string) => [...new Set(namesIn(read(text, locale)))].sort();
const keys = Object.keys(en) as MessageKey[];

describe.each(languages)('every text in %s', (language) => {
  it('can be read, wants what the English one wants, and says something', async () => {
    const catalogue = await loadCatalogue(language);
    const wanted = Object.fromEntries(keys.map((key) => [key, names(catalogue[key], localeOf(language))]));
    expect(wanted).toEqual(Object.fromEntries(keys.map((key) => [key, names(en[key], 'en-GB')])));
    expect(keys.filter((key) => catalogue[key].trim() === '')).toEqual([]);
  });

  it('has a form for each of the numbers that the language tells apart', async () => {
    const catalogue = await loadCatalogue(language);
    const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
    for (const key of keys)
      for (const element of read(catalogue[key], localeOf(language)))
        if ('pluralType' in element)
          expect(Object.keys(element.options), key).toEqual(expect.arrayContaining(pluralCategories));
  });
});
